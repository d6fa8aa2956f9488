package io.claimline.claim;

import io.claimline.patient.Coverage;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is to decide on a claim. */
@Service
public class PayerTurns {

  private final ClaimRows rows;
  private final ClaimFacts facts;

  PayerTurns(ClaimRows rows, ClaimFacts facts) {
    this.rows = rows;
    this.facts = facts;
  }

  /**
   * Notes that the payer of this coverage is deciding, to be told before the fact of its decision,
   * which names the coverage.
   *
   * <p>A payer after the one in turn has got the claim from it (R14). A payer before it that
   * decides again takes the turn back (R15b), unless the one in turn still has the claim: its
   * answer counts.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decides(PayableClaim claim, Coverage coverage) {
    CoverageOrder order = claim.coverages();
    boolean goesBack = coverage.position() < order.current().position();
    if (coverage.id() != order.inTurn() && !(goesBack && isOut(claim.id(), order.inTurn()))) {
      rows.turnTo(claim.id(), coverage);
    }
  }

  /** Whether the payer of this coverage has the claim and has not answered it. */
  boolean isOut(long claimId, long coverageId) {
    return isOut(facts.of(claimId), Long.toString(coverageId));
  }

  static boolean isOut(List<ClaimFact> facts, String coverage) {
    boolean out = false;
    String turn = "";
    for (ClaimFact fact : facts) {
      String named = fact.detail().getOrDefault("coverage", "");
      switch (fact.kind()) {
        case NEXT_PAYER_BILLED -> turn = named;
        case QUEUED, SENT -> out |= turn.equals(coverage);
        case REJECTED, FILE_REJECTED -> out &= !turn.equals(coverage);
        case NOT_THIS_PAYERS -> out &= !(named.isEmpty() ? turn : named).equals(coverage);
        case ADJUDICATED, DENIED -> {
          turn = named.isEmpty() ? turn : named;
          out &= !named.equals(coverage);
        }
        case UNPOSTED -> out |= named.equals(coverage);
        default -> {
          // says nothing of who has the claim
        }
      }
    }
    return out;
  }
}
