package io.claimline.workflow.web;

import io.claimline.page.CurrentUser;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.task.DecisionForm;
import io.claimline.workflow.task.DecisionRefusedException;
import io.claimline.workflow.task.ExceptionDecisions;
import io.claimline.workflow.task.FieldProblem;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The forms of exceptions in Tasklist, as {@link TaskFormController} serves those of claims. */
@RestController
@RequestMapping("/work/exception-tasks/{taskId}")
class ExceptionTaskController {

  /** Why a decision was refused. */
  record Refusal(List<FieldProblem> problems) {}

  private final ExceptionTasks tasks;
  private final ExceptionTaskViews views;
  private final ExceptionDecisions decisions;

  ExceptionTaskController(
      ExceptionTasks tasks, ExceptionTaskViews views, ExceptionDecisions decisions) {
    this.tasks = tasks;
    this.views = views;
    this.decisions = decisions;
  }

  @GetMapping
  ResponseEntity<ExceptionTaskView> show(@PathVariable String taskId, CurrentUser user) {
    ExceptionTask task = open(taskId, user);
    ExceptionTaskView view = PracticeScope.writing(task.practiceId()).call(() -> views.of(task));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
  }

  @PutMapping("/decision")
  ResponseEntity<Void> decide(
      @PathVariable String taskId, @RequestBody DecisionForm form, CurrentUser user) {
    ExceptionTask task = open(taskId, user);
    PracticeScope.writing(task.practiceId())
        .run(() -> decisions.draft(task.activityId(), task.id(), task.exceptionId(), form));
    return ResponseEntity.noContent().build();
  }

  @ExceptionHandler
  ResponseEntity<Refusal> refused(DecisionRefusedException refused) {
    return ResponseEntity.unprocessableEntity().body(new Refusal(refused.problems()));
  }

  private ExceptionTask open(String taskId, CurrentUser user) {
    return tasks
        .find(taskId, user)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
