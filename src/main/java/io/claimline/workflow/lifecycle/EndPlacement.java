package io.claimline.workflow.lifecycle;

import io.claimline.patientbilling.Placements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "End placement". */
@Component
class EndPlacement implements JavaDelegate {

  private final Placements placements;

  EndPlacement(Placements placements) {
    this.placements = placements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    placements.end(ClaimLifecycle.claimOf(execution));
  }
}
