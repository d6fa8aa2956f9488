package io.claimline.workflow.web;

import io.claimline.claim.ClaimChangedException;
import io.claimline.page.CurrentUser;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.task.DecisionForm;
import io.claimline.workflow.task.DecisionRefusedException;
import io.claimline.workflow.task.FieldProblem;
import io.claimline.workflow.task.TaskDecisions;
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

/**
 * The forms in Tasklist: a form reads its task here, and leaves the decision here right before
 * Tasklist completes the task. A task that is not the person's to see is 404.
 */
@RestController
@RequestMapping("/work/tasks/{taskId}")
class TaskFormController {

  /** Why a decision was refused. */
  record Refusal(List<FieldProblem> problems) {}

  private final OpenTasks tasks;
  private final TaskViews views;
  private final TaskDecisions decisions;

  TaskFormController(OpenTasks tasks, TaskViews views, TaskDecisions decisions) {
    this.tasks = tasks;
    this.views = views;
    this.decisions = decisions;
  }

  @GetMapping
  ResponseEntity<TaskView> show(@PathVariable String taskId, CurrentUser user) {
    OpenTask task = open(taskId, user);
    TaskView view = PracticeScope.writing(task.practiceId()).call(() -> views.of(task));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
  }

  @PutMapping("/decision")
  ResponseEntity<Void> decide(
      @PathVariable String taskId, @RequestBody DecisionForm form, CurrentUser user) {
    OpenTask task = open(taskId, user);
    PracticeScope.writing(task.practiceId())
        .run(() -> decisions.draft(task.kind(), task.id(), task.claimId(), form));
    return ResponseEntity.noContent().build();
  }

  @ExceptionHandler
  ResponseEntity<Refusal> refused(DecisionRefusedException refused) {
    return ResponseEntity.unprocessableEntity().body(new Refusal(refused.problems()));
  }

  @ExceptionHandler
  ResponseEntity<Refusal> changed(ClaimChangedException changed) {
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .body(
            new Refusal(
                List.of(
                    new FieldProblem(
                        "",
                        "Somebody else changed this claim meanwhile. Open the task again to see"
                            + " how it is now."))));
  }

  private OpenTask open(String taskId, CurrentUser user) {
    return tasks
        .find(taskId, user)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
