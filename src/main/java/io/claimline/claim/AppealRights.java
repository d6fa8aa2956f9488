package io.claimline.claim;

import io.claimline.practice.AppealLevel;
import io.claimline.practice.AppealLevels;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until when and on which level a claim's last decision can be appealed (R35): from the facts, so
 * that whoever asks gets the same day.
 */
@Service
public class AppealRights {

  private final Claims claims;
  private final ClaimFacts facts;
  private final Payers payers;
  private final AppealLevels levels;
  private final PracticeCalendar calendar;

  AppealRights(
      Claims claims,
      ClaimFacts facts,
      Payers payers,
      AppealLevels levels,
      PracticeCalendar calendar) {
    this.claims = claims;
    this.facts = facts;
    this.payers = payers;
    this.levels = levels;
    this.calendar = calendar;
  }

  /**
   * The next appeal; empty before the payer decided and when all levels are used. A right whose
   * last day is over is still told.
   *
   * @throws UnknownClaimException if the practices in scope have no such claim
   */
  @Transactional(readOnly = true)
  public Optional<AppealRight> of(long claimId) {
    ClaimSummary claim = claims.get(claimId);
    AppealCourse course = AppealCourse.of(facts.of(claimId), calendar.zoneOf(claim.practiceId()));
    ClaimFact decision = course.decision();
    LocalDate since = course.since();
    if (decision == null || since == null) {
      return Optional.empty();
    }
    long payerId = payerOf(decision, claim);
    List<AppealLevel> all = payers.find(payerId).map(levels::of).orElse(List.of());
    return all.stream()
        .filter(level -> level.level() == course.level())
        .findFirst()
        .map(
            level -> new AppealRight(decision, payerId, level, since.plusDays(level.daysToFile())));
  }

  /** The payer that decided; the one in turn where the fact does not name it. */
  private static long payerOf(ClaimFact decision, ClaimSummary claim) {
    String payer = decision.detail().get("payer");
    return payer == null ? claim.payerId() : Long.parseLong(payer);
  }
}
