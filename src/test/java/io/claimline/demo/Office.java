package io.claimline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.Database;
import io.claimline.appeal.Appeal;
import io.claimline.appeal.Appeals;
import io.claimline.appeal.PayerLetter;
import io.claimline.appeal.PayerLetters;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimImport;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.ImportOutcome.Taken;
import io.claimline.claim.Standing;
import io.claimline.clearinghouse.ExchangeRound;
import io.claimline.deposit.BankFiles;
import io.claimline.document.Documents;
import io.claimline.document.Pdf;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeCalendar;
import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.shared.MovableClock;
import io.claimline.workflow.ProcessFixture;
import io.claimline.workflow.invariant.BooksChecks;
import io.claimline.workflow.invariant.ClaimPlaceCheck;
import io.claimline.workflow.task.DecisionKind;
import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.ProfessionalClaim;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A billing office with its clearinghouse and payers behind it, who answer by files alone: days
 * pass one by one, each with its mail, and after each step every cent and every claim is in its
 * place.
 */
@TestComponent
public class Office {

  private static final long SOURCE_FILE = 4711;
  private static final Duration DAY = Duration.ofDays(1);

  private final Database database;
  private final ClaimImport claimImport;
  private final Claims claims;
  private final ClaimFacts facts;
  private final ClaimBalances balances;
  private final Appeals appeals;
  private final Payers payers;
  private final ProcessFixture process;
  private final ExchangeRound exchange;
  private final ClaimPlaceCheck places;
  private final BooksChecks books;
  private final PracticeCalendar calendar;
  private final MovableClock clock;
  private final PayerLetters letters;
  private final Documents documents;
  private final AppealMail mail;
  private final MailRoom mailRoom;
  private final DemoBank bank;
  private final SimulatedClearinghouse clearinghouse;
  private final Map<String, Scenario> scenarios = new HashMap<>();
  private CoverageScenario coverage = CoverageScenario.ACTIVE;
  private AppealScenario appeal = AppealScenario.OVERTURNED;
  private @Nullable ScenarioChooser chance;
  private long practice;
  private int day;

  Office(
      Database database,
      ClaimImport claimImport,
      Claims claims,
      ClaimFacts facts,
      ClaimBalances balances,
      Appeals appeals,
      Payers payers,
      Practices practices,
      PayerLetters letters,
      BankFiles bankFiles,
      Documents documents,
      Pdf pdf,
      ProcessFixture process,
      ExchangeRound exchange,
      ClaimPlaceCheck places,
      BooksChecks books,
      DataFolder data,
      PracticeCalendar calendar,
      MovableClock clock) {
    this.database = database;
    this.claimImport = claimImport;
    this.claims = claims;
    this.facts = facts;
    this.balances = balances;
    this.appeals = appeals;
    this.payers = payers;
    this.process = process;
    this.exchange = exchange;
    this.places = places;
    this.books = books;
    this.calendar = calendar;
    this.clock = clock;
    this.letters = letters;
    this.documents = documents;
    this.mail = new AppealMail(data);
    this.bank = new DemoBank(data, practices, bankFiles, clock);
    this.mailRoom = new MailRoom(mail, practices, payers, claims, letters, pdf);
    this.clearinghouse =
        new SimulatedClearinghouse(
            data, chooser(), new DemoSettings(1, Duration.ofHours(20), Duration.ofDays(12)), clock);
  }

  /** What was chosen for a claim; else chance, where it reigns. */
  private ScenarioChooser chooser() {
    return new ScenarioChooser() {
      @Override
      public Scenario choose(ProfessionalClaim claim, int earlierSendings) {
        Scenario chosen = scenarios.get(claim.patientControlNumber());
        if (chosen != null) {
          return chosen;
        }
        return chance == null ? Scenario.NO_ANSWER : chance.choose(claim, earlierSendings);
      }

      @Override
      public CoverageScenario choose(EligibilityInquiry inquiry) {
        return chance == null ? coverage : chance.choose(inquiry);
      }

      @Override
      public AppealScenario choose(AppealLetter letter) {
        return chance == null ? appeal : chance.choose(letter);
      }
    };
  }

  /** From now on chance chooses what is not chosen for a claim. */
  void chanceReigns(long seed) {
    chance = new SeededScenarios(new Chance(seed));
  }

  /** A practice of its own, whose payers answer all that is asked of them. */
  void opens() {
    practice = database.practice();
    day = 0;
    coverage = CoverageScenario.ACTIVE;
    appeal = AppealScenario.OVERTURNED;
    chance = null;
  }

  void coverageIs(CoverageScenario chosen) {
    coverage = chosen;
  }

  void appealsAre(AppealScenario chosen) {
    appeal = chosen;
  }

  /** A visit is charged; the payer will treat it so. */
  long charges(ProfessionalClaim visit, Scenario scenario) {
    long claim =
        database.call(practice, () -> ((Taken) claimImport.take(SOURCE_FILE, visit)).claimId());
    payerWill(claim, scenario);
    settle();
    return claim;
  }

  /** A visit is charged; chance says how the payer treats it. */
  long charges(ProfessionalClaim visit) {
    return database.call(practice, () -> ((Taken) claimImport.take(SOURCE_FILE, visit)).claimId());
  }

  long practice() {
    return practice;
  }

  MailRoom mailRoom() {
    return mailRoom;
  }

  DemoBank bank() {
    return bank;
  }

  /** From now on the payer treats the claim so. */
  void payerWill(long claim, Scenario scenario) {
    scenarios.put(database.call(practice, () -> claims.get(claim).claimNumber()), scenario);
  }

  /** Days pass, each with its timers and its mail. */
  void passes(int days) {
    for (int day = 0; day < days; day++) {
      clock.advance(DAY);
      settle();
    }
    everythingIsInItsPlace();
  }

  /** How many days have passed one by one since the office opened. */
  int day() {
    return day;
  }

  /** A day passes with its timers and its mail. */
  void aDayPasses() {
    day++;
    clock.advance(DAY);
    settle();
  }

  /** Days pass until the claim stands so, or the patience ends. */
  void until(long claim, Standing standing, int patience) {
    for (int day = 0; day < patience && standing(claim) != standing; day++) {
      clock.advance(DAY);
      settle();
    }
    everythingIsInItsPlace();
    assertThat(standing(claim)).as("%s", story(claim)).isEqualTo(standing);
  }

  /** A person decides at the claim's task. */
  void decides(long claim, DecisionKind kind, Map<String, String> values) {
    process.decide(practice, claim, kind, values);
    settle();
    everythingIsInItsPlace();
  }

  /** The letter of appeal that was written goes by mail. */
  void mailsAppeal(long claim) {
    Appeal sent = database.call(practice, () -> appeals.current(claim)).orElseThrow();
    database.run(practice, () -> new DemoLetters(mail, payers).carry(sent, claims.get(claim)));
    settle();
  }

  /** Whatever a person does elsewhere than at a task. */
  void does(Runnable work) {
    database.run(practice, work);
    settle();
    everythingIsInItsPlace();
  }

  /** Somebody else is at the desk meanwhile. */
  void asAnother(Runnable work) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated("sue", null, List.of()));
    try {
      work.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** The payer's letter on the appeal that is out. */
  Optional<PayerLetter> letterOn(long claim) {
    return database.call(practice, () -> letters.onAppealOut(claim));
  }

  /** Whether the document is a PDF that is kept with the claim. */
  boolean isPdfOf(long claim, long documentId) {
    return database.call(
        practice,
        () ->
            documents.of(claim).stream().anyMatch(kept -> kept.id() == documentId)
                && new String(documents.read(documentId).bytes(), StandardCharsets.ISO_8859_1)
                    .startsWith("%PDF"));
  }

  String draftOfAppeal(long claim) {
    return database.call(practice, () -> appeals.draft(claim));
  }

  Standing standing(long claim) {
    return process.standing(practice, claim);
  }

  ClaimBalance balance(long claim) {
    return database.call(practice, () -> balances.of(claim));
  }

  List<FactKind> story(long claim) {
    return database.call(practice, () -> facts.of(claim)).stream().map(ClaimFact::kind).toList();
  }

  boolean hasTaskOrClock(long claim) {
    return process.hasTaskOrClock(claim);
  }

  /** The practice's day: in the evening it is a day behind the clock's. */
  LocalDate today() {
    return database.call(practice, () -> calendar.today(practice));
  }

  void settle() {
    int quiet = 0;
    while (quiet < 2) {
      process.settle(practice);
      int moved = exchange.run();
      clearinghouse.work();
      moved += mailRoom.open() + bank.open();
      quiet = moved == 0 ? quiet + 1 : 0;
    }
    process.settle(practice);
  }

  void everythingIsInItsPlace() {
    assertThat(places.check(practice)).isEmpty();
    assertThat(books.check(practice)).isEmpty();
  }
}
