package io.claimline.workflow.lifecycle;

import io.claimline.claim.HeldStandings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Establish where claim stands": shows the standing on the instance. */
@Component
class EstablishWhereClaimStands implements JavaDelegate {

  private final HeldStandings standings;

  EstablishWhereClaimStands(HeldStandings standings) {
    this.standings = standings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        ClaimLifecycle.STANDING, standings.of(ClaimLifecycle.claimOf(execution)).name());
  }
}
