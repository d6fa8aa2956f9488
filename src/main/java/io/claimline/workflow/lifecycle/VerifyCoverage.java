package io.claimline.workflow.lifecycle;

import io.claimline.claim.CoverageVerification;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.Standing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Verify coverage"; does nothing for a claim that moved on by itself. */
@Component
class VerifyCoverage implements JavaDelegate {

  private final HeldStandings standings;
  private final CoverageVerification verification;

  VerifyCoverage(HeldStandings standings, CoverageVerification verification) {
    this.standings = standings;
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long claimId = ClaimLifecycle.claimOf(execution);
    if (standings.of(claimId) == Standing.TO_VERIFY) {
      verification.verify(claimId);
    }
  }
}
