package io.claimline.workflow.remittance;

import io.claimline.workflow.task.ExceptionDecisions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever completes a task of an exception: its decision is applied, or it is not completed. */
@Component
class ApplyExceptionDecision implements TaskListener {

  private final ExceptionDecisions decisions;

  ApplyExceptionDecision(ExceptionDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void notify(DelegateTask task) {
    decisions.apply(
        task.getTaskDefinitionKey(),
        task.getId(),
        RemittanceProcess.exceptionOf(task.getExecution()));
  }
}
