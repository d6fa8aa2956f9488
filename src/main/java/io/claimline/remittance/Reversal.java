package io.claimline.remittance;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import java.util.Map;
import java.util.TreeMap;

/** Whether one decision takes back another (R13). */
final class Reversal {

  private Reversal() {}

  /**
   * Whether every amount of the reversal is the original's with its sign reversed: charge, payment,
   * and each group and reason, PR included.
   */
  static boolean negates(ClaimDecision reversal, ClaimDecision original) {
    return original.charge().negated().equals(reversal.charge())
        && original.paid().negated().equals(reversal.paid())
        && negated(reasons(original)).equals(reasons(reversal));
  }

  private static Map<String, Money> reasons(ClaimDecision decision) {
    Map<String, Money> reasons = new TreeMap<>();
    for (Adjustment adjustment : decision.allAdjustments()) {
      reasons.merge(
          adjustment.groupCode() + "-" + adjustment.reasonCode(), adjustment.amount(), Money::plus);
    }
    reasons.values().removeIf(Money::isZero);
    return reasons;
  }

  private static Map<String, Money> negated(Map<String, Money> reasons) {
    Map<String, Money> negated = new TreeMap<>();
    reasons.forEach((reason, amount) -> negated.put(reason, amount.negated()));
    return negated;
  }
}
