package io.claimline.workflow.web;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.CoverageDoubts;
import io.claimline.claim.FactKind;
import io.claimline.denial.Denial;
import io.claimline.denial.DenialRoute;
import io.claimline.denial.Denials;
import io.claimline.denial.WriteOffs;
import io.claimline.ledger.ClaimBalances;
import io.claimline.page.Display;
import io.claimline.practice.PracticeCalendar;
import io.claimline.workflow.task.DecisionKind;
import io.claimline.workflow.task.TaskKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the features know that helps to decide at a task. */
@Component
class TaskHelps {

  private static final int DAYS_TO_LOOK_AGAIN = 14;

  /** What began the balance that is under review. */
  private static final Set<FactKind> NEW_BALANCE =
      EnumSet.of(
          FactKind.PATIENT_NOT_BILLED,
          FactKind.ADJUDICATED,
          FactKind.DENIED,
          FactKind.REVERSED,
          FactKind.REOPENED);

  private final Denials denials;
  private final WriteOffs writeOffs;
  private final AppealHelps appeals;
  private final CoverageDoubts doubts;
  private final ClaimFacts facts;
  private final ClaimBalances balances;
  private final PracticeCalendar calendar;
  private final Display display;

  TaskHelps(
      Denials denials,
      WriteOffs writeOffs,
      AppealHelps appeals,
      CoverageDoubts doubts,
      ClaimFacts facts,
      ClaimBalances balances,
      PracticeCalendar calendar,
      Display display) {
    this.denials = denials;
    this.writeOffs = writeOffs;
    this.appeals = appeals;
    this.doubts = doubts;
    this.facts = facts;
    this.balances = balances;
    this.calendar = calendar;
    this.display = display;
  }

  TaskHelp of(TaskKind task, ClaimSummary claim) {
    return switch (task) {
      case WORK_DENIAL -> denial(claim);
      case APPROVE_WRITE_OFF -> writeOff(claim);
      case APPROVE_LATE_APPEAL -> appeals.late(claim);
      case PREPARE_APPEAL -> appeals.letter(claim);
      case RECORD_APPEAL_DECISION -> appeals.decision(claim, Map.of());
      case CHASE_APPEAL_DECISION -> appeals.decision(claim, nextDate(claim));
      case REVIEW_BALANCE -> review(claim);
      case CALL_PAYER, RESOLVE_COVERAGE -> TaskHelp.NONE.drafting(nextDate(claim));
      default -> TaskHelp.NONE;
    };
  }

  private Map<String, String> nextDate(ClaimSummary claim) {
    Map<String, String> drafts = new HashMap<>();
    drafts.put(
        "nextDate", calendar.today(claim.practiceId()).plusDays(DAYS_TO_LOOK_AGAIN).toString());
    if (doubts.isForwardedToOther(claim.id())) {
      drafts.put("forwarded", "true");
    }
    return drafts;
  }

  private TaskHelp denial(ClaimSummary claim) {
    List<String> hints = new ArrayList<>();
    String proposed =
        denials.of(claim.id()).stream()
            .filter(Denial::isOpen)
            .reduce((earlier, later) -> later)
            .map(
                denial -> {
                  hints.addAll(inWords(denial));
                  return decision(denial.proposed()).id();
                })
            .orElse("");
    TaskHelp missed = appeals.missed(claim);
    hints.addAll(missed.hints());
    return TaskHelp.of(hints).proposing(proposed).drafting(missed.drafts());
  }

  private List<String> inWords(Denial denial) {
    List<String> hints = new ArrayList<>();
    if (!denial.inWords().isBlank()) {
      hints.add(denial.inWords());
    }
    hints.add("Proposed: " + denial.proposed().words() + ". " + denial.because());
    if (denial.deadline() != null) {
      hints.add("To be decided by " + display.date(denial.deadline()) + ".");
    }
    return hints;
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
                TaskHelp.of(
                    List.of(
                        "%s asks to write off %s of what %s owe: %s"
                            .formatted(
                                asked.askedBy(),
                                asked.amount(),
                                asked.whose().words(),
                                asked.reason()))))
        .orElse(TaskHelp.NONE);
  }

  /** R37: what may not be asked of the patient is given up by a person, or goes another way. */
  private TaskHelp review(ClaimSummary claim) {
    if (!isNotBillable(claim)) {
      return appeals.missed(claim);
    }
    return TaskHelp.of(
            List.of(
                "The patient’s share may not be asked of the patient: Medicaid or workers’"
                    + " compensation. Write it off, unless it was moved to the patient by mistake."))
        .proposing(DecisionKind.WRITE_OFF.id())
        .drafting(
            Map.of("whose", "patient", "amount", balances.of(claim.id()).patientOpen().toString()));
  }

  private boolean isNotBillable(ClaimSummary claim) {
    return balances.of(claim.id()).insuranceOpen().isZero()
        && facts.of(claim.id()).stream()
            .map(ClaimFact::kind)
            .filter(NEW_BALANCE::contains)
            .reduce((earlier, later) -> later)
            .filter(FactKind.PATIENT_NOT_BILLED::equals)
            .isPresent();
  }
}
