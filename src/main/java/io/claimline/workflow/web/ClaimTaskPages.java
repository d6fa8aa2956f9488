package io.claimline.workflow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.claim.ClaimChangedException;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import io.claimline.page.CurrentUser;
import io.claimline.practice.PracticeCalendar;
import io.claimline.workflow.task.DecisionForm;
import io.claimline.workflow.task.DecisionRefusedException;
import io.claimline.workflow.task.FieldProblem;
import io.claimline.workflow.task.KeptDecision;
import io.claimline.workflow.task.TaskDecisions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The task at hand on the page of its claim: the same task with the same form as in Tasklist. */
@Controller
class ClaimTaskPages {

  private final OpenTasks tasks;
  private final EndedTasks ended;
  private final TaskForms forms;
  private final TaskCompletion completion;
  private final TaskDecisions decisions;
  private final TaskViews views;
  private final Claims claims;
  private final PracticeCalendar calendar;
  private final ObjectMapper json;

  ClaimTaskPages(
      OpenTasks tasks,
      EndedTasks ended,
      TaskForms forms,
      TaskCompletion completion,
      TaskDecisions decisions,
      TaskViews views,
      Claims claims,
      PracticeCalendar calendar,
      ObjectMapper json) {
    this.tasks = tasks;
    this.ended = ended;
    this.forms = forms;
    this.completion = completion;
    this.decisions = decisions;
    this.views = views;
    this.claims = claims;
    this.calendar = calendar;
    this.json = json;
  }

  /** A part of the claim's page; empty if no task of it is the person's to do. */
  @GetMapping("/claims/{id}/task")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    claims.get(id);
    tasks
        .ofClaim(id, user)
        .ifPresent(
            task -> {
              model.addAttribute("claimId", id);
              model.addAttribute("taskId", task.id());
              model.addAttribute("taskName", task.name());
              model.addAttribute(
                  "takenBy", task.takenFrom(user.userName()) ? task.assignee() : null);
              model.addAttribute("form", forms.of(task.modelId(), task.kind()).withoutScript());
            });
    return "workflow/task";
  }

  /**
   * Completes the task with what was entered.
   *
   * @param decision a {@link DecisionForm} as JSON
   */
  @PostMapping("/claims/{id}/tasks/{taskId}")
  String complete(
      @PathVariable long id,
      @PathVariable String taskId,
      @RequestParam String decision,
      CurrentUser user,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    claims.get(id);
    DecisionForm form = read(decision);
    Optional<OpenTask> task = tasks.find(taskId, user).filter(open -> open.claimId() == id);
    if (task.isEmpty()) {
      return conflict(id, taskId, form, user, response, model);
    }
    try {
      completion.complete(task.get(), form, user);
      flash.addFlashAttribute("done", "Done: " + task.get().name() + ".");
    } catch (DecisionRefusedException refused) {
      flash.addFlashAttribute(
          "refused",
          refused.problems().stream().map(FieldProblem::message).collect(Collectors.joining(" ")));
    } catch (TaskTakenException | ClaimChangedException faster) {
      return conflict(id, taskId, form, user, response, model);
    }
    return "redirect:/claims/" + id;
  }

  private DecisionForm read(String decision) {
    try {
      return json.readValue(decision, DecisionForm.class);
    } catch (JsonProcessingException | NullPointerException malformed) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  private String conflict(
      long claimId,
      String taskId,
      DecisionForm form,
      CurrentUser user,
      HttpServletResponse response,
      Model model) {
    EndedTask task =
        ended
            .find(taskId, claimId, user)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    ClaimSummary claim = claims.get(claimId);
    TaskFormText text = forms.of(task.modelId(), task.kind());
    KeptDecision theirs = task.completed() ? decisions.kept(taskId).orElse(null) : null;
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("claimId", claimId);
    model.addAttribute("claimNumber", claim.claimNumber());
    model.addAttribute("task", task);
    model.addAttribute("standing", claim.standing().words());
    model.addAttribute("yours", inWords(form, text, claim));
    model.addAttribute("theirs", theirs == null ? null : inWords(theirs.form(), text, claim));
    model.addAttribute("decidedBy", theirs == null ? null : theirs.by());
    model.addAttribute(
        "decidedAt",
        theirs == null ? null : theirs.at().atZone(calendar.zoneOf(claim.practiceId())));
    model.addAttribute("lately", views.lately(claim).stream().limit(3).toList());
    return "workflow/task-conflict";
  }

  private @Nullable EnteredView inWords(DecisionForm form, TaskFormText text, ClaimSummary claim) {
    int version = Math.max(1, Math.min(form.version(), claim.contentVersion()));
    return EnteredView.of(form, text, claims.version(claim.id(), version));
  }
}
