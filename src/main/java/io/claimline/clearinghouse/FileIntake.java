package io.claimline.clearinghouse;

import io.claimline.shared.PracticeScope;
import io.claimline.x12.Place;
import io.claimline.x12.TransactionKind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final FileTurns turns;
  private final FileProgress progress;
  private final Admission admission;
  private final ChargeIntake charges;
  private final AnswerIntake answers;
  private final Map<TransactionKind, TransactionSetHandler> handlers;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;

  FileIntake(
      FileStore store,
      FileTurns turns,
      FileProgress progress,
      Admission admission,
      ChargeIntake charges,
      AnswerIntake answers,
      List<TransactionSetHandler> handlers,
      TransactionTemplate transactions,
      ApplicationEventPublisher events) {
    this.store = store;
    this.turns = turns;
    this.progress = progress;
    this.admission = admission;
    this.charges = charges;
    this.answers = answers;
    this.handlers = byKind(handlers);
    this.transactions = transactions;
    this.events = events;
  }

  /**
   * Reads every file that waits and that nobody else reads. One that breaks off does not hold up
   * the others; it is tried again the next time.
   *
   * @return how many were read to their end
   */
  int processWaiting() {
    int finished = 0;
    Set<Long> brokenOff = new HashSet<>();
    for (Optional<FileTurn> next = turns.next(brokenOff);
        next.isPresent();
        next = turns.next(brokenOff)) {
      try (FileTurn turn = next.get()) {
        if (process(turn.file())) {
          finished++;
        } else {
          brokenOff.add(turn.file().fileId());
        }
      }
    }
    return finished;
  }

  private boolean process(WaitingFile file) {
    try {
      PracticeScope.NONE.run(() -> progress.finish(file, read(file)));
      tellCharges(file);
      return true;
    } catch (ReadingStoppedException stopped) {
      LOG.info("file {} is not read on", file.fileId());
      tellCharges(file);
      return false;
    } catch (RuntimeException brokenOff) {
      breakOff(file, brokenOff);
      return false;
    }
  }

  private void tellCharges(WaitingFile file) {
    Set<Long> charged = progress.practicesCharged(file.fileId());
    if (!charged.isEmpty()) {
      events.publishEvent(new ChargesTaken(file.fileId(), charged));
    }
  }

  private FileState read(WaitingFile file) {
    FileRun run =
        new FileRun(file, store, progress, admission, charges, answers, handlers, transactions);
    return run.toEnd() ? FileState.DONE : FileState.FAILED;
  }

  private void breakOff(WaitingFile file, RuntimeException cause) {
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
      progress.finish(file, FileState.FAILED);
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
