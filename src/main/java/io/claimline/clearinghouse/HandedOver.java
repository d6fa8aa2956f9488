package io.claimline.clearinghouse;

import io.claimline.x12.TransactionSet;
import io.claimline.x12.TransactionSetCounts;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A set in the hands of a handler. One that the handler cannot take does not stop the file. */
final class HandedOver {

  /** A set of more events than this is read from the file again rather than held in memory. */
  private static final int MOST_EVENTS_HELD = 2_000;

  private final TransactionSet set;
  private final Supplier<X12Reader> fromTheStart;
  private List<X12Event> held = new ArrayList<>();
  private boolean allHeld = true;
  private TransactionSetHandler.@Nullable OpenSet open;
  private @Nullable RuntimeException failure;

  private HandedOver(TransactionSet set, Supplier<X12Reader> fromTheStart) {
    this.set = set;
    this.fromTheStart = fromTheStart;
  }

  /**
   * @param fromTheStart opens the file once more
   */
  static HandedOver open(
      TransactionSetHandler handler,
      SourceFile file,
      TransactionSet set,
      Supplier<X12Reader> fromTheStart) {
    HandedOver handed = new HandedOver(set, fromTheStart);
    try {
      handed.open = handler.open(file, set);
    } catch (RuntimeException e) {
      handed.fail(e);
    }
    return handed;
  }

  void take(X12Event event) {
    if (open == null) {
      return;
    }
    hold(event);
    try {
      open.take(event);
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  Outcome close(TransactionSetCounts counts) {
    if (open != null) {
      try {
        return outcome(open.close(counts, this::secondReading));
      } catch (RuntimeException e) {
        fail(e);
      }
    }
    return Outcome.counting(0, 0, counts.units()).noting(List.of(notTaken()));
  }

  private void hold(X12Event event) {
    if (allHeld) {
      held.add(event);
      if (held.size() > MOST_EVENTS_HELD) {
        allHeld = false;
        held = List.of();
      }
    }
  }

  private void secondReading(Consumer<X12Event> taker) {
    if (allHeld) {
      held.forEach(taker);
      return;
    }
    try (X12Reader reader = fromTheStart.get()) {
      boolean within = false;
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        if (event instanceof X12Event.TransactionSetClosed closed
            && closed.set().indexInFile() == set.indexInFile()) {
          return;
        }
        if (within) {
          taker.accept(event);
        }
        within |=
            event instanceof X12Event.TransactionSetOpened opened
                && opened.set().indexInFile() == set.indexInFile();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome outcome(TransactionSetHandler.Result result) {
    return new Outcome(
        result.applied(),
        result.already(),
        result.parked(),
        0,
        result.amount(),
        result.practices(),
        result.told().stream()
            .map(
                told ->
                    FileFinding.intake(
                        set.indexInFile(),
                        told.code(),
                        Objects.requireNonNullElse(told.place(), set.place()),
                        told.sentence()))
            .toList());
  }

  private void fail(RuntimeException cause) {
    if (Failures.mayPass(cause)) {
      throw cause;
    }
    failure = cause;
    open = null;
  }

  private FileFinding notTaken() {
    return FileFinding.intake(
        set.indexInFile(),
        "SET_NOT_TAKEN",
        set.place(),
        Failures.sentence("The transaction set could not be taken", failure));
  }
}
