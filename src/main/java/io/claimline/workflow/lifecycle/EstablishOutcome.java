package io.claimline.workflow.lifecycle;

import io.claimline.claim.HeldStandings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Establish outcome": shows what the payer's decision made of the claim. */
@Component
class EstablishOutcome implements JavaDelegate {

  private final HeldStandings standings;

  EstablishOutcome(HeldStandings standings) {
    this.standings = standings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        ClaimLifecycle.STANDING, standings.of(ClaimLifecycle.claimOf(execution)).name());
  }
}
