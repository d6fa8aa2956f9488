package io.claimline.workflow.lifecycle;

import io.claimline.denial.Denials;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Propose route". */
@Component
class ProposeDenialRoute implements JavaDelegate {

  private final Denials denials;

  ProposeDenialRoute(Denials denials) {
    this.denials = denials;
  }

  @Override
  public void execute(DelegateExecution execution) {
    denials.open(ClaimLifecycle.claimOf(execution));
  }
}
