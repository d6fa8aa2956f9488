package io.claimline.remittance;

import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a file twice and posts it, as the adapter between file and door does. */
final class Intake {

  private final RemittanceIntake door;

  Intake(RemittanceIntake door) {
    this.door = door;
  }

  /** Both readings; the file holds one remittance. */
  RemittanceOutcome take(Sample835 file) {
    RemittanceVerdict verdict = check(file);
    RemittancePosting posting = door.post(1, 0, verdict);
    read(
        file,
        event -> {
          if (event instanceof X12Event.ClaimPaymentRead read) {
            posting.take(read.payment());
          } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
            posting.take(read.adjustment());
          }
        });
    return posting.finish();
  }

  /** The first reading alone. */
  RemittanceVerdict check(Sample835 file) {
    return firstReading(file).finish();
  }

  /** The first reading of a file that its sender marked as a test. */
  RemittanceVerdict checkTest(Sample835 file) {
    RemittanceCheck check = firstReading(file);
    check.markTest();
    return check.finish();
  }

  private RemittanceCheck firstReading(Sample835 file) {
    Check first = new Check(door);
    read(file, first::take);
    return Objects.requireNonNull(first.check);
  }

  /** Begins the second reading, takes the first claims in, and leaves it there, as a crash does. */
  void crashAfter(int claims, Sample835 file) {
    RemittancePosting posting = door.post(1, 0, check(file));
    int[] left = {claims};
    read(
        file,
        event -> {
          if (event instanceof X12Event.ClaimPaymentRead read && left[0]-- > 0) {
            posting.take(read.payment());
          }
        });
  }

  private interface Reading {
    void take(X12Event event);
  }

  private static void read(Sample835 file, Reading reading) {
    X12Reader reader = X12Reader.open("sample.835", file.open());
    for (X12Event event = reader.next(); event != null; event = reader.next()) {
      reading.take(event);
    }
  }

  private static final class Check {
    private final RemittanceIntake door;
    private @Nullable RemittanceCheck check;

    Check(RemittanceIntake door) {
      this.door = door;
    }

    void take(X12Event event) {
      if (event instanceof X12Event.RemittanceOpened opened) {
        check = door.check(opened.remittance());
      } else if (event instanceof X12Event.ClaimPaymentRead read) {
        Objects.requireNonNull(check).take(read.payment());
      } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
        Objects.requireNonNull(check).take(read.adjustment());
      }
    }
  }
}
