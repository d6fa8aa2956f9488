package io.claimline.workflow.lifecycle;

import io.claimline.patientbilling.PlacementGuards;
import io.claimline.patientbilling.Placements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Keep from placement": tells which guard of R39 holds. */
@Component
class KeepFromPlacement implements JavaDelegate {

  private final PlacementGuards guards;
  private final Placements placements;

  KeepFromPlacement(PlacementGuards guards, Placements placements) {
    this.guards = guards;
    this.placements = placements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long claimId = ClaimLifecycle.claimOf(execution);
    placements.refuse(
        claimId, "Kept back by: " + String.join(", ", guards.of(claimId).inWords()), null);
  }
}
