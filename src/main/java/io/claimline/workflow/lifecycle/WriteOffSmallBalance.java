package io.claimline.workflow.lifecycle;

import io.claimline.patientbilling.SmallBalances;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Write off small balance". */
@Component
class WriteOffSmallBalance implements JavaDelegate {

  private final SmallBalances balances;

  WriteOffSmallBalance(SmallBalances balances) {
    this.balances = balances;
  }

  @Override
  public void execute(DelegateExecution execution) {
    balances.writeOff(ClaimLifecycle.claimOf(execution));
  }
}
