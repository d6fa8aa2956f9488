package io.claimline.workflow.web;

import io.claimline.appeal.Appeals;
import io.claimline.claim.ClaimSummary;
import io.claimline.denial.Denial;
import io.claimline.denial.DenialRoute;
import io.claimline.denial.Denials;
import io.claimline.denial.WriteOffs;
import io.claimline.practice.PracticeCalendar;
import io.claimline.workflow.task.DecisionKind;
import io.claimline.workflow.task.TaskKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what the features know that helps to decide at a task. */
@Component
class TaskHelps {

  private static final int DAYS_TO_LOOK_AGAIN = 14;

  private final Denials denials;
  private final WriteOffs writeOffs;
  private final Appeals appeals;
  private final PracticeCalendar calendar;

  TaskHelps(Denials denials, WriteOffs writeOffs, Appeals appeals, PracticeCalendar calendar) {
    this.denials = denials;
    this.writeOffs = writeOffs;
    this.appeals = appeals;
    this.calendar = calendar;
  }

  TaskHelp of(TaskKind task, ClaimSummary claim) {
    return switch (task) {
      case WORK_DENIAL -> denial(claim);
      case APPROVE_WRITE_OFF -> writeOff(claim);
      case PREPARE_APPEAL -> appeal(claim);
      case CALL_PAYER, CHASE_APPEAL_DECISION ->
          new TaskHelp(
              List.of(),
              "",
              Map.of(
                  "nextDate",
                  calendar.today(claim.practiceId()).plusDays(DAYS_TO_LOOK_AGAIN).toString()));
      default -> TaskHelp.NONE;
    };
  }

  private TaskHelp denial(ClaimSummary claim) {
    return denials.of(claim.id()).stream()
        .filter(Denial::isOpen)
        .reduce((earlier, later) -> later)
        .map(
            denial -> {
              List<String> hints = new ArrayList<>();
              hints.add(denial.inWords());
              hints.add("Proposed: " + denial.proposed().words() + ". " + denial.because());
              if (denial.deadline() != null) {
                hints.add("To be decided by " + denial.deadline() + ".");
              }
              return new TaskHelp(hints, decision(denial.proposed()).id(), Map.of());
            })
        .orElse(TaskHelp.NONE);
  }

  private static DecisionKind decision(DenialRoute route) {
    return switch (route) {
      case CORRECT -> DecisionKind.CORRECT_CLAIM;
      case APPEAL -> DecisionKind.APPEAL;
      case NEXT_PAYER -> DecisionKind.NEXT_PAYER;
      case PATIENT -> DecisionKind.TRANSFER_TO_PATIENT;
      case WRITE_OFF -> DecisionKind.WRITE_OFF;
    };
  }

  private TaskHelp writeOff(ClaimSummary claim) {
    return writeOffs
        .pending(claim.id())
        .map(
            asked ->
                new TaskHelp(
                    List.of(
                        "%s asks to write off %s of what %s owe: %s"
                            .formatted(
                                asked.askedBy(),
                                asked.amount(),
                                asked.whose().words(),
                                asked.reason())),
                    "",
                    Map.of()))
        .orElse(TaskHelp.NONE);
  }

  private TaskHelp appeal(ClaimSummary claim) {
    return appeals
        .current(claim.id())
        .map(
            appeal ->
                new TaskHelp(
                    List.of(
                        "Level %d, %s: to be sent by %s."
                            .formatted(appeal.level(), appeal.levelName(), appeal.fileBy())),
                    "",
                    Map.of("letter", appeals.draft(claim.id()))))
        .orElse(TaskHelp.NONE);
  }
}
