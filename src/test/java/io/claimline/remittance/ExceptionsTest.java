package io.claimline.remittance;

import static io.claimline.remittance.Sample835.an835;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.deposit.Announced.Kind;
import io.claimline.deposit.BankFiles;
import io.claimline.deposit.MoneyMatching;
import io.claimline.ledger.Account;
import io.claimline.ledger.BooksCheck;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.ProcessFixture;
import io.claimline.workflow.WalkedFlows;
import io.claimline.workflow.dispatch.RemittanceInstances;
import io.claimline.workflow.dispatch.RemittancePlaces;
import io.claimline.workflow.invariant.RemittancePlaceCheck;
import io.claimline.workflow.task.DecisionForm;
import io.claimline.workflow.task.DecisionRefusedException;
import io.claimline.workflow.task.ExceptionDecisions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The exceptions of remittances, their tasks, and the process of a remittance on its way. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExceptionsTest extends PostingTest {

  private static final Money SIXTY = Money.parse("60");

  @Autowired private ProcessFixture process;
  @Autowired private WalkedFlows flows;
  @Autowired private RemittancePlaces places;
  @Autowired private RemittancePlaceCheck placeCheck;
  @Autowired private RemittanceInstances instances;
  @Autowired private RemittanceStandings standings;
  @Autowired private ExceptionCases cases;
  @Autowired private ExceptionWork work;
  @Autowired private ExceptionDecisions decisions;
  @Autowired private Candidates candidates;
  @Autowired private BankFiles bank;
  @Autowired private MoneyMatching matching;
  @Autowired private List<BooksCheck> books;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void everythingIsInItsPlace() {
    process.settle(practice);
    assertThat(placeCheck.check(practice)).isEmpty();
    database.run(
        practice, () -> books.forEach(check -> assertThat(check.discrepancies()).isEmpty()));
  }

  @Test
  @DisplayName("R36 A remittance with nothing amiss awaits its money alone, and closes with it")
  void nothingAmiss() {
    long remittance = pays("T1", paid(claim("100"), "100", "60", "CAS*CO*45*20", "CAS*PR*2*20"));
    assertThat(open(remittance)).isEmpty();
    expect(remittance, "awaitMoney");
    bank("T1");
    expect(remittance, "nowhere");
    long match = in(() -> matching.of(Kind.REMITTANCE, remittance)).get(0).id();
    PracticeScope.writing(practice).run(() -> matching.undo(match, "the bank took it back"));
    expect(remittance, "awaitMoney");
  }

  @Test
  @DisplayName("A remittance without a payment has no money to await: no process is begun for it")
  void zeroPayment() {
    long remittance =
        id(
            take(
                an835("T1")
                    .with("CLP*" + number(claim("100")) + "*1*100*0*100*CI*PCN1", "CAS*PR*1*100")));
    expect(remittance, "nowhere");
    assertThat(
            engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("remittance-" + remittance)
                .count())
        .isZero();
  }

  @Test
  @DisplayName("A remittance that broke off awaits its posting, and goes on when it is read again")
  void brokenOff() {
    Sample835 file = toPractice(an835("T1").paying("60").with(stranger("X1", "60")));
    intake.crashAfter(0, file);
    long remittance =
        database.call(
            practice,
            () -> database.sql().sql("select max(id) from remittance").query(Long.class).single());
    expect(remittance, "awaitPosting");
    intake.take(file);
    expect(remittance, "awaitExceptions");
    assertThat(task(only(remittance))).isNotNull();
  }

  @Test
  @DisplayName("R14 A claim is matched by hand among candidates with their reasons, and posted")
  void matchedByHand() {
    long claim = claim("100");
    String number = number(claim);
    String wrong = number.substring(0, number.length() - 2) + number.charAt(number.length() - 1);
    claim("75");
    long remittance =
        pays(
            "T1",
            "CLP*" + wrong + "*1*100*60*20*CI*PCN1",
            "SVC*HC:99213*100*60",
            "DTM*472*20260105",
            "CAS*CO*45*20",
            "CAS*PR*2*20");
    ExceptionCase unmatched = only(remittance);
    assertThat(unmatched.kind()).isEqualTo(ExceptionKind.UNMATCHED_CLAIM);
    expect(remittance, "awaitExceptions");
    List<Candidate> found =
        in(() -> candidates.of(Objects.requireNonNull(unmatched.adjudicationId())));
    assertThat(found.get(0).claimId()).isEqualTo(claim);
    assertThat(found.get(0).reasons())
        .contains("its number is nearly the same", "same first day and same charge");

    assertThatThrownBy(() -> decide(unmatched, "match", Map.of("reason", "digit lost")))
        .isInstanceOf(DecisionRefusedException.class);
    decide(unmatched, "match", Map.of("claim", Long.toString(claim), "reason", "a digit was lost"));
    expect(remittance, "awaitMoney");
    assertThat(balance(claim).insurancePaid()).isEqualTo(SIXTY);
    assertThat(unapplied()).isEqualTo(Money.ZERO);
    assertThat(find(unmatched).steps())
        .extracting(ExceptionCase.Step::words)
        .contains("a digit was lost");
  }

  @Test
  @DisplayName("R32 What finds its claim by itself is resolved, and its task ends")
  void resolvedByItself() {
    long claim = claim("100");
    rename(claim, "LATER" + practice);
    long remittance = pays("T1", stranger("SOON" + practice, "60"));
    ExceptionCase unmatched = only(remittance);
    expect(remittance, "awaitExceptions");
    assertThatThrownBy(() -> decide(unmatched, "try-again", Map.of()))
        .hasMessageContaining("None of the practice's claims bears this number");
    rename(claim, "SOON" + practice);
    assertThat(door.retryUnmatched(practice)).isEqualTo(1);
    expect(remittance, "awaitMoney");
    assertThat(task(unmatched)).isNull();
    assertThat(find(unmatched).isOpen()).isFalse();
  }

  @Test
  @DisplayName("What stays unposted is asked of a supervisor, who refuses or allows it")
  void ignored() {
    long remittance = pays("T1", stranger("X" + practice, "60"));
    ExceptionCase unmatched = only(remittance);
    expect(remittance, "awaitExceptions");
    decide(unmatched, "ignore", Map.of("reason", "another practice's"));
    process.settle(practice);
    assertThat(Objects.requireNonNull(task(unmatched)).getTaskDefinitionKey())
        .isEqualTo("approveRemittanceException");
    decide(unmatched, "refuse", Map.of("reason", "ask them first"));
    process.settle(practice);
    assertThat(Objects.requireNonNull(task(unmatched)).getTaskDefinitionKey())
        .isEqualTo("workRemittanceException");
    decide(unmatched, "return", Map.of("reason", "they want it back"));
    process.settle(practice);
    decide(unmatched, "approve", Map.of("reason", "check 17 goes out"));
    expect(remittance, "awaitMoney");
    Adjudication left =
        in(() -> adjudications.find(Objects.requireNonNull(unmatched.adjudicationId())))
            .orElseThrow();
    assertThat(left.parkedBecause()).isEqualTo(ParkedBecause.SET_ASIDE);
    assertThat(unapplied()).isEqualTo(SIXTY);
    rename(claim("60"), "X" + practice);
    assertThat(door.retryUnmatched(practice)).isZero();
    assertThat(find(unmatched).steps()).hasSize(4);
  }

  @Test
  @DisplayName("Money in suspense is apart from what is unapplied, until its claim comes")
  void suspended() {
    long remittance = pays("T1", stranger("S" + practice, "60"));
    ExceptionCase unmatched = only(remittance);
    expect(remittance, "awaitExceptions");
    in(
        () -> {
          work.ask(unmatched.id(), ExceptionChoice.SUSPENSE, "nobody knows");
          return true;
        });
    process.settle(practice);
    in(
        () -> {
          work.approve(unmatched.id(), "agreed");
          return true;
        });
    expect(remittance, "awaitMoney");
    assertThat(task(unmatched)).isNull();
    assertThat(unapplied()).isEqualTo(Money.ZERO);
    assertThat(account(Account.SUSPENSE)).isEqualTo(SIXTY.negated());
    database.run(
        practice, () -> books.forEach(check -> assertThat(check.discrepancies()).isEmpty()));

    long claim = claim("60");
    rename(claim, "S" + practice);
    assertThat(door.retryUnmatched(practice)).isEqualTo(1);
    assertThat(account(Account.SUSPENSE)).isEqualTo(Money.ZERO);
    assertThat(unapplied()).isEqualTo(Money.ZERO);
    assertThat(balance(claim).insurancePaid()).isEqualTo(SIXTY);
  }

  @Test
  @DisplayName("R15a R21 A remittance that is parked as a whole is one exception; its cash is kept")
  void whole() {
    long uneven = id(take(an835("T1").paying("75").with(stranger("X1", "60"))));
    assertThat(kinds(uneven)).containsExactly(ExceptionKind.UNBALANCED);
    assertThat(unapplied()).isEqualTo(Money.parse("75"));
    long again = id(take(an835("T1").paying("60").with(stranger("X1", "60"))));
    assertThat(kinds(again)).containsExactly(ExceptionKind.TRACE_REUSED);
    expect(again, "awaitExceptions");
    decide(only(again), "ignore", Map.of("reason", "the payer corrected it by mail"));
    process.settle(practice);
    decide(only(again), "approve", Map.of("reason", "seen"));
    expect(again, "nowhere");
    expect(uneven, "awaitExceptions");
    decide(only(uneven), "suspense", Map.of("reason", "the payer looks for the difference"));
    process.settle(practice);
    decide(only(uneven), "approve", Map.of("reason", "seen"));
    expect(uneven, "awaitMoney");
    assertThat(account(Account.SUSPENSE)).isEqualTo(Money.parse("-75"));
  }

  @Test
  @DisplayName("R1 R13 R18 What keeps a decision from being posted is its exception")
  void ofParked() {
    long claim = claim("100");
    long remittance =
        id(
            take(
                an835("T1")
                    .paying("40")
                    .with("CLP*" + number(claim) + "*1*100*60*0*CI*PCN1", "CAS*PR*2*30")
                    .with("CLP*" + number(claim) + "*22*-100*-60*0*CI*PCN1", "CAS*PR*2*-40")
                    .with("CLP*" + number(claim) + "*1*40*40*0*CI*PCN1", "SVC*HC:99999*40*40")));
    assertThat(kinds(remittance))
        .containsExactlyInAnyOrder(
            ExceptionKind.UNBALANCED,
            ExceptionKind.REVERSAL_WITHOUT_ORIGINAL,
            ExceptionKind.UNMATCHED_LINE);
  }

  @Test
  @DisplayName("R7 R8 R19 What is posted and needs a person all the same is an exception beside it")
  void ofPosted() {
    long claim = claim("100");
    long first =
        pays(
            "T1",
            paid(claim, "100", "60", "CAS*CO*45*10", "CAS*PI*97*5", "CAS*OA*18*5", "CAS*PR*2*20"));
    assertThat(open(first))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(ExceptionKind.NO_RULE);
              assertThat(found.words()).isEqualTo("PI-97 5.00; OA-18 5.00");
              assertThat(found.amount()).isEqualTo(Money.parse("10"));
            });
    long later =
        id(
            take(
                an835("T2")
                    .paying("15")
                    .with("CLP*" + number(claim) + "*2*100*15*0*CI*PCN2")
                    .with("SVC*HC:99213*100*10", "DTM*472*20260105")
                    .with("CAS*OA*23*60", "CAS*CO*45*30")
                    .with("SVC*HC:G9999*0*5", "DTM*472*20260105", "CAS*CO*94*-5")));
    assertThat(kinds(later))
        .containsExactlyInAnyOrder(ExceptionKind.BEYOND_OPEN, ExceptionKind.PAYER_ADDED_LINE);
    expect(later, "awaitExceptions");
    for (ExceptionCase each : open(later)) {
      decide(each, "note", Map.of("reason", "worked with the claim"));
    }
    expect(later, "awaitMoney");
    ExceptionCase left = only(first);
    database.run(
        practice,
        () ->
            assertThat(find(left).choices())
                .containsExactly(ExceptionChoice.NOTE, ExceptionChoice.IGNORE));
  }

  @Test
  @DisplayName("What a posting left to look at goes when the posting is taken back")
  void takenBack(@Autowired Unposting unposting) {
    long claim = claim("100");
    long remittance = pays("T1", paid(claim, "100", "60", "CAS*PI*97*20", "CAS*PR*2*20"));
    ExceptionCase ruleless = only(remittance);
    expect(remittance, "awaitExceptions");
    in(
        () -> {
          unposting.takeBack(Objects.requireNonNull(ruleless.adjudicationId()), "wrong file");
          return true;
        });
    expect(remittance, "awaitMoney");
    assertThat(find(ruleless).isOpen()).isFalse();
  }

  @Test
  @DisplayName("A payer that nobody knows is told, and what it pays is posted all the same")
  void unknownPayer() {
    long claim = claim("100");
    long remittance =
        id(
            take(
                an835("T1")
                    .from("1888888888")
                    .byPayer("NOBODY" + practice)
                    .paying("60")
                    .with(paid(claim, "100", "60", "CAS*PR*2*40"))));
    assertThat(kinds(remittance)).containsExactly(ExceptionKind.UNKNOWN_PAYER);
    assertThat(balance(claim).insurancePaid()).isEqualTo(SIXTY);
  }

  @Test
  @DisplayName(
      "An instance that is lost is found missing, and rebuilt from the facts with its tasks")
  void rebuilt() {
    long remittance = pays("T1", stranger("R" + practice, "60"));
    expect(remittance, "awaitExceptions");
    runtime.deleteProcessInstance(root(remittance), "by mistake");
    assertThat(placeCheck.check(practice))
        .singleElement()
        .satisfies(found -> assertThat(found.remittanceId()).isEqualTo(remittance));
    PracticeScope.writing(practice).run(() -> instances.rebuild(remittance));
    assertThat(placeCheck.check(practice)).isEmpty();
    PracticeScope.writing(practice).run(() -> instances.rebuild(remittance));
    assertThat(task(only(remittance))).isNotNull();
  }

  @Test
  @DisplayName("More exceptions than are begun at once are begun one lot after the other")
  void many() {
    int many = 205;
    Sample835 file = an835("T1").paying(Integer.toString(many));
    for (int i = 0; i < many; i++) {
      file.with(stranger("M" + practice + "-" + i, "1"));
    }
    long remittance = id(take(file));
    expect(remittance, "awaitExceptions");
    assertThat(
            Objects.requireNonNull(places.of(practice, Set.of(remittance)).get(remittance))
                .exceptions())
        .hasSize(many);
  }

  @Test
  @DisplayName("Nobody works an exception of another practice")
  void strangers() {
    ExceptionCase theirs = only(pays("T1", stranger("O" + practice, "60")));
    long other = database.practice();
    assertThatThrownBy(
            () ->
                PracticeScope.writing(other)
                    .run(() -> work.ask(theirs.id(), ExceptionChoice.IGNORE, "mine")))
        .isInstanceOf(ExceptionWorkRefusedException.class);
    assertThatThrownBy(() -> PracticeScope.writing(other).run(() -> work.tryAgain(theirs.id())))
        .isInstanceOf(ExceptionWorkRefusedException.class);
    assertThat(find(theirs).steps()).isEmpty();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  @DisplayName("Every arrow of both models was walked")
  void walkedAll() {
    assertThat(flows.missed("remittance-intake")).isEmpty();
    assertThat(flows.missed("remittance-exception")).isEmpty();
  }

  private long pays(String trace, String... decision) {
    return id(take(an835(trace).paying("60").with(decision)));
  }

  private static String[] stranger(String number, String paid) {
    return new String[] {"CLP*" + number + "*1*" + paid + "*" + paid + "*0*CI*PCN9"};
  }

  private static long id(RemittanceOutcome outcome) {
    return Objects.requireNonNull(outcome.remittanceId());
  }

  /** Settles, and asserts by the places and by the engine itself where the remittance waits. */
  private void expect(long remittance, String place) {
    process.settle(practice);
    RemittancePlaces.Places found = places.of(practice, Set.of(remittance)).get(remittance);
    if (place.equals("nowhere")) {
      assertThat(found).isNull();
      return;
    }
    assertThat(Objects.requireNonNull(found).roots())
        .extracting(RemittancePlaces.Place::waitsAt)
        .containsExactly(place);
    BpmnAwareTests.init(engine);
    BpmnAwareTests.assertThat(
            runtime.createProcessInstanceQuery().processInstanceId(root(remittance)).singleResult())
        .isActive()
        .hasBusinessKey("remittance-" + remittance)
        .isWaitingAt(place);
  }

  private String root(long remittance) {
    return Objects.requireNonNull(places.of(practice, Set.of(remittance)).get(remittance))
        .roots()
        .get(0)
        .instanceId();
  }

  private void bank(String trace) {
    in(
        () ->
            bank.receive(
                "bank.csv",
                ("Date,Amount,Type,Description\n2026-01-20,60.00,ACH Credit,TRN*1*"
                        + trace
                        + "*1999999999\n")
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private void rename(long claim, String number) {
    database
        .owner()
        .sql("update claim set sender_claim_number = ? where id = ?")
        .params(number, claim)
        .update();
  }

  /** Decides and completes the task of the exception, as the form and Tasklist do. */
  private void decide(ExceptionCase exception, String kind, Map<String, String> values) {
    process.settle(practice);
    Task task = Objects.requireNonNull(task(exception));
    PracticeScope.writing(practice)
        .run(
            () ->
                decisions.draft(
                    task.getTaskDefinitionKey(),
                    task.getId(),
                    exception.id(),
                    new DecisionForm(kind, 0, values)));
    tasks.complete(task.getId());
  }

  private @Nullable Task task(ExceptionCase exception) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey("exception-" + exception.id())
        .singleResult();
  }

  private ExceptionCase find(ExceptionCase known) {
    return in(() -> cases.find(known.id())).orElseThrow();
  }

  private ExceptionCase only(long remittance) {
    List<ExceptionCase> open = open(remittance);
    assertThat(open).hasSize(1);
    return open.get(0);
  }

  private Set<ExceptionKind> kinds(long remittance) {
    return Set.copyOf(open(remittance).stream().map(ExceptionCase::kind).toList());
  }

  private List<ExceptionCase> open(long remittance) {
    return in(() -> cases.ofRemittance(remittance, 100)).stream()
        .filter(ExceptionCase::isOpen)
        .toList();
  }

  private <T> T in(Supplier<T> doing) {
    return PracticeScope.writing(practice).call(doing);
  }
}
