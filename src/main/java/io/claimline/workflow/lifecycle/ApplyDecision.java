package io.claimline.workflow.lifecycle;

import io.claimline.workflow.task.TaskDecisions;
import io.claimline.workflow.task.TaskKind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever completes a task, by whatever way: its decision is applied, or it is not completed. */
@Component
class ApplyDecision implements TaskListener {

  private final TaskDecisions decisions;

  ApplyDecision(TaskDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskKind kind =
        TaskKind.at(task.getTaskDefinitionKey())
            .orElseThrow(
                () -> new IllegalStateException("no decisions at " + task.getTaskDefinitionKey()));
    decisions.apply(kind, task.getId(), ClaimLifecycle.claimOf(task.getExecution()));
  }
}
