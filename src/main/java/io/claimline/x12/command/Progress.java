package io.claimline.x12.command;

import io.claimline.x12.Interchange;
import io.claimline.x12.X12Event;
import io.claimline.x12.inspect.FileExamination;
import io.claimline.x12.inspect.SetSummary;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Says now and then how far the reading of a file has come, once it has lasted some seconds. */
final class Progress implements FileExamination.Observer {
  private static final long SECOND = 1_000_000_000L;

  /** Who waits no longer than this need not be told. */
  private static final long SILENCE = 4 * SECOND;

  private static final long EVERY = 3 * SECOND;

  /** Asking the clock for each event would cost more than the event. */
  private static final int EVENTS_BETWEEN_LOOKS = 512;

  private final FileExamination.Observer next;
  private final PrintStream errors;
  private final LongSupplier nanoseconds;
  private long due;
  private int events;
  private long units;

  Progress(FileExamination.Observer next, PrintStream errors, LongSupplier nanoseconds) {
    this.next = next;
    this.errors = errors;
    this.nanoseconds = nanoseconds;
    this.due = nanoseconds.getAsLong() + SILENCE;
  }

  @Override
  public void interchange(Interchange interchange) {
    next.interchange(interchange);
  }

  @Override
  public void set(SetSummary set) {
    next.set(set);
  }

  @Override
  public void event(X12Event event) {
    next.event(event);
    units += event instanceof X12Event.FindingReported ? 0 : 1;
    if (++events % EVENTS_BETWEEN_LOOKS == 0 && nanoseconds.getAsLong() >= due) {
      due = nanoseconds.getAsLong() + EVERY;
      errors.printf("  … %,d records read so far%n", units);
      errors.flush();
    }
  }
}
