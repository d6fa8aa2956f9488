package io.claimline.workflow.lifecycle;

import io.claimline.claim.Holds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "End hold". */
@Component
class EndHold implements JavaDelegate {

  private final Holds holds;

  EndHold(Holds holds) {
    this.holds = holds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    holds.release(ClaimLifecycle.claimOf(execution), "The day came until which it was held");
  }
}
