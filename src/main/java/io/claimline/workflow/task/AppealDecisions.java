package io.claimline.workflow.task;

import io.claimline.appeal.Appeals;
import io.claimline.appeal.LateAppeals;
import io.claimline.appeal.Outcome;
import io.claimline.appeal.SentVia;
import io.claimline.claim.ClaimSummary;
import io.claimline.practice.PracticeCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decisions on contesting what a payer decided (R35). */
@Component
class AppealDecisions implements DecisionSource {

  private static final int LONGEST_LETTER = 10_000;
  private static final int LONGEST_CAUSE = 500;
  private static final String GOOD_CAUSE = "goodCause";
  private static final Set<String> WAYS =
      Arrays.stream(SentVia.values()).map(SentVia::name).collect(Collectors.toSet());
  private static final Set<String> OUTCOMES =
      Arrays.stream(Outcome.values()).map(Outcome::name).collect(Collectors.toSet());

  private final Appeals appeals;
  private final LateAppeals lateAppeals;
  private final PracticeCalendar calendar;

  AppealDecisions(Appeals appeals, LateAppeals lateAppeals, PracticeCalendar calendar) {
    this.appeals = appeals;
    this.lateAppeals = lateAppeals;
    this.calendar = calendar;
  }

  @Override
  public Set<DecisionKind> kinds() {
    return EnumSet.of(
        DecisionKind.APPEAL,
        DecisionKind.ASK_LATE_APPEAL,
        DecisionKind.APPROVE_LATE_APPEAL,
        DecisionKind.REFUSE_LATE_APPEAL,
        DecisionKind.SEND_APPEAL,
        DecisionKind.DROP_APPEAL,
        DecisionKind.APPEAL_DECISION,
        DecisionKind.CHASE_APPEAL);
  }

  @Override
  public TaskDecision read(DecisionKind kind, ClaimSummary claim, DecisionForm form) {
    LocalDate today = calendar.today(claim.practiceId());
    return switch (kind) {
      case APPEAL -> appeal(claim, form);
      case ASK_LATE_APPEAL -> {
        String goodCause = Entries.note(form, GOOD_CAUSE);
        yield (claimId, key) ->
            lateAppeals.ask(claimId, "The appeal could not be sent in time", goodCause);
      }
      case APPROVE_LATE_APPEAL -> {
        String goodCause = Entries.note(form, GOOD_CAUSE);
        yield (claimId, key) -> lateAppeals.allow(claimId, goodCause);
      }
      case REFUSE_LATE_APPEAL -> {
        String reason = Entries.note(form, "reason");
        yield (claimId, key) -> lateAppeals.refuse(claimId, reason);
      }
      case SEND_APPEAL -> {
        String letter = Entries.text(form, "letter", LONGEST_LETTER, "Write the letter.");
        SentVia way =
            SentVia.valueOf(Entries.choice(form, "sentVia", WAYS, "Choose how it is sent."));
        yield (claimId, key) -> appeals.send(claimId, letter, way, key);
      }
      case DROP_APPEAL -> {
        String reason = Entries.note(form, "reason");
        yield (claimId, key) -> appeals.drop(claimId, reason);
      }
      case APPEAL_DECISION -> decision(form, today);
      case CHASE_APPEAL -> {
        String note = Entries.note(form, "note");
        LocalDate next = Entries.dayAfter(form, "nextDate", today);
        yield (claimId, key) -> appeals.chase(claimId, next, note);
      }
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  /** After the deadline it is the supervisor's decision, and a biller says why it should be one. */
  private TaskDecision appeal(ClaimSummary claim, DecisionForm form) {
    String reason = Entries.note(form, "reason");
    Optional<LateAppeals.Missed> missed = lateAppeals.missed(claim.id());
    if (missed.isEmpty()) {
      return (claimId, key) -> appeals.begin(claimId, reason);
    }
    String goodCause =
        Entries.text(
            form,
            GOOD_CAUSE,
            LONGEST_CAUSE,
            missed.get().inWords()
                + ". A supervisor may begin it late: say what good cause there is.");
    return (claimId, key) -> lateAppeals.ask(claimId, reason, goodCause);
  }

  private TaskDecision decision(DecisionForm form, LocalDate today) {
    Outcome outcome =
        Outcome.valueOf(Entries.choice(form, "outcome", OUTCOMES, "Choose what was decided."));
    LocalDate decided = Entries.day(form, "decidedOn");
    if (decided.isAfter(today)) {
      throw new DecisionRefusedException("decidedOn", "The decision cannot be of a later day.");
    }
    String note = Entries.note(form, "note");
    return (claimId, key) -> appeals.recordDecision(claimId, outcome, decided, note);
  }
}
