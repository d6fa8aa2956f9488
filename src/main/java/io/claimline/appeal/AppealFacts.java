package io.claimline.appeal;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a claim's facts say of its appeals: pure. */
final class AppealFacts {

  private static final Set<FactKind> AT_WORK =
      EnumSet.of(
          FactKind.APPEAL_BEGUN,
          FactKind.APPEAL_SENT,
          FactKind.APPEAL_OVERDUE,
          FactKind.APPEAL_CHASED);

  /** What leads away from an appeal, whoever did it. */
  private static final Set<FactKind> ENDING =
      EnumSet.of(
          FactKind.APPEAL_DROPPED,
          FactKind.APPEAL_WON,
          FactKind.APPEAL_LOST,
          FactKind.DENIED,
          FactKind.ADJUDICATED,
          FactKind.REVERSED,
          FactKind.UNPOSTED,
          FactKind.FORWARDED,
          FactKind.CORRECTED,
          FactKind.NEXT_PAYER_DUE,
          FactKind.NEXT_PAYER_BILLED,
          FactKind.CANCELLATION_ASKED,
          FactKind.CLOSED);

  private AppealFacts() {}

  /** Whether somebody still has to do or to answer something. */
  static boolean isAtWork(List<ClaimFact> facts) {
    return facts.stream()
        .map(ClaimFact::kind)
        .filter(kind -> AT_WORK.contains(kind) || ENDING.contains(kind))
        .reduce((one, next) -> next)
        .filter(AT_WORK::contains)
        .isPresent();
  }

  /** Whether a payer has decided. */
  static boolean isDecided(List<ClaimFact> facts) {
    return facts.stream()
        .anyMatch(fact -> fact.kind() == FactKind.DENIED || fact.kind() == FactKind.ADJUDICATED);
  }

  /** The decision that is appealed. */
  static ClaimFact decisionOf(Appeal appeal, List<ClaimFact> facts) {
    return facts.stream()
        .filter(fact -> fact.id() == appeal.decisionFactId())
        .findFirst()
        .orElseThrow();
  }
}
