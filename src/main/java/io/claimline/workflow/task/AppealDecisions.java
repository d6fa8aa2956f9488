package io.claimline.workflow.task;

import io.claimline.appeal.Appeals;
import io.claimline.appeal.Outcome;
import io.claimline.appeal.SentVia;
import io.claimline.claim.ClaimSummary;
import io.claimline.practice.PracticeCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decisions on contesting what a payer decided (R35). */
@Component
class AppealDecisions implements DecisionSource {

  private static final int LONGEST_LETTER = 10_000;
  private static final Set<String> WAYS =
      Arrays.stream(SentVia.values()).map(SentVia::name).collect(Collectors.toSet());
  private static final Set<String> OUTCOMES =
      Arrays.stream(Outcome.values()).map(Outcome::name).collect(Collectors.toSet());

  private final Appeals appeals;
  private final PracticeCalendar calendar;

  AppealDecisions(Appeals appeals, PracticeCalendar calendar) {
    this.appeals = appeals;
    this.calendar = calendar;
  }

  @Override
  public Set<DecisionKind> kinds() {
    return EnumSet.of(
        DecisionKind.APPEAL,
        DecisionKind.SEND_APPEAL,
        DecisionKind.DROP_APPEAL,
        DecisionKind.APPEAL_DECISION,
        DecisionKind.CHASE_APPEAL);
  }

  @Override
  public TaskDecision read(DecisionKind kind, ClaimSummary claim, DecisionForm form) {
    LocalDate today = calendar.today(claim.practiceId());
    return switch (kind) {
      case APPEAL -> {
        String reason = Entries.note(form, "reason");
        yield (claimId, key) -> appeals.begin(claimId, reason);
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
