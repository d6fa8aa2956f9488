package io.claimline.remittance;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import java.util.List;

/** Whether a line, or a claim decided as a whole, was paid, processed or denied (R9, R10). */
sealed interface LineVerdict {

  /** Something was paid, whatever CLP02 says. */
  record Paid() implements LineVerdict {}

  /** Nothing was paid, and cost share or prior payers explain it (R10). */
  record Processed() implements LineVerdict {}

  /**
   * Nothing was paid, and nothing explains it.
   *
   * @param reasons the adjustments that stand for the denial
   */
  record Denied(List<Adjustment> reasons) implements LineVerdict {}

  static LineVerdict of(
      Money charge, Money paid, List<Adjustment> adjustments, PostingPolicy policy) {
    if (!paid.isZero()) {
      return new Paid();
    }
    if (charge.isZero() || isExplained(charge, adjustments, policy)) {
      return new Processed();
    }
    return new Denied(adjustments.stream().filter(a -> !AdjustmentRules.explainsZero(a)).toList());
  }

  /**
   * A contractual reduction explains its part of a line only beside what another owes; alone it
   * would be an allowed amount of nothing, which is a denial.
   */
  private static boolean isExplained(
      Money charge, List<Adjustment> adjustments, PostingPolicy policy) {
    Money owedByOthers = Money.ZERO;
    Money contractual = Money.ZERO;
    for (Adjustment adjustment : adjustments) {
      if (AdjustmentRules.explainsZero(adjustment)) {
        owedByOthers = owedByOthers.plus(adjustment.amount());
      } else if (AdjustmentRules.isContractual(adjustment, policy)) {
        contractual = contractual.plus(adjustment.amount());
      }
    }
    return !owedByOthers.isZero() && charge.equals(owedByOthers.plus(contractual));
  }
}
