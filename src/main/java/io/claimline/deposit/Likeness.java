package io.claimline.deposit;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a credit of the bank resembles what was announced (R36).
 *
 * @param rank the lower, the likelier; 0 where trace number, amount and day agree
 * @param words why it may be the same money
 */
public record Likeness(int rank, String words) {

  /** CORE 370: a transfer and its 835 come within three business days of each other. */
  static final int NEAR = 3;

  private static final int EXACT = 0;
  private static final int LATE = 1;
  private static final int SAME_SENDER = 2;
  private static final int NO_TRACE = 3;
  private static final int OTHER_AMOUNT = 4;
  private static final int OTHER_TRACE = 5;

  /** Whether no person need be asked. */
  boolean isExact() {
    return rank == EXACT;
  }

  /** How they resemble each other; empty if they do not. */
  static Optional<Likeness> of(BankEntry entry, Announced announced) {
    boolean amount = entry.amount().equals(announced.amount());
    boolean trace = announced.number().equals(entry.traceNumber());
    boolean transfer = announced.kind() == Announced.Kind.REMITTANCE;
    int apart = apart(entry.bookedOn(), announced.day());
    if (transfer && trace) {
      return Optional.of(traced(entry, announced, amount, apart));
    }
    if (!amount || apart > NEAR) {
      return Optional.empty();
    }
    if (!transfer) {
      return Optional.of(new Likeness(NO_TRACE, "Amount and day agree (" + days(apart) + ")."));
    }
    return Optional.of(untraced(entry, announced, apart));
  }

  private static Likeness traced(BankEntry entry, Announced announced, boolean amount, int apart) {
    if (!amount) {
      Money difference = entry.amount().minus(announced.amount());
      return new Likeness(
          OTHER_AMOUNT,
          "The trace number agrees; the bank has $%s %s than was announced."
              .formatted(difference.absolute(), difference.isNegative() ? "less" : "more"));
    }
    return apart <= NEAR
        ? new Likeness(EXACT, "Trace number, amount and day agree (" + days(apart) + ").")
        : new Likeness(
            LATE, "Trace number and amount agree, the days do not: " + days(apart) + ".");
  }

  private static Likeness untraced(BankEntry entry, Announced announced, int apart) {
    if (entry.traceNumber() != null) {
      return new Likeness(
          OTHER_TRACE,
          "Amount and day agree (%s), the trace number does not.".formatted(days(apart)));
    }
    return announced.companyId().equals(entry.companyId())
        ? new Likeness(
            SAME_SENDER,
            "Amount, day (%s) and sender agree; the bank hands on no trace number."
                .formatted(days(apart)))
        : new Likeness(
            NO_TRACE,
            "Amount and day agree (%s); the bank hands on no trace number.".formatted(days(apart)));
  }

  private static int apart(LocalDate booked, @Nullable LocalDate announced) {
    return announced == null ? Integer.MAX_VALUE : BankDays.between(booked, announced);
  }

  private static String days(int apart) {
    return switch (apart) {
      case 0 -> "the same day";
      case 1 -> "1 business day apart";
      case Integer.MAX_VALUE -> "the remittance tells none";
      default -> apart + " business days apart";
    };
  }
}
