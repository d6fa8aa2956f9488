package io.claimline.workflow.web;

import io.claimline.claim.ClaimChangedException;
import io.claimline.page.CurrentUser;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.task.DecisionForm;
import io.claimline.workflow.task.DecisionRefusedException;
import io.claimline.workflow.task.TaskDecisions;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Completes a task from a page of ours, as Tasklist would: same rights, same listener. */
@Component
class TaskCompletion {

  private final OpenTasks open;
  private final TaskService tasks;
  private final TaskDecisions decisions;
  private final TransactionTemplate transactions;

  TaskCompletion(
      OpenTasks open,
      TaskService tasks,
      TaskDecisions decisions,
      PlatformTransactionManager transactions) {
    this.open = open;
    this.tasks = tasks;
    this.decisions = decisions;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * Applies the decision and moves the claim on, or does nothing.
   *
   * @throws TaskTakenException if somebody else has the task or it is done
   * @throws DecisionRefusedException if the decision does not hold
   * @throws ClaimChangedException if the claim has another version than the form showed
   */
  void complete(OpenTask task, DecisionForm form, CurrentUser user) {
    if (task.takenFrom(user.userName())) {
      throw new TaskTakenException(task.id());
    }
    try {
      PracticeScope.writing(task.practiceId())
          .run(
              () ->
                  open.as(
                      user,
                      () ->
                          transactions.execute(
                              running -> {
                                complete(task, form, user.userName());
                                return true;
                              })));
    } catch (OptimisticLockingException | NullValueException faster) {
      throw new TaskTakenException(task.id(), faster);
    } catch (ProcessEngineException wrapped) {
      throw meant(wrapped);
    }
  }

  private void complete(OpenTask task, DecisionForm form, String person) {
    decisions.keep(task.id(), task.claimId(), form);
    if (task.assignee() == null) {
      tasks.claim(task.id(), person);
    }
    tasks.complete(task.id());
  }

  /** The engine wraps what its listeners throw. */
  private static RuntimeException meant(ProcessEngineException wrapped) {
    for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof DecisionRefusedException || cause instanceof ClaimChangedException) {
        return (RuntimeException) cause;
      }
    }
    return wrapped;
  }
}
