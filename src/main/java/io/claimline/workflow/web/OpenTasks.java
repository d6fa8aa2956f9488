package io.claimline.workflow.web;

import io.claimline.page.CurrentUser;
import io.claimline.workflow.lifecycle.ClaimLifecycle;
import io.claimline.workflow.security.ActingPerson;
import io.claimline.workflow.task.TaskKind;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks that a person may see, by the same rights as in Tasklist. */
@Component
class OpenTasks {

  /** A claim has one place in line; the engine wants every question bounded all the same. */
  private static final int MOST_TASKS = 10;

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ActingPerson person;

  OpenTasks(TaskService tasks, RuntimeService runtime, ActingPerson person) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.person = person;
  }

  /** The task, if it is open, is one of a claim, and the person may see it. */
  Optional<OpenTask> find(String taskId, CurrentUser user) {
    return visible(taskId, user).flatMap(this::ofClaim);
  }

  /** The claim's task, by the same rule. */
  Optional<OpenTask> ofClaim(long claimId, CurrentUser user) {
    return as(
            user,
            () ->
                tasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(ClaimLifecycle.businessKey(claimId))
                    .listPage(0, MOST_TASKS)
                    .stream()
                    .filter(task -> isOf(user, task))
                    .findFirst())
        .flatMap(this::ofClaim);
  }

  /** Works in the engine with the person's rights there. */
  <T> T as(CurrentUser user, Supplier<T> work) {
    return person.as(user, work);
  }

  private Optional<Task> visible(String taskId, CurrentUser user) {
    return as(
        user,
        () ->
            Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> isOf(user, task)));
  }

  /** An administrator of the engine sees every tenant; a form shows none but one's own. */
  private static boolean isOf(CurrentUser user, Task task) {
    return user.practices().stream().map(String::valueOf).anyMatch(task.getTenantId()::equals);
  }

  private Optional<OpenTask> ofClaim(Task task) {
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    return Stream.ofNullable(instance)
        .map(ProcessInstance::getBusinessKey)
        .filter(Objects::nonNull)
        .flatMap(
            claim ->
                TaskKind.at(task.getTaskDefinitionKey())
                    .map(
                        kind ->
                            new OpenTask(
                                task.getId(),
                                task.getName(),
                                kind,
                                Long.parseLong(claim),
                                Long.parseLong(task.getTenantId()),
                                task.getProcessDefinitionId(),
                                task.getAssignee()))
                    .stream())
        .findFirst();
  }
}
