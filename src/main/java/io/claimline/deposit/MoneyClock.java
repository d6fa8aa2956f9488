package io.claimline.deposit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * After how many days something is missing.
 *
 * @param payerId null for all payers without a clock of their own
 * @param moneyDays from the payment day of a remittance to its money
 * @param remittanceDays from the day of money at the bank to its remittance
 */
public record MoneyClock(
    @Nullable Long payerId,
    String payer,
    int moneyDays,
    int remittanceDays,
    Instant setAt,
    String setBy) {

  /** Where nothing is set: three business days and a weekend. */
  public static final int USUAL_DAYS = 5;

  static final int MOST_DAYS = 365;
}
