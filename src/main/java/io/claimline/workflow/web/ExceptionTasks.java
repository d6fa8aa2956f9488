package io.claimline.workflow.web;

import io.claimline.page.CurrentUser;
import io.claimline.workflow.remittance.RemittanceProcess;
import io.claimline.workflow.security.ActingPerson;
import io.claimline.workflow.task.ExceptionDecisions;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks of exceptions that a person may see, by the same rights as in Tasklist. */
@Component
class ExceptionTasks {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ActingPerson person;

  ExceptionTasks(TaskService tasks, RuntimeService runtime, ActingPerson person) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.person = person;
  }

  /** The task, if it is open, is one of an exception, and the person may see it. */
  Optional<ExceptionTask> find(String taskId, CurrentUser user) {
    return person
        .as(user, () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()))
        .filter(task -> ExceptionDecisions.isAt(task.getTaskDefinitionKey()))
        .filter(task -> user.practices().contains(Long.valueOf(task.getTenantId())))
        .flatMap(this::ofException);
  }

  private Optional<ExceptionTask> ofException(Task task) {
    return Optional.ofNullable(
            runtime
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult())
        .map(ProcessInstance::getBusinessKey)
        .map(
            key ->
                new ExceptionTask(
                    task.getId(),
                    task.getName(),
                    task.getTaskDefinitionKey(),
                    RemittanceProcess.exceptionOfKey(key),
                    Long.parseLong(task.getTenantId())));
  }
}
