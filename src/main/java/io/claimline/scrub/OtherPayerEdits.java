package io.claimline.scrub;

import io.claimline.patient.Policy;
import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The payers before and after the one that is billed: 2320 and 2430 (R24). What they say is told
 * only: it comes from a remittance and is not a biller's to enter.
 */
final class OtherPayerEdits {

  private OtherPayerEdits() {}

  /** A secondary claim carries what the payer before decided. */
  static List<RuleFinding> present(ScrubSubject subject) {
    boolean secondary = Policy.positionOf(subject.claim().subscriber().sequence()) > 1;
    return secondary && subject.claim().otherSubscribers().isEmpty()
        ? List.of(
            RuleFinding.warning(
                "other-payer-missing",
                "otherPayers",
                "This payer is not the first: it will ask for the decision of the one before."))
        : List.of();
  }

  /** Each payer has its own place in the order. */
  static List<RuleFinding> sequence(ScrubSubject subject) {
    ProfessionalClaim claim = subject.claim();
    Set<String> taken = new HashSet<>(Set.of(claim.subscriber().sequence()));
    List<RuleFinding> findings = new ArrayList<>();
    for (int i = 0; i < claim.otherSubscribers().size(); i++) {
      if (!taken.add(claim.otherSubscribers().get(i).sequence())) {
        findings.add(
            RuleFinding.warning(
                "other-payer-sequence",
                Fields.otherPayer(i),
                "Two payers stand at the same place in the order (SBR01)."));
      }
    }
    return findings;
  }

  /** Line: SVD02 + Σ CAS = charge. Claim: AMT*D + all CAS = CLM02. */
  static List<RuleFinding> balance(ScrubSubject subject) {
    ProfessionalClaim claim = subject.claim();
    List<RuleFinding> findings = new ArrayList<>(subject.eachLine(OtherPayerEdits::unbalancedLine));
    for (int i = 0; i < claim.otherSubscribers().size(); i++) {
      OtherSubscriber other = claim.otherSubscribers().get(i);
      Money paid = Amount.valueOf(other.amounts(), "D");
      if (paid != null && !paid.plus(adjusted(claim, other)).equals(claim.charge())) {
        findings.add(
            unbalanced(
                Fields.otherPayer(i),
                "What this payer paid and adjusted is not the claim's charge."));
      }
    }
    return findings;
  }

  private static Stream<RuleFinding> unbalancedLine(int index, ServiceLine line) {
    return line.adjudications().stream()
        .filter(
            decision -> !decision.paid().plus(sum(decision.adjustments())).equals(line.charge()))
        .map(
            decision ->
                unbalanced(
                    Fields.line(index, "adjudications"),
                    "What a payer before paid and adjusted is not the line's charge."));
  }

  private static Money adjusted(ProfessionalClaim claim, OtherSubscriber other) {
    Stream<LineAdjudication> onLines =
        claim.lines().stream()
            .flatMap(line -> line.adjudications().stream())
            .filter(decision -> decision.payerId().equals(other.payer().id()));
    return onLines
        .map(decision -> sum(decision.adjustments()))
        .reduce(sum(other.adjustments()), Money::plus);
  }

  private static Money sum(List<Adjustment> adjustments) {
    return adjustments.stream().map(Adjustment::amount).reduce(Money.ZERO, Money::plus);
  }

  private static RuleFinding unbalanced(String field, String message) {
    return RuleFinding.warning("other-payer-balance", field, message);
  }
}
