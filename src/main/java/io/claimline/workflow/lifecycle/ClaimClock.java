package io.claimline.workflow.lifecycle;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import io.claimline.claim.FactDetail;
import io.claimline.claim.FactKind;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeCalendar;
import io.claimline.workflow.ProcessBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Until when a claim waits (R34), counted from the fact that began the wait: an instance that is
 * rebuilt, or that comes back to a wait, keeps its clock.
 */
@Component
@ProcessBean
public class ClaimClock {

  private static final Duration TIME_TO_SEND = Duration.ofDays(1);
  private static final Duration TIME_TO_TELL_ELIGIBILITY = Duration.ofDays(2);
  private static final int DAYS_TO_TELL_STATUS = 5;

  private final Claims claims;
  private final ClaimFacts facts;
  private final Payers payers;
  private final PracticeCalendar calendar;

  ClaimClock(Claims claims, ClaimFacts facts, Payers payers, PracticeCalendar calendar) {
    this.claims = claims;
    this.facts = facts;
    this.payers = payers;
    this.calendar = calendar;
  }

  /** When a queued claim should have been sent. */
  public Date sendingDue(DelegateExecution execution) {
    Instant queued =
        lastOf(
            claimOf(execution),
            EnumSet.of(FactKind.QUEUED, FactKind.RELEASED, FactKind.PAPER_TAKEN_BACK));
    return Date.from(queued.plus(TIME_TO_SEND));
  }

  /** When a sent claim should have been acknowledged. */
  public Date acknowledgementDue(DelegateExecution execution) {
    ClaimSummary claim = claimOf(execution);
    Instant sent = lastOf(claim, EnumSet.of(FactKind.SENT, FactKind.TRACED));
    return Date.from(BusinessDays.after(sent, payerOf(claim).acknowledgementDays(), zoneOf(claim)));
  }

  /** When an accepted claim should have been adjudicated. */
  public Date remittanceDue(DelegateExecution execution) {
    ClaimSummary claim = claimOf(execution);
    ClaimFact accepted =
        last(
            claim,
            EnumSet.of(
                FactKind.ACCEPTED,
                FactKind.SENT_ON_PAPER,
                FactKind.STATUS_PENDING,
                FactKind.FOLLOWED_UP,
                FactKind.APPEAL_WON));
    Instant agreed = accepted == null ? null : dayIn(accepted, FactDetail.NEXT_DATE, zoneOf(claim));
    if (agreed != null) {
      return Date.from(agreed);
    }
    Instant since = accepted == null ? claim.standingSince() : accepted.occurredAt();
    return Date.from(
        since.atZone(zoneOf(claim)).plusDays(payerOf(claim).responseDays()).toInstant());
  }

  /** When a payer that was asked for eligibility should have answered. */
  public Date eligibilityDue(DelegateExecution execution) {
    ClaimSummary claim = claimOf(execution);
    return Date.from(
        lastOf(claim, EnumSet.of(FactKind.ELIGIBILITY_ASKED)).plus(TIME_TO_TELL_ELIGIBILITY));
  }

  /** When a payer that was asked for a claim's status should have answered. */
  public Date statusDue(DelegateExecution execution) {
    ClaimSummary claim = claimOf(execution);
    Instant asked = lastOf(claim, EnumSet.of(FactKind.STATUS_ASKED));
    return Date.from(BusinessDays.after(asked, DAYS_TO_TELL_STATUS, zoneOf(claim)));
  }

  /** When the next payer should have answered a claim that was forwarded to it (R16). */
  public Date crossoverDue(DelegateExecution execution) {
    ClaimSummary claim = claimOf(execution);
    Instant forwarded = lastOf(claim, EnumSet.of(FactKind.FORWARDED));
    return Date.from(
        forwarded.atZone(zoneOf(claim)).plusDays(payerOf(claim).crossoverDays()).toInstant());
  }

  /** When a claim on hold goes on by itself. */
  public Date holdEnds(DelegateExecution execution) {
    ClaimSummary claim = claimOf(execution);
    ClaimFact held = last(claim, EnumSet.of(FactKind.HELD));
    Instant until = held == null ? null : dayIn(held, FactDetail.UNTIL, zoneOf(claim));
    return Date.from(until == null ? claim.standingSince().plus(TIME_TO_SEND) : until);
  }

  /** Until when a person should have done the work; never after the day of timely filing (R33). */
  public Date workBy(DelegateExecution execution, int businessDays) {
    ClaimSummary claim = claimOf(execution);
    Instant due = BusinessDays.after(claim.standingSince(), businessDays, zoneOf(claim));
    LocalDate filing = claim.timelyFilingDeadline();
    if (filing == null || claim.submissionId() != null) {
      return Date.from(due);
    }
    Instant lastMoment = filing.plusDays(1).atStartOfDay(zoneOf(claim)).toInstant();
    return Date.from(due.isBefore(lastMoment) ? due : lastMoment);
  }

  private ClaimSummary claimOf(DelegateExecution execution) {
    return claims.get(ClaimLifecycle.claimOf(execution));
  }

  private Payer payerOf(ClaimSummary claim) {
    return payers.find(claim.payerId()).orElseThrow();
  }

  private ZoneId zoneOf(ClaimSummary claim) {
    return calendar.zoneOf(claim.practiceId());
  }

  private Instant lastOf(ClaimSummary claim, Set<FactKind> kinds) {
    ClaimFact last = last(claim, kinds);
    return last == null ? claim.standingSince() : last.occurredAt();
  }

  private @Nullable ClaimFact last(ClaimSummary claim, Set<FactKind> kinds) {
    return facts.of(claim.id()).stream()
        .filter(fact -> kinds.contains(fact.kind()))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** The morning of the day that the fact's detail names, or null. */
  private static @Nullable Instant dayIn(ClaimFact fact, String name, ZoneId zone) {
    String day = fact.detail().get(name);
    return day == null ? null : LocalDate.parse(day).atStartOfDay(zone).toInstant();
  }
}
