package io.claimline.workflow.lifecycle;

import io.claimline.claim.HeldStandings;
import io.claimline.claim.Standing;
import io.claimline.scrub.Scrub;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Scrub claim"; does nothing for a claim that moved on by itself. */
@Component
class ScrubClaim implements JavaDelegate {

  private final HeldStandings standings;
  private final Scrub scrub;

  ScrubClaim(HeldStandings standings, Scrub scrub) {
    this.standings = standings;
    this.scrub = scrub;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long claimId = ClaimLifecycle.claimOf(execution);
    if (standings.of(claimId) == Standing.TO_SCRUB) {
      scrub.scrub(claimId);
    }
  }
}
