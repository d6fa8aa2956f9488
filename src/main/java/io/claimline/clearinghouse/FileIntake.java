package io.claimline.clearinghouse;

import io.claimline.shared.PracticeScope;
import io.claimline.x12.Place;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.X12Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads kept files, each from where it stood to its end. */
@Component
class FileIntake {

  private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);
  private static final int MOST_ATTEMPTS = 5;

  private final FileStore store;
  private final FileProgress progress;
  private final ChargeIntake charges;
  private final AnswerIntake answers;
  private final Map<TransactionKind, TransactionSetHandler> handlers;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;

  FileIntake(
      FileStore store,
      FileProgress progress,
      ChargeIntake charges,
      AnswerIntake answers,
      List<TransactionSetHandler> handlers,
      TransactionTemplate transactions,
      ApplicationEventPublisher events) {
    this.store = store;
    this.progress = progress;
    this.charges = charges;
    this.answers = answers;
    this.handlers = byKind(handlers);
    this.transactions = transactions;
    this.events = events;
  }

  /**
   * Reads every file that waits. One that breaks off does not hold up the others; it is tried again
   * the next time.
   *
   * @return how many were read to their end
   */
  int processWaiting() {
    int finished = 0;
    for (long fileId : progress.waiting()) {
      if (process(fileId)) {
        finished++;
      }
    }
    return finished;
  }

  private boolean process(long fileId) {
    return progress
        .begin(fileId)
        .map(
            waiting -> {
              try {
                PracticeScope.NONE.run(() -> progress.finish(fileId, read(waiting)));
                Set<Long> charged = progress.practicesCharged(fileId);
                if (!charged.isEmpty()) {
                  events.publishEvent(new ChargesTaken(fileId, charged));
                }
                return true;
              } catch (RuntimeException brokenOff) {
                breakOff(waiting, brokenOff);
                return false;
              }
            })
        .orElse(false);
  }

  private FileState read(FileProgress.Waiting file) {
    FileBytes bytes = store.open(file.fileId());
    try (X12Reader reader = X12Reader.open(file.name(), bytes)) {
      FileRun run =
          new FileRun(
              file,
              bytes,
              () -> X12Reader.open(file.name(), store.open(file.fileId())),
              progress,
              charges,
              answers,
              handlers,
              transactions);
      return run.toEnd(reader) ? FileState.DONE : FileState.FAILED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void breakOff(FileProgress.Waiting file, RuntimeException cause) {
    // The message may carry data of the file; its class says enough.
    LOG.warn(
        "file {} broke off at attempt {}: {}",
        file.fileId(),
        file.attempts(),
        cause.getClass().getSimpleName());
    LOG.debug("file {} broke off", file.fileId(), cause);
    if (file.attempts() >= MOST_ATTEMPTS) {
      progress.note(
          file.fileId(),
          FileFinding.intake(
              null,
              "BROKEN_OFF",
              Place.NOWHERE,
              "Reading broke off "
                  + MOST_ATTEMPTS
                  + " times because of an error in Claimline ("
                  + cause.getClass().getSimpleName()
                  + "). What was read until then is kept; read the file again when it is mended."));
      progress.finish(file.fileId(), FileState.FAILED);
    }
  }

  private static Map<TransactionKind, TransactionSetHandler> byKind(
      List<TransactionSetHandler> handlers) {
    Map<TransactionKind, TransactionSetHandler> byKind = new EnumMap<>(TransactionKind.class);
    for (TransactionSetHandler handler : handlers) {
      for (TransactionKind kind : handler.kinds()) {
        if (byKind.put(kind, handler) != null) {
          throw new IllegalStateException("two handlers take " + kind.displayCode());
        }
      }
    }
    return byKind;
  }
}
