package io.claimline.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.claimline.shared.BackgroundWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * How many clean claims live their whole lives in a second, from the file of charges to zero
 * balance, beside the same models in an engine whose steps do nothing, on the same database in the
 * same run.
 *
 * <p>With {@code --statements} every statement is counted instead, and what took longest is listed.
 */
final class LifecycleBench {

  private static final int CHUNK = 100;
  private static final int LISTED = 40;
  private static final int WARM_UP_PARTS = 2;

  /**
   * @param claims in the measured round
   * @param statements whether statements are counted and nothing is compared
   */
  record Options(int claims, boolean statements) {
    static Options parse(String[] arguments) {
      int claims = 2_000;
      boolean statements = false;
      for (int i = 0; i < arguments.length; i++) {
        switch (arguments[i]) {
          case "--claims" -> claims = number(arguments, ++i);
          case "--statements" -> statements = true;
          default -> throw new WrongOptionException("unknown option " + arguments[i]);
        }
      }
      return new Options(claims, statements);
    }

    private static int number(String[] arguments, int at) {
      String value = at < arguments.length ? arguments[at] : "";
      if (!value.matches("[1-9]\\d{0,5}")) {
        throw new WrongOptionException("a number is needed, not '" + value + "'");
      }
      return Integer.parseInt(value);
    }
  }

  private final Options options;
  private final Figures figures = new Figures("lifecycle");

  LifecycleBench(Options options) {
    this.options = options;
  }

  void run() throws IOException {
    Path folder = Path.of("target", "bench", "lifecycle");
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    CountedStatements statements = options.statements() ? new CountedStatements() : null;
    try (ConfigurableApplicationContext application = BenchApplication.start(folder, statements)) {
      if (statements == null) {
        compare(application);
      } else {
        count(application, statements);
      }
    }
  }

  private void compare(ConfigurableApplicationContext application) throws IOException {
    WholeLifecycle whole = new WholeLifecycle(application);
    whole.live(options.claims() / WARM_UP_PARTS);
    double ours = tell("Claimline", whole.live(options.claims()));
    application.getBeansOfType(BackgroundWork.class).values().forEach(BackgroundWork::rest);
    double single = empty(application, "empty engine one by one", 1);
    double chunked = empty(application, "empty engine in chunks", CHUNK);
    figures.addRatio("lifecycle ratio to empty engine one by one", ours / single);
    figures.addRatio("lifecycle ratio to empty engine in chunks", ours / chunked);
    figures.finish();
  }

  private double empty(ConfigurableApplicationContext application, String name, int chunk)
      throws IOException {
    try (HikariDataSource tables = OwnSchema.of(application, "empty_engine_" + chunk);
        EmptyLifecycle empty = new EmptyLifecycle(tables, models(), chunk)) {
      empty.live(options.claims() / WARM_UP_PARTS);
      return tell(name, empty.live(options.claims()));
    }
  }

  /** Prints the speed and what each stretch takes of it; returns claims by second. */
  private double tell(String name, Stopwatch watch) {
    double speed = options.claims() / watch.total();
    figures.add(name, speed, "claims/s");
    watch
        .phases()
        .forEach(
            (phase, seconds) ->
                figures.add(name + " " + phase, 1_000 * seconds / options.claims(), "ms/claim"));
    return speed;
  }

  private void count(ConfigurableApplicationContext application, CountedStatements statements)
      throws IOException {
    WholeLifecycle whole = new WholeLifecycle(application);
    whole.live(options.claims());
    statements.reset();
    whole.live(
        options.claims(),
        new Stopwatch(
            phase -> {
              list(phase, statements);
              statements.reset();
            }));
    figures.finish();
  }

  /**
   * What a stretch asks of the database: times a claim, milliseconds a claim, and the statement.
   */
  private void list(String phase, CountedStatements statements) {
    for (CountedStatements.Line line : statements.longest(LISTED)) {
      System.out.printf(
          "%s\t%8.2f\t%8.3f\t%s%n",
          phase,
          (double) line.times() / options.claims(),
          line.millis() / options.claims(),
          line.text().replaceAll("\\s+", " "));
    }
    figures.add(phase + " statements", (double) statements.total() / options.claims(), "a claim");
    figures.add(
        phase + " in the database", statements.totalMillis() / options.claims(), "ms/claim");
  }

  private static List<String> models() throws IOException {
    return Arrays.stream(
            new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn"))
        .map(model -> "processes/" + model.getFilename())
        .toList();
  }
}
