package io.claimline.workflow.lifecycle;

import io.claimline.patientbilling.Statements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Send statement". */
@Component
class SendStatement implements JavaDelegate {

  private final Statements statements;

  SendStatement(Statements statements) {
    this.statements = statements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    statements.send(ClaimLifecycle.claimOf(execution));
  }
}
