package io.claimline.claim;

import io.claimline.patient.Coverage;
import io.claimline.patient.Coverages;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.ProfessionalClaim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the patient's coverage follow a corrected claim: another member number makes a new version
 * of the coverage, which the claim is billed to from then on.
 */
@Component
class CoverageCorrection {

  private final Coverages coverages;
  private final ClaimRows rows;
  private final JdbcClient jdbc;

  CoverageCorrection(Coverages coverages, ClaimRows rows, JdbcClient jdbc) {
    this.coverages = coverages;
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /** In the caller's transaction, which holds the claim. */
  void follow(ClaimSummary claim, ProfessionalClaim before, ProfessionalClaim corrected) {
    String number = memberNumber(corrected);
    if (number.isBlank() || number.equals(memberNumber(before))) {
      return;
    }
    Coverage newest = coverages.renumber(claim.coverageId(), number);
    if (newest.id() != claim.coverageId()) {
      rows.turnTo(claim.id(), newest);
      keepPlace(claim, newest.id());
    }
  }

  /** The number of the policy in turn: the claim is written for its subscriber. */
  private static String memberNumber(ProfessionalClaim claim) {
    return claim.subscriber().party().id().strip();
  }

  /** Where the claim told an order of its own, the new version stands at the old one's place. */
  private void keepPlace(ClaimSummary claim, long newest) {
    jdbc.sql(
            """
            insert into claim_coverage_place (practice_id, claim_id, coverage_id, position)
            select practice_id, claim_id, :newest, position from claim_coverage_place
            where practice_id = :practice and claim_id = :claim and coverage_id = :before
            on conflict do nothing
            """)
        .param("newest", newest)
        .param("practice", PracticeScope.current().requireWritable())
        .param("claim", claim.id())
        .param("before", claim.coverageId())
        .update();
  }
}
