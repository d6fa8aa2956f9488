package io.claimline.desk;

import io.claimline.page.CurrentUser;
import io.claimline.page.PracticeNames;
import io.claimline.workflow.TaskOwners;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The work lists: what waits for a person, and who has it in hand. */
@Controller
class WorkPage {

  private final WorkList work;
  private final WorkTotals totals;
  private final WorkRights rights;
  private final TaskOwners owners;
  private final PayerChoices payers;
  private final PracticeNames practices;

  WorkPage(
      WorkList work,
      WorkTotals totals,
      WorkRights rights,
      TaskOwners owners,
      PayerChoices payers,
      PracticeNames practices) {
    this.work = work;
    this.totals = totals;
    this.rights = rights;
    this.owners = owners;
    this.payers = payers;
    this.practices = practices;
  }

  @GetMapping("/work")
  String list(
      @RequestParam(defaultValue = "TEAM") WorkView view,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable Long practice,
      @RequestParam(required = false) @Nullable Long payer,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "DUE") WorkOrder order,
      CurrentUser user,
      Model model) {
    WorkRights.Kinds kinds = kindsOf(user);
    WorkFilter filter =
        WorkFilter.of(view, user, kinds)
            .narrowed(emptyToNull(kind), practice, payer)
            .onlyOverdue(overdue)
            .inOrder(order);
    model.addAttribute("filter", filter);
    model.addAttribute("page", work.of(filter, null, null));
    model.addAttribute("totals", totals.of(user, kinds));
    model.addAttribute("payers", payers.of(filter.practices()));
    model.addAttribute("practices", practices.of(filter.practices()));
    model.addAttribute("orders", WorkOrder.values());
    return "desk/work";
  }

  /** The rows behind a row, to be put below it. */
  @GetMapping("/work/rows")
  String rows(
      @RequestParam WorkView view,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable Long practice,
      @RequestParam(required = false) @Nullable Long payer,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "DUE") WorkOrder order,
      @RequestParam String afterKey,
      @RequestParam String afterTask,
      CurrentUser user,
      Model model) {
    WorkFilter filter =
        WorkFilter.of(view, user, kindsOf(user))
            .narrowed(emptyToNull(kind), practice, payer)
            .onlyOverdue(overdue)
            .inOrder(order);
    model.addAttribute("page", work.of(filter, afterKey, afterTask));
    return "desk/work :: rows";
  }

  @PostMapping("/work/tasks/{taskId}/claim")
  String claim(
      @PathVariable String taskId, CurrentUser user, HttpServletResponse response, Model model) {
    return row(taskId, owners.claim(taskId, user), user, response, model);
  }

  @PostMapping("/work/tasks/{taskId}/return")
  String giveBack(
      @PathVariable String taskId, CurrentUser user, HttpServletResponse response, Model model) {
    return row(taskId, owners.giveBack(taskId, user), user, response, model);
  }

  /** The row as it is now; 409 if somebody else was quicker, 404 if there is no such task. */
  private String row(
      String taskId,
      TaskOwners.Outcome outcome,
      CurrentUser user,
      HttpServletResponse response,
      Model model) {
    Optional<WorkRow> now = work.find(taskId, WorkFilter.of(WorkView.ALL, user, kindsOf(user)));
    if (outcome == TaskOwners.Outcome.NOT_FOUND || now.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "desk/work :: gone";
    }
    if (outcome == TaskOwners.Outcome.HELD_BY_ANOTHER) {
      response.setStatus(HttpStatus.CONFLICT.value());
    }
    model.addAttribute("task", now.get());
    model.addAttribute("late", outcome == TaskOwners.Outcome.HELD_BY_ANOTHER);
    return "desk/work :: row";
  }

  /** Whoever takes no part in the processes has no work list. */
  private WorkRights.Kinds kindsOf(CurrentUser user) {
    WorkRights.Kinds kinds = rights.of(user);
    if (kinds.seen().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return kinds;
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
