package io.claimline.workflow;

import io.claimline.page.CurrentUser;
import io.claimline.workflow.security.ActingPerson;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** Who has a task in hand: the same as in Tasklist, by the same rights. */
@Service
public class TaskOwners {

  /** What came of it. */
  public enum Outcome {
    DONE,
    /** Somebody else has the task, or was quicker. */
    HELD_BY_ANOTHER,
    /** It is not open (any more), or not the person's to see: the two are not told apart. */
    NOT_FOUND
  }

  private final TaskService tasks;
  private final ActingPerson person;

  TaskOwners(TaskService tasks, ActingPerson person) {
    this.tasks = tasks;
    this.person = person;
  }

  /** Takes a task; one that the person has already stays in hand. */
  public Outcome claim(String taskId, CurrentUser user) {
    return change(taskId, user, task -> tasks.claim(task.getId(), user.userName()));
  }

  /** Puts a task back into its queue; only who has it can. */
  public Outcome giveBack(String taskId, CurrentUser user) {
    return change(
        taskId,
        user,
        task -> {
          if (!user.userName().equals(task.getAssignee())) {
            throw new TaskAlreadyClaimedException(task.getId(), task.getAssignee());
          }
          tasks.setAssignee(task.getId(), null);
        });
  }

  private Outcome change(String taskId, CurrentUser user, Consumer<Task> change) {
    return person.as(
        user,
        () -> {
          Optional<Task> task = visible(taskId, user);
          try {
            task.ifPresent(change);
          } catch (TaskAlreadyClaimedException | OptimisticLockingException lost) {
            return Outcome.HELD_BY_ANOTHER;
          }
          return task.isPresent() ? Outcome.DONE : Outcome.NOT_FOUND;
        });
  }

  /** An administrator of the engine sees every practice there; here none but one's own. */
  private Optional<Task> visible(String taskId, CurrentUser user) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .filter(
            task ->
                task.getTenantId() != null
                    && user.practices().contains(Long.valueOf(task.getTenantId())));
  }
}
