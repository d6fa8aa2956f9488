package io.claimline.patientbilling;

import io.claimline.patient.Guarantor;
import io.claimline.practice.BillingPolicy;
import io.claimline.shared.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A guarantor's whole account as it is now: pure, and the one place that says what may be asked and
 * when (R37, R38).
 *
 * @param visits those with a balance of the patient's, oldest first, and the one asked about
 * @param lastStatement the day of the guarantor's last statement; null before the first
 * @param plan the newest payment plan; null where none was agreed
 */
record GuarantorAccount(
    Guarantor guarantor,
    BillingPolicy policy,
    ZoneId zone,
    List<Visit> visits,
    Told told,
    @Nullable LocalDate lastStatement,
    @Nullable PaymentPlan plan) {

  GuarantorAccount {
    visits = List.copyOf(visits);
  }

  /**
   * Why a visit is not asked for, and who said so.
   *
   * @param told null where nobody told it
   */
  record Pause(NotAsked why, @Nullable ContactAnswer told) {}

  Visit visit(long claimId) {
    return visits.stream().filter(visit -> visit.claimId() == claimId).findFirst().orElseThrow();
  }

  /** What the guarantor owes on all visits; what is in a credit does not count against it. */
  Money owed() {
    return sum(visits.stream().filter(visit -> visit.open().isPositive()));
  }

  boolean hasCredit() {
    return visits.stream().anyMatch(visit -> visit.open().isNegative());
  }

  /** What keeps the visit from being asked for now; the gravest first. */
  Optional<Pause> pause(Visit visit) {
    if (visit.history().insurerPending() || !visit.balance().insuranceOpen().isZero()) {
      return Optional.of(new Pause(NotAsked.INSURANCE_PENDING, null));
    }
    if (visit.neverBilled()) {
      return Optional.of(new Pause(NotAsked.NEVER_BILLED, null));
    }
    return told.bankruptcy(visit.served(), zone)
        .map(answer -> new Pause(NotAsked.BANKRUPTCY, answer))
        .or(() -> told.dispute(visit.claimId()).map(answer -> new Pause(NotAsked.DISPUTED, answer)))
        .or(() -> told.hardship().map(answer -> new Pause(NotAsked.HARDSHIP, answer)))
        .or(() -> told.wrongAddress().map(answer -> new Pause(NotAsked.WRONG_ADDRESS, answer)));
  }

  /** The visits that a statement may ask for today. */
  List<Visit> askable() {
    return visits.stream()
        .filter(Visit::isPatientsTurn)
        .filter(visit -> pause(visit).isEmpty())
        .toList();
  }

  /** Statements, then the final notice. */
  int finalStep() {
    return policy.statementsBeforeFinalNotice() + 1;
  }

  /** Which step of the ladder the next statement is for this visit. */
  int nextStep(Visit visit) {
    return Math.min(visit.history().statements() + 1, finalStep());
  }

  boolean isFinal(int step) {
    return step >= finalStep();
  }

  /** Whether the final notice was sent. */
  boolean isLadderDone(Visit visit) {
    return visit.history().statements() >= finalStep();
  }

  /**
   * The day on which the visit is asked for next.
   *
   * <p>All visits that may be asked follow one clock, the guarantor's; one that is paused follows
   * its own, so that statements for others do not put it off.
   */
  LocalDate due(Visit visit) {
    LocalDate own = ownDue(visit);
    if (pause(visit).isPresent()) {
      return latest(own, told.newest(visit.claimId()).map(this::nextLook).orElse(null));
    }
    return latest(
        own,
        lastStatement == null ? null : lastStatement.plusDays(policy.statementCycleDays()),
        told.newestPause(visit.claimId()).map(this::waitsUntil).orElse(null),
        plan == null ? null : plan.nextDue().map(GuarantorAccount::afterGrace).orElse(null));
  }

  /** What the visit itself waits for, whatever else the guarantor was sent. */
  LocalDate ownDue(Visit visit) {
    Instant since = visit.owedSince();
    LocalDate first = since == null ? LocalDate.MIN : nextBusinessDay(dayOf(since));
    Instant pass = visit.history().lastPass();
    return latest(
        first,
        pass == null ? null : dayOf(pass).plusDays(policy.statementCycleDays()),
        visit.history().refusedUntil());
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  static Money sum(Stream<Visit> visits) {
    return visits.map(Visit::open).reduce(Money.ZERO, Money::plus);
  }

  /** When a person looks again at what is paused. */
  private LocalDate nextLook(ContactAnswer answer) {
    LocalDate until = answer.until();
    return until == null
        ? dayOf(answer.answeredAt()).plusDays(policy.statementCycleDays())
        : until.plusDays(1);
  }

  /** A settled matter and an agreed plan have no wait of their own. */
  private LocalDate waitsUntil(ContactAnswer answer) {
    return switch (answer.outcome()) {
      case PLAN, RESOLVED -> dayOf(answer.answeredAt());
      default -> nextLook(answer);
    };
  }

  private static LocalDate afterGrace(LocalDate instalmentDue) {
    return instalmentDue.plusDays(PaymentPlan.GRACE_DAYS + 1);
  }

  private static LocalDate nextBusinessDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static LocalDate latest(LocalDate first, @Nullable LocalDate... others) {
    return Stream.of(others)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .reduce(first, (one, other) -> other.isAfter(one) ? other : one);
  }
}
