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

  /** After so many units it is noted how far the set has come. */
  private static final int NOTED_EVERY = 100;

  /** Told how many units of a set were taken, and how far into the file they reach. */
  @FunctionalInterface
  interface OnTheWay {
    void reached(long units, long bytes);
  }

  private final TransactionSet set;
  private final Supplier<FileBytes> fromTheStart;
  private final OnTheWay onTheWay;
  private List<X12Event> held = new ArrayList<>();
  private boolean allHeld = true;
  private TransactionSetHandler.@Nullable OpenSet open;
  private @Nullable RuntimeException failure;

  private HandedOver(TransactionSet set, Supplier<FileBytes> fromTheStart, OnTheWay onTheWay) {
    this.set = set;
    this.fromTheStart = fromTheStart;
    this.onTheWay = onTheWay;
  }

  /**
   * @param fromTheStart opens the file once more
   * @param onTheWay may end the reading by a {@link ReadingStoppedException}
   */
  static HandedOver open(
      TransactionSetHandler handler,
      SourceFile file,
      TransactionSet set,
      Supplier<FileBytes> fromTheStart,
      OnTheWay onTheWay) {
    HandedOver handed = new HandedOver(set, fromTheStart, onTheWay);
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
    try (FileBytes bytes = fromTheStart.get();
        X12Reader reader = X12Reader.open(set.place().fileName(), bytes)) {
      boolean within = false;
      long units = 0;
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        if (event instanceof X12Event.TransactionSetClosed closed && isThisSet(closed.set())) {
          return;
        }
        if (within) {
          taker.accept(event);
          units += FileRun.claims(event);
          if (FileRun.claims(event) > 0 && units % NOTED_EVERY == 0) {
            onTheWay.reached(units, bytes.bytesRead());
          }
        }
        within |= event instanceof X12Event.TransactionSetOpened opened && isThisSet(opened.set());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isThisSet(TransactionSet other) {
    return other.indexInFile() == set.indexInFile();
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
    if (cause instanceof ReadingStoppedException || Failures.mayPass(cause)) {
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
