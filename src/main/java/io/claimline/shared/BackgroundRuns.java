package io.claimline.shared;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Long work on one thing each, done as the person who asked for it and in that person's scope,
 * while people do something else. What runs already is not begun again.
 */
public final class BackgroundRuns implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundRuns.class);

  /** What is done by then can be shown at once. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String name;
  private final Set<Long> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService runner;

  /**
   * @param name of the work, for threads and the log
   * @param atOnce how many run at a time; others wait their turn
   */
  public BackgroundRuns(String name, int atOnce) {
    this.name = name;
    this.runner =
        Executors.newFixedThreadPool(
            atOnce,
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Begins, or does nothing while the thing is worked on. Returns when the work is done, or when
   * that takes longer than a person likes to wait.
   *
   * @param prepared run at once; what it throws comes back to the caller and nothing is begun
   */
  public void begin(long id, Supplier<Runnable> prepared) {
    if (!running.add(id)) {
      return;
    }
    Runnable work;
    try {
      work = prepared.get();
    } catch (RuntimeException refused) {
      running.remove(id);
      throw refused;
    }
    PracticeScope scope = PracticeScope.current();
    Runnable asThatPerson = () -> scope.run(() -> run(id, work));
    await(runner.submit(new DelegatingSecurityContextRunnable(asThatPerson)));
  }

  /** Whether it is worked on, or will be as soon as others are done. */
  public boolean isRunning(long id) {
    return running.contains(id);
  }

  private void run(long id, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      // What it works on may be patients'; the kind of failure says enough here.
      LOG.error("{} {} stopped: {}", name, id, failed.getClass().getSimpleName());
    } finally {
      running.remove(id);
    }
  }

  private void await(Future<?> run) {
    try {
      run.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException longer) {
      LOG.debug("{} goes on in the background", name);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a run tells its failures itself", impossible);
    }
  }

  @Override
  public void close() {
    runner.shutdownNow();
    try {
      runner.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
