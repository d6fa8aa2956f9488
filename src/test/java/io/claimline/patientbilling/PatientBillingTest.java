package io.claimline.patientbilling;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.Database;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import io.claimline.ledger.Account;
import io.claimline.ledger.AccountBalances;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.JournalCheck;
import io.claimline.patient.Guarantors;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What tests of patient billing share: one household, a clock to move, and the proof of money. */
abstract class PatientBillingTest {

  @Autowired Database database;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired MovableClock clock;
  @Autowired PracticeCalendar calendar;
  @Autowired Guarantors guarantors;
  @Autowired ClaimFacts facts;
  @Autowired ClaimBalances balances;
  @Autowired AccountBalances accounts;
  @Autowired JournalCheck check;
  @Autowired StatementCycle cycle;
  @Autowired Statements statements;
  @Autowired Contacts contacts;

  long practice;
  Household household;

  @BeforeEach
  void aHousehold() {
    practice = database.practice();
    household = Household.in(practice, database, beans);
  }

  @AfterEach
  void noCentIsLostAndEveryStandingIsProven() {
    database.run(
        practice,
        () -> {
          assertThat(check.discrepancies()).isEmpty();
          assertThat(accounts.all().values().stream().reduce(Money.ZERO, Money::plus))
              .isEqualTo(Money.ZERO);
          for (long claim : database.sql().sql("select id from claim").query(Long.class).list()) {
            assertThat(facts.standing(claim)).isEqualTo(facts.replayedStanding(claim));
          }
        });
  }

  /** Goes on to the moment at which the claim's statement clock rings, and lets it ring. */
  Optional<Long> ring(long claim) {
    Duration wait =
        Duration.between(
            clock.instant(), database.call(practice, () -> cycle.due(claim)).plusSeconds(1));
    if (!wait.isNegative()) {
      clock.advance(wait);
    }
    return database.call(practice, () -> statements.send(claim));
  }

  /** The day on which the claim is asked for next. */
  LocalDate dueDay(long claim) {
    return LocalDate.ofInstant(database.call(practice, () -> cycle.due(claim)), zone());
  }

  LocalDate today() {
    return database.call(practice, () -> calendar.today(practice));
  }

  ZoneId zone() {
    return database.call(practice, () -> calendar.zoneOf(practice));
  }

  long guarantorOf(long patient) {
    return database.call(practice, () -> guarantors.of(patient, household.served()));
  }

  void answer(long claim, ContactOutcome outcome, @Nullable LocalDate until) {
    run(
        () -> {
          contacts.record(claim, "called");
          contacts.answer(claim, outcome, "told on the phone", until);
        });
  }

  void run(Runnable work) {
    database.run(practice, work);
  }

  Standing standing(long claim) {
    return database.call(practice, () -> facts.standing(claim));
  }

  ClaimBalance balance(long claim) {
    return database.call(practice, () -> balances.of(claim));
  }

  Map<Account, Money> trialBalance() {
    return database.call(practice, accounts::all);
  }

  List<ClaimFact> factsOf(long claim, FactKind kind) {
    return database.<List<ClaimFact>>call(practice, () -> facts.of(claim)).stream()
        .filter(fact -> fact.kind() == kind)
        .toList();
  }
}
