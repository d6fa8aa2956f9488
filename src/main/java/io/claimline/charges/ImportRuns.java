package io.claimline.charges;

import io.claimline.shared.PracticeScope;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/**
 * Takes the rows of files while people do something else. What is done stands with the rows; a file
 * that was interrupted, as by a restart, is begun again and goes on with the rows that wait.
 */
@Service
public class ImportRuns implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

  private static final int AT_ONCE = 2;

  /** A file that is done by then shows its report at once. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final FileOfCharges files;
  private final Set<Long> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService runner = Executors.newFixedThreadPool(AT_ONCE, ImportRuns::thread);

  ImportRuns(FileOfCharges files) {
    this.files = files;
  }

  /**
   * Begins with a file, or goes on with it, as the person who asks; harmless while it runs. Returns
   * when it is done, or when that takes longer than a person likes to wait.
   *
   * @throws ImportRefusedException if the mapping cannot be used
   */
  public void begin(ChargeImport file, ColumnMapping mapping, @Nullable Long batchId) {
    if (!running.add(file.id())) {
      return;
    }
    try {
      files.confirm(file, mapping, batchId);
    } catch (RuntimeException refused) {
      running.remove(file.id());
      throw refused;
    }
    PracticeScope scope = PracticeScope.current();
    Runnable work = () -> scope.run(() -> run(file.id(), mapping, batchId));
    await(runner.submit(new DelegatingSecurityContextRunnable(work)));
  }

  /** Whether its rows are being taken, or will be as soon as others are done. */
  public boolean isRunning(long importId) {
    return running.contains(importId);
  }

  private void run(long importId, ColumnMapping mapping, @Nullable Long batchId) {
    try {
      files.take(importId, mapping, batchId);
    } catch (RuntimeException failed) {
      // The rows are patients'; the kind of failure says enough here.
      LOG.error("charge import {} stopped: {}", importId, failed.getClass().getSimpleName());
    } finally {
      running.remove(importId);
    }
  }

  private static void await(Future<?> run) {
    try {
      run.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException longer) {
      LOG.debug("a charge import goes on in the background");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a run tells its failures itself", impossible);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "charge-import");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void destroy() throws InterruptedException {
    runner.shutdownNow();
    runner.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
