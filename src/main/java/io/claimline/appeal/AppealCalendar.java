package io.claimline.appeal;

import io.claimline.claim.AppealRight;
import io.claimline.claim.AppealRights;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.Claims;
import io.claimline.practice.AppealLevel;
import io.claimline.practice.AppealLevels;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days of an appeal: until when it is filed and decided, where the practice is (R35). */
@Component
class AppealCalendar {

  /** Where a payer's levels were changed while an appeal was being prepared. */
  private static final int DAYS_PRESUMED = 45;

  private final Claims claims;
  private final ClaimFacts facts;
  private final AppealRights rights;
  private final Payers payers;
  private final AppealLevels levels;
  private final PracticeCalendar calendar;

  AppealCalendar(
      Claims claims,
      ClaimFacts facts,
      AppealRights rights,
      Payers payers,
      AppealLevels levels,
      PracticeCalendar calendar) {
    this.claims = claims;
    this.facts = facts;
    this.rights = rights;
    this.payers = payers;
    this.levels = levels;
    this.calendar = calendar;
  }

  LocalDate today(long claimId) {
    return calendar.today(claims.get(claimId).practiceId());
  }

  ZoneId zone(long claimId) {
    return calendar.zoneOf(claims.get(claimId).practiceId());
  }

  /** The right to the next appeal, if there is one. */
  Optional<AppealRight> right(long claimId) {
    return rights.of(claimId);
  }

  /**
   * The right to the next appeal.
   *
   * @throws AppealRefusedException if no payer has decided or all levels are used
   */
  AppealRight nextRight(long claimId) {
    return rights
        .of(claimId)
        .orElseThrow(
            () ->
                new AppealRefusedException(
                    AppealFacts.isDecided(facts.of(claimId))
                        ? "all levels of appeal are used"
                        : "no payer has decided on this claim"));
  }

  boolean isOver(long claimId, LocalDate fileBy) {
    return today(claimId).isAfter(fileBy);
  }

  /** The day on which the decision on what is sent today is asked for. */
  LocalDate decisionDue(Appeal appeal) {
    int days =
        payers.find(appeal.payerId()).stream()
            .flatMap(payer -> levels.of(payer).stream())
            .filter(level -> level.level() == appeal.level())
            .findFirst()
            .map(AppealLevel::daysToDecide)
            .orElse(DAYS_PRESUMED);
    return today(appeal.claimId()).plusDays(days);
  }

  /** The end of a day where the practice is. */
  Instant endOf(LocalDate day, long claimId) {
    return day.plusDays(1).atStartOfDay(zone(claimId)).toInstant();
  }
}
