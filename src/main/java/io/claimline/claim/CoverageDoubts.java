package io.claimline.claim;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a claim's coverage is in doubt. */
@Service
public class CoverageDoubts {

  private static final Set<FactKind> DOUBTS =
      EnumSet.of(
          FactKind.COVERAGE_DOUBTFUL, FactKind.ELIGIBILITY_OVERDUE, FactKind.NOT_THIS_PAYERS);

  private final ClaimFacts facts;

  CoverageDoubts(ClaimFacts facts) {
    this.facts = facts;
  }

  /** Whether the payer said that the claim is another's, and forwarded it to that one (R17). */
  @Transactional(readOnly = true)
  public boolean isForwardedToOther(long claimId) {
    return facts.of(claimId).stream()
        .filter(fact -> DOUBTS.contains(fact.kind()))
        .reduce((earlier, later) -> later)
        .filter(doubt -> doubt.kind() == FactKind.NOT_THIS_PAYERS)
        .isPresent();
  }
}
