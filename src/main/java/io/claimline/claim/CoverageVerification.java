package io.claimline.claim;

import io.claimline.patient.Coverage;
import io.claimline.patient.Coverages;
import io.claimline.patient.Eligibility;
import io.claimline.patient.EligibilityAnswer;
import io.claimline.patient.EligibilityRequest;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.x12.EligibilityInquiry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the coverage that a claim is billed to was active in the month of service. A payer is
 * asked once for all claims of a coverage and month, and again when its answer has grown old.
 */
@Service
public class CoverageVerification {

  private static final Duration KEEPS = Duration.ofDays(30);
  private static final Duration AWAITED = Duration.ofDays(2);

  private final HeldStandings held;
  private final Claims claims;
  private final ClaimFacts facts;
  private final Coverages coverages;
  private final Eligibility eligibility;
  private final Payers payers;
  private final JdbcClient jdbc;
  private final Clock clock;

  CoverageVerification(
      HeldStandings held,
      Claims claims,
      ClaimFacts facts,
      Coverages coverages,
      Eligibility eligibility,
      Payers payers,
      JdbcClient jdbc,
      Clock clock) {
    this.held = held;
    this.claims = claims;
    this.facts = facts;
    this.coverages = coverages;
    this.eligibility = eligibility;
    this.payers = payers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Answers from what is known, or asks the payer; harmless on a claim that is not to be verified.
   */
  @Transactional
  public void verify(long claimId) {
    if (held.of(claimId) != Standing.TO_VERIFY) {
      return;
    }
    ClaimSummary claim = claims.get(claimId);
    Coverage coverage = coverages.find(claim.coverageId()).orElseThrow();
    Payer payer = payers.find(claim.payerId()).orElseThrow();
    LocalDate day = serviceDay(claim);
    if (isResolvedLately(claim, monthOf(day))) {
      append(claimId, FactKind.COVERAGE_ACTIVE, "A person has found the coverage to be good");
    } else if (payer.answersEligibility()) {
      lookUp(claim, day);
    } else if (coverage.isActiveOn(claim.serviceFrom())) {
      append(claimId, FactKind.COVERAGE_ACTIVE, "This payer answers no eligibility inquiries");
    } else {
      append(claimId, FactKind.COVERAGE_DOUBTFUL, "The coverage was not active on that day");
    }
  }

  /**
   * Tells the claims that wait for it what the payer answered.
   *
   * @return how many claims were told
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int answered(EligibilityRequest request, EligibilityAnswer answer) {
    List<Long> waiting = waiting(request.coverageId(), request.serviceMonth());
    waiting.forEach(claim -> append(claim, request, answer));
    return waiting.size();
  }

  /** Returns the claims that wait for a question that cannot be asked to a person. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void notAsked(EligibilityRequest request, String why) {
    waiting(request.coverageId(), request.serviceMonth())
        .forEach(claim -> append(claim, FactKind.COVERAGE_DOUBTFUL, why));
  }

  private void lookUp(ClaimSummary claim, LocalDate day) {
    EligibilityInquiry inquiry = EligibilityQuestion.of(claims.content(claim.id()), day);
    Optional<EligibilityRequest> last =
        eligibility.lockLast(claim.coverageId(), monthOf(day)).filter(each -> !each.withdrawn());
    if (last.isPresent()) {
      EligibilityAnswer answer = last.get().answer();
      if (answer != null && isStillGood(last.get(), answer, inquiry)) {
        append(claim.id(), last.get(), answer);
        return;
      }
      if (answer == null
          && isWithin(AWAITED, last.get().askedAt())
          && last.get().asksLike(inquiry)) {
        asked(claim.id(), last.get().id());
        return;
      }
    }
    asked(claim.id(), eligibility.ask(claim.coverageId(), monthOf(day), inquiry));
  }

  /** A bad answer counts as long as the same would be asked again. */
  private boolean isStillGood(
      EligibilityRequest request, EligibilityAnswer answer, EligibilityInquiry inquiry) {
    Instant answeredAt = request.answeredAt();
    boolean active = answer.state() == EligibilityAnswer.State.ACTIVE;
    return answeredAt != null
        && isWithin(KEEPS, answeredAt)
        && (active || (request.asksLike(inquiry) && !answer.mayAskAgain()));
  }

  private boolean isWithin(Duration time, Instant at) {
    return at.plus(time).isAfter(clock.instant());
  }

  /** Somebody has looked at this coverage for this month, on this claim or another. */
  private boolean isResolvedLately(ClaimSummary claim, LocalDate month) {
    return jdbc.sql(
            """
            select exists (
              select from claim c
              join claim_fact f on f.practice_id = c.practice_id and f.claim_id = c.id
              where c.coverage_id = :coverage and f.kind = 'COVERAGE_RESOLVED'
                and f.occurred_at > :since
                and (c.id = :claim or date_trunc('month', c.service_from) = :month))
            """)
        .param("coverage", claim.coverageId())
        .param("since", Timestamp.from(clock.instant().minus(KEEPS)))
        .param("claim", claim.id())
        .param("month", month)
        .query(Boolean.class)
        .single();
  }

  /**
   * The claims that wait for the answer, or whose coverage is in doubt without it; held. One that
   * the payer itself said was not its own (R17) waits for a person, whatever a 271 says.
   */
  private List<Long> waiting(long coverageId, LocalDate month) {
    return jdbc.sql(
            """
            select id from claim
            where coverage_id = :coverage and stage in ('ELIGIBILITY_ASKED', 'COVERAGE_DOUBTFUL')
              and (service_from is null or date_trunc('month', service_from) = :month)
              and not exists (
                select from claim_fact f
                where f.practice_id = claim.practice_id and f.claim_id = claim.id
                  and f.kind = 'NOT_THIS_PAYERS'
                  and f.occurred_at >= claim.standing_since)
            order by id for update
            """)
        .param("coverage", coverageId)
        .param("month", month)
        .query(Long.class)
        .list();
  }

  private void asked(long claimId, long requestId) {
    facts.append(
        NewFact.of(claimId, FactKind.ELIGIBILITY_ASKED)
            .with(Map.of("request", Long.toString(requestId))));
  }

  private void append(long claimId, EligibilityRequest request, EligibilityAnswer answer) {
    boolean active = answer.state() == EligibilityAnswer.State.ACTIVE;
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("request", Long.toString(request.id()));
    detail.put("coverage", Long.toString(request.coverageId()));
    if (!answer.rejections().isEmpty()) {
      detail.put("rejections", String.join(" ", answer.rejections()));
    }
    facts.append(
        NewFact.of(claimId, active ? FactKind.COVERAGE_ACTIVE : FactKind.COVERAGE_DOUBTFUL)
            .because(answer.inWords())
            .with(detail));
  }

  private void append(long claimId, FactKind kind, String reason) {
    facts.append(NewFact.of(claimId, kind).because(reason));
  }

  private LocalDate serviceDay(ClaimSummary claim) {
    LocalDate from = claim.serviceFrom();
    return from == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : from;
  }

  private static LocalDate monthOf(LocalDate day) {
    return day.withDayOfMonth(1);
  }
}
