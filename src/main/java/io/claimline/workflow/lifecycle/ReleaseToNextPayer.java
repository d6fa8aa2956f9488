package io.claimline.workflow.lifecycle;

import io.claimline.claim.HeldStandings;
import io.claimline.claim.NextPayer;
import io.claimline.claim.Standing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Release to next payer"; does nothing for a claim that moved on by itself. */
@Component
class ReleaseToNextPayer implements JavaDelegate {

  private final HeldStandings standings;
  private final NextPayer nextPayer;

  ReleaseToNextPayer(HeldStandings standings, NextPayer nextPayer) {
    this.standings = standings;
    this.nextPayer = nextPayer;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long claimId = ClaimLifecycle.claimOf(execution);
    if (standings.of(claimId) == Standing.NEXT_PAYER_DUE) {
      nextPayer.release(claimId);
    }
  }
}
