package io.claimline.workflow.web;

import io.claimline.page.CurrentUser;
import io.claimline.workflow.task.TaskKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks that a person may see, by the same rights as in Tasklist. */
@Component
class OpenTasks {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final IdentityService identity;

  OpenTasks(TaskService tasks, RuntimeService runtime, IdentityService identity) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.identity = identity;
  }

  /** The task, if it is open, is one of a claim, and the person may see it. */
  Optional<OpenTask> find(String taskId, CurrentUser user) {
    return visible(taskId, user).flatMap(this::ofClaim);
  }

  private Optional<Task> visible(String taskId, CurrentUser user) {
    List<String> groups =
        identity.createGroupQuery().groupMember(user.userName()).list().stream()
            .map(Group::getId)
            .toList();
    List<String> practices = user.practices().stream().map(String::valueOf).toList();
    identity.setAuthentication(user.userName(), groups, practices);
    try {
      return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
          // An administrator of the engine sees every tenant; a form shows none but one's own.
          .filter(task -> practices.contains(task.getTenantId()));
    } finally {
      identity.clearAuthentication();
    }
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
                                Long.parseLong(task.getTenantId())))
                    .stream())
        .findFirst();
  }
}
