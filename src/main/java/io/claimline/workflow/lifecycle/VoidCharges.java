package io.claimline.workflow.lifecycle;

import io.claimline.claim.Cancellations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Void charges". */
@Component
class VoidCharges implements JavaDelegate {

  private final Cancellations cancellations;

  VoidCharges(Cancellations cancellations) {
    this.cancellations = cancellations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cancellations.finish(ClaimLifecycle.claimOf(execution));
  }
}
