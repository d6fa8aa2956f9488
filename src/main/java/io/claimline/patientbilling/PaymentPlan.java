package io.claimline.patientbilling;

import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Monthly instalments on a guarantor's account, and what was paid since.
 *
 * @param claimId the visit on which the plan was agreed
 * @param paid all that the guarantor paid since, on whatever visit
 */
public record PaymentPlan(
    long id,
    long claimId,
    Money instalment,
    int instalments,
    LocalDate firstDue,
    Instant agreedAt,
    Money paid) {

  /** Mail and banks take their time: an instalment is late only after these days. */
  static final int GRACE_DAYS = 10;

  public Money total() {
    return Money.ofCents(Math.multiplyExact(instalment.cents(), instalments));
  }

  /** The day on which the next unpaid instalment is due; empty when all are paid. */
  public Optional<LocalDate> nextDue() {
    long paidInstalments = Math.max(0, paid.cents() / instalment.cents());
    return paidInstalments >= instalments
        ? Optional.empty()
        : Optional.of(firstDue.plusMonths(paidInstalments));
  }

  /** Whether instalments are left and none is late (R38). */
  public boolean inGoodStanding(LocalDate today) {
    return nextDue().map(due -> !today.isAfter(due.plusDays(GRACE_DAYS))).orElse(false);
  }
}
