package io.claimline.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is asked of the database: how often each statement, and how long it took. */
final class CountedStatements {

  private static final String COMMIT = "commit";

  private final Map<String, Count> counts = new ConcurrentHashMap<>();

  private record Count(LongAdder times, LongAdder nanos) {}

  /** A statement's text, how often it was run and for how long in all. */
  record Line(String text, long times, double millis) {}

  /** The source with everything counted that is run through it. */
  DataSource counting(DataSource source) {
    return proxy(
        DataSource.class,
        source,
        (method, arguments, result) ->
            result instanceof Connection connection ? counting(connection) : result);
  }

  long total() {
    return counts.values().stream().mapToLong(count -> count.times().sum()).sum();
  }

  double totalMillis() {
    return counts.values().stream().mapToLong(count -> count.nanos().sum()).sum() / 1e6;
  }

  /** The statements that took longest in all. */
  List<Line> longest(int most) {
    return counts.entrySet().stream()
        .map(
            one ->
                new Line(
                    one.getKey(), one.getValue().times().sum(), one.getValue().nanos().sum() / 1e6))
        .sorted(Comparator.comparingDouble(Line::millis).reversed())
        .limit(most)
        .toList();
  }

  void reset() {
    counts.clear();
  }

  private Connection counting(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (method, arguments, result) ->
            result instanceof PreparedStatement statement
                ? counting(PreparedStatement.class, statement, String.valueOf(arguments[0]))
                : result instanceof Statement statement
                    ? counting(Statement.class, statement, null)
                    : result);
  }

  private <S extends Statement> S counting(Class<S> kind, S statement, @Nullable String text) {
    return proxy(kind, statement, (method, arguments, result) -> result, text);
  }

  private interface Answer {
    @Nullable Object of(Method method, Object[] arguments, @Nullable Object result);
  }

  private <T> T proxy(Class<T> kind, T target, Answer answer) {
    return proxy(kind, target, answer, null);
  }

  private <T> T proxy(Class<T> kind, T target, Answer answer, @Nullable String text) {
    InvocationHandler handler =
        (self, method, given) -> {
          Object[] arguments = given == null ? new Object[0] : given;
          long begun = System.nanoTime();
          try {
            return answer.of(method, arguments, method.invoke(target, arguments));
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          } finally {
            if (method.getName().startsWith("execute") || method.getName().equals(COMMIT)) {
              count(
                  method.getName().equals(COMMIT) ? COMMIT : said(text, arguments),
                  System.nanoTime() - begun);
            }
          }
        };
    return kind.cast(
        Proxy.newProxyInstance(
            CountedStatements.class.getClassLoader(), new Class<?>[] {kind}, handler));
  }

  private static String said(@Nullable String text, Object[] arguments) {
    return text != null ? text : arguments.length > 0 ? String.valueOf(arguments[0]) : "batch";
  }

  private void count(String text, long nanos) {
    Count count = counts.computeIfAbsent(text, any -> new Count(new LongAdder(), new LongAdder()));
    count.times().increment();
    count.nanos().add(nanos);
  }
}
