package io.claimline.report;

import io.claimline.page.CurrentUser;
import io.claimline.shared.DataFolder;
import io.claimline.shared.PracticeScope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Makes the workbooks that people order, one after another in the background, with the rights that
 * the person had when ordering.
 */
@Service
public class Reports implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
  private static final int TOLD_EVERY = 2_000;
  private static final Duration KEPT = Duration.ofDays(7);

  private final ReportRuns runs;
  private final AgingRows rows;
  private final DataFolder data;
  private final Clock clock;
  private final ExecutorService maker = Executors.newSingleThreadExecutor(Reports::thread);

  Reports(ReportRuns runs, AgingRows rows, DataFolder data, Clock clock) {
    this.runs = runs;
    this.rows = rows;
    this.data = data;
    this.clock = clock;
  }

  /**
   * Begins to make a workbook.
   *
   * @return its number
   */
  public long order(AgingOrder order, CurrentUser user) {
    if (!user.practices().containsAll(order.practices())) {
      throw new IllegalArgumentException("a practice is not this person's");
    }
    long id = runs.begin(order, user.userName());
    PracticeScope scope = PracticeScope.reading(order.practices());
    maker.execute(() -> scope.run(() -> make(id, order, user.displayName())));
    return id;
  }

  /** The person's newest orders. */
  public List<ReportRun> of(CurrentUser user) {
    return runs.of(user.userName());
  }

  /** The person's own order. */
  public Optional<ReportRun> find(long id, CurrentUser user) {
    return runs.find(id, user.userName());
  }

  /**
   * The finished file; empty if it is not there (any more). That it was taken away is noted.
   *
   * @param run the person's own
   */
  public Optional<Path> take(ReportRun run) {
    Path file = file(run.id());
    if (run.state() != ReportRun.State.DONE || !Files.exists(file)) {
      return Optional.empty();
    }
    runs.taken(run.id());
    return Optional.of(file);
  }

  private void make(long id, AgingOrder order, String person) {
    Path unfinished = file(id).resolveSibling(id + ".tmp");
    try {
      removeOld();
      long expected = rows.about(order);
      long[] done = new long[1];
      try (AgingWorkbook workbook = new AgingWorkbook(order)) {
        rows.each(
            order,
            row -> {
              workbook.add(row);
              if (++done[0] % TOLD_EVERY == 0) {
                runs.progress(id, done[0], Math.max(expected, done[0]));
              }
            });
        try (OutputStream out = Files.newOutputStream(unfinished)) {
          workbook.write(heading(order, person), out);
        }
      }
      // By the clock that tells later how old it is: in the demo it is weeks ahead of the disk's.
      Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
      Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
      runs.done(id, done[0], Files.size(file(id)));
    } catch (IOException | RuntimeException failed) {
      // Rows are patients'; the kind of failure says enough here.
      LOG.error("report {} failed: {}", id, failed.getClass().getSimpleName());
      LOG.debug("report {} failed", id, failed);
      runs.failed(id);
    }
  }

  private List<String> heading(AgingOrder order, String person) {
    return List.of(
        "Ages counted from the " + order.basis().words() + ". Credits are not netted.",
        "Made for " + person + " on " + clock.instant().toString().substring(0, 10) + ".");
  }

  @EventListener(ApplicationReadyEvent.class)
  void afterRestart() {
    runs.failAllRunning();
  }

  /** What people forgot to delete does not lie here for ever. */
  private void removeOld() throws IOException {
    Instant before = clock.instant().minus(KEPT);
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path file(long id) {
    return folder().resolve(id + ".xlsx");
  }

  private Path folder() {
    return data.folder("reports");
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "reports");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void destroy() {
    maker.shutdownNow();
  }
}
