package io.claimline.workflow.web;

import io.claimline.page.CurrentUser;
import io.claimline.workflow.lifecycle.ClaimLifecycle;
import io.claimline.workflow.task.TaskKind;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** What became of a task that a person had before them. */
@Component
class EndedTasks {

  private static final String COMPLETED = "completed";

  private final HistoryService history;

  EndedTasks(HistoryService history) {
    this.history = history;
  }

  /** The task, if it was one of this claim in a practice of this person. */
  Optional<EndedTask> find(String taskId, long claimId, CurrentUser user) {
    return Optional.ofNullable(
            history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
        .filter(task -> user.practices().contains(Long.valueOf(task.getTenantId())))
        .filter(task -> isOf(claimId, task))
        .flatMap(
            task ->
                TaskKind.at(task.getTaskDefinitionKey())
                    .map(
                        kind ->
                            new EndedTask(
                                task.getId(),
                                task.getName(),
                                kind,
                                Long.parseLong(task.getTenantId()),
                                task.getProcessDefinitionId(),
                                COMPLETED.equals(task.getDeleteReason()),
                                task.getEndTime() == null,
                                task.getAssignee())));
  }

  private boolean isOf(long claimId, HistoricTaskInstance task) {
    HistoricProcessInstance instance =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    return instance != null
        && ClaimLifecycle.businessKey(claimId).equals(instance.getBusinessKey());
  }
}
