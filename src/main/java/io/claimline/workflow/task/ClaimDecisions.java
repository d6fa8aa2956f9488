package io.claimline.workflow.task;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import io.claimline.claim.CoverageDoubts;
import io.claimline.claim.FactDetail;
import io.claimline.claim.FactKind;
import io.claimline.claim.Holds;
import io.claimline.claim.NewFact;
import io.claimline.claim.NextPayer;
import io.claimline.claim.Reopenings;
import io.claimline.practice.PracticeCalendar;
import io.claimline.x12.ProfessionalClaim;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decisions that change the claim or its way. */
@Component
class ClaimDecisions implements DecisionSource {

  private final Claims claims;
  private final ClaimFacts facts;
  private final CoverageDoubts doubts;
  private final Holds holds;
  private final Reopenings reopenings;
  private final NextPayer nextPayer;
  private final PracticeCalendar calendar;

  ClaimDecisions(
      Claims claims,
      ClaimFacts facts,
      CoverageDoubts doubts,
      Holds holds,
      Reopenings reopenings,
      NextPayer nextPayer,
      PracticeCalendar calendar) {
    this.claims = claims;
    this.facts = facts;
    this.doubts = doubts;
    this.holds = holds;
    this.reopenings = reopenings;
    this.nextPayer = nextPayer;
    this.calendar = calendar;
  }

  @Override
  public Set<DecisionKind> kinds() {
    return EnumSet.of(
        DecisionKind.CORRECT_CLAIM,
        DecisionKind.RESEND_CLAIM,
        DecisionKind.COVERAGE_IS_GOOD,
        DecisionKind.RELEASE,
        DecisionKind.TRACE,
        DecisionKind.FOLLOW_UP,
        DecisionKind.AWAIT_OTHER_PAYER,
        DecisionKind.NEXT_PAYER,
        DecisionKind.CLOSE_AGAIN,
        DecisionKind.RELEASE_HOLD);
  }

  @Override
  public TaskDecision read(DecisionKind kind, ClaimSummary claim, DecisionForm form) {
    return switch (kind) {
      case CORRECT_CLAIM -> correction(claim, form);
      case RESEND_CLAIM -> resending(form);
      case COVERAGE_IS_GOOD -> note(FactKind.COVERAGE_RESOLVED, Entries.note(form, "reason"));
      case RELEASE -> note(FactKind.RELEASED, Entries.note(form, "note"));
      case TRACE -> note(FactKind.TRACED, Entries.note(form, "note"));
      case FOLLOW_UP -> followUp(claim, form);
      case AWAIT_OTHER_PAYER -> awaitOtherPayer(claim, form);
      case NEXT_PAYER -> nextPayer(claim, form);
      case CLOSE_AGAIN -> {
        String reason = Entries.note(form, "reason");
        yield (claimId, key) -> reopenings.closeAgain(claimId, reason);
      }
      case RELEASE_HOLD -> {
        String note = Entries.note(form, "note");
        yield (claimId, key) -> holds.release(claimId, note);
      }
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  private TaskDecision correction(ClaimSummary claim, DecisionForm form) {
    ProfessionalClaim content = claims.content(claim.id());
    ProfessionalClaim corrected = ClaimFields.enter(content, form.values());
    if (corrected.equals(content)) {
      throw new DecisionRefusedException("", "Nothing was changed yet.");
    }
    String reason = Entries.note(form, "reason");
    return (claimId, key) -> claims.correct(claimId, form.version(), corrected, reason);
  }

  private TaskDecision resending(DecisionForm form) {
    String reason = Entries.note(form, "reason");
    return (claimId, key) ->
        claims.correct(claimId, form.version(), claims.content(claimId), reason);
  }

  private TaskDecision followUp(ClaimSummary claim, DecisionForm form) {
    String note = Entries.note(form, "note");
    LocalDate next = Entries.dayAfter(form, "nextDate", calendar.today(claim.practiceId()));
    return (claimId, key) ->
        facts.append(
            NewFact.of(claimId, FactKind.FOLLOWED_UP)
                .because(note)
                .with(Map.of(FactDetail.NEXT_DATE, next.toString())));
  }

  /** R17: only what a payer forwarded can be answered by another. */
  private TaskDecision awaitOtherPayer(ClaimSummary claim, DecisionForm form) {
    if (!doubts.isForwardedToOther(claim.id())) {
      throw new DecisionRefusedException(
          "", "No payer has forwarded this claim: there is no answer to wait for.");
    }
    return followUp(claim, form);
  }

  private TaskDecision nextPayer(ClaimSummary claim, DecisionForm form) {
    String reason = Entries.note(form, "reason");
    if (!nextPayer.hasNext(claim.id())) {
      throw new DecisionRefusedException(
          "", "The patient has no further payer on the day of service.");
    }
    return (claimId, key) -> nextPayer.ask(claimId, reason);
  }

  private TaskDecision note(FactKind kind, String note) {
    return (claimId, key) -> facts.append(NewFact.of(claimId, kind).because(note));
  }
}
