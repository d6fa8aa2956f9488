package io.claimline.underpayment;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a payer's allowed amount follows from a schedule.
 *
 * @param ratesOfPayerId whose schedule: its own, or such as Medicare's
 * @param percentHundredths of that schedule: 12000 is 120 percent
 * @param multipleProcedures 100 percent of the dearest procedure of a day, 50 of each further
 * @param tolerance what a decision may fall short of it
 */
public record Contract(
    long id,
    long payerId,
    String payerName,
    long ratesOfPayerId,
    String ratesOfPayerName,
    int percentHundredths,
    boolean multipleProcedures,
    Money tolerance,
    LocalDate firstDay,
    Instant setAt,
    String setBy) {

  static final int HUNDRED_PERCENT = 10_000;

  /** The percentage of an amount, to the nearest cent. */
  Money of(Money rate) {
    return Money.ofCents(
        Math.floorDiv(rate.cents() * percentHundredths + HUNDRED_PERCENT / 2, HUNDRED_PERCENT));
  }

  /** Such as {@code 120%} or {@code 87.5%}. */
  public String percent() {
    return BigDecimal.valueOf(percentHundredths, 2).stripTrailingZeros().toPlainString() + "%";
  }
}
