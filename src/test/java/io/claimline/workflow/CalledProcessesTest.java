package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.appeal.Appeals;
import io.claimline.claim.Cancellations;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import io.claimline.ledger.JournalCheck;
import io.claimline.patientbilling.ContactOutcome;
import io.claimline.patientbilling.Contacts;
import io.claimline.patientbilling.Placements;
import io.claimline.patientbilling.PlanTerms;
import io.claimline.shared.Money;
import io.claimline.workflow.invariant.ClaimPlaceCheck;
import io.claimline.workflow.task.DecisionKind;
import io.claimline.workflow.task.DecisionRefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every arrow of the processes that the lifecycle calls, on the real engine and database. */
@ClaimlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalledProcessesTest {

  private static final Map<String, String> REASON = Map.of("reason", "as agreed");

  @Autowired private Database database;
  @Autowired private ProcessFixture process;
  @Autowired private WalkedFlows flows;
  @Autowired private ClaimAccount account;
  @Autowired private Cancellations cancellations;
  @Autowired private Appeals appeals;
  @Autowired private Contacts contacts;
  @Autowired private Placements placements;
  @Autowired private ClaimPlaceCheck check;
  @Autowired private JournalCheck journal;
  @Autowired private Clock clock;
  private long practice;

  @BeforeAll
  void practice() {
    practice = database.practice();
  }

  @AfterEach
  void everyClaimIsInItsPlaceAndEveryCentToo() {
    assertThat(check.check(practice)).isEmpty();
    database.run(practice, () -> assertThat(journal.discrepancies()).isEmpty());
  }

  @Test
  @DisplayName("A coverage in doubt is confirmed by a person, corrected, or the patient pays")
  void coverageInDoubt() {
    long confirmed = inDoubt();
    process.decide(practice, confirmed, DecisionKind.COVERAGE_IS_GOOD, REASON);
    expect(confirmed, "AWAIT_SENDING");
    long corrected = inDoubt();
    process.decide(
        practice,
        corrected,
        DecisionKind.CORRECT_CLAIM,
        Map.of("subscriber.memberId", "M77", "reason", "card was read again"));
    expect(corrected, "AWAIT_SENDING");
    assertThat(memberNumbers(corrected)).as("billed under").containsEntry("billed", "M77");
    assertThat(memberNumbers(corrected)).as("kept").containsKey("replaced");
    assertThat(memberNumbers(corrected).get("replaced")).isNotEqualTo("M77");
    long selfPay = inDoubt();
    process.decide(practice, selfPay, DecisionKind.SELF_PAY, REASON);
    expect(selfPay, "AWAIT_STATEMENT_DAY");
    long answered = inDoubt();
    process.append(practice, answered, FactKind.COVERAGE_ACTIVE);
    expect(answered, "AWAIT_SENDING");
  }

  @Test
  @DisplayName("A payer that does not answer on eligibility leaves the coverage in doubt")
  void eligibilityAsked() {
    long claim = process.open(practice, process.aVisit().of("100.00").build());
    process.append(practice, claim, FactKind.ELIGIBILITY_ASKED);
    expect(claim, "AWAIT_ELIGIBILITY");
    process.runOutTheClock(claim);
    expect(claim, "RESOLVE_COVERAGE");
    long answered = process.open(practice, process.aVisit().of("100.00").build());
    process.append(practice, answered, FactKind.ELIGIBILITY_ASKED);
    expect(answered, "AWAIT_ELIGIBILITY");
    process.append(practice, answered, FactKind.COVERAGE_ACTIVE);
    expect(answered, "AWAIT_SENDING");
  }

  @Test
  @DisplayName("R34 A batch without an answer is traced, by a person or by its answer")
  void traced() {
    long claim = sent();
    process.runOutTheClock(claim);
    expect(claim, "TRACE_MISSING_ACKNOWLEDGEMENT");
    process.decide(practice, claim, DecisionKind.TRACE, Map.of("note", "lost, sent again"));
    expect(claim, "AWAIT_ACCEPTANCE");
    process.runOutTheClock(claim);
    expect(claim, "TRACE_MISSING_ACKNOWLEDGEMENT");
    process.append(practice, claim, FactKind.ACCEPTED);
    expect(claim, "AWAIT_ADJUDICATION");
  }

  @Test
  @DisplayName("R34 A payer that takes no 276 is called; what it says sets the next day")
  void called() {
    long claim = sent();
    process.append(practice, claim, FactKind.ACCEPTED);
    expect(claim, "AWAIT_ADJUDICATION");
    process.runOutTheClock(claim);
    expect(claim, "CALL_PAYER");
    LocalDate next = today().plusDays(10);
    process.decide(
        practice,
        claim,
        DecisionKind.FOLLOW_UP,
        Map.of("note", "in process", "nextDate", next.toString()));
    expect(claim, "AWAIT_ADJUDICATION");
    process.advance(Duration.ofDays(9));
    expect(claim, "AWAIT_ADJUDICATION");
    process.advance(Duration.ofDays(2));
    expect(claim, "CALL_PAYER");
    process.append(practice, claim, FactKind.ADJUDICATED);
    expect(claim, "REVIEW_BALANCE");
  }

  @Test
  @DisplayName(
      "R34 A status that is asked by 276 is awaited; without an answer the payer is called")
  void statusAsked() {
    long claim = statusAwaited();
    process.runOutTheClock(claim);
    expect(claim, "CALL_PAYER");
    long pending = statusAwaited();
    process.append(practice, pending, FactKind.STATUS_PENDING);
    expect(pending, "AWAIT_ADJUDICATION");
  }

  @Test
  @DisplayName("A write-off above the limit needs a supervisor, who may refuse")
  void writeOffToApprove() {
    long claim = denied("500.00");
    askForWriteOff(claim);
    expect(claim, "APPROVE_WRITE_OFF");
    process.decide(practice, claim, DecisionKind.REFUSE_WRITE_OFF, REASON);
    expect(claim, "WORK_DENIAL");
    askForWriteOff(claim);
    expect(claim, "APPROVE_WRITE_OFF");
    process.append(practice, claim, FactKind.ADJUDICATED);
    expect(claim, "REVIEW_BALANCE");
  }

  @Test
  @DisplayName("A denial that the payer takes back by itself ends the task")
  void denialOvertaken() {
    long claim = denied("100.00");
    process.append(practice, claim, FactKind.ADJUDICATED);
    expect(claim, "REVIEW_BALANCE");
  }

  @Test
  @DisplayName("R35 An appeal is prepared, sent, decided, and goes to the next level")
  void appealed() {
    long claim = denied("100.00");
    process.decide(practice, claim, DecisionKind.APPEAL, REASON);
    expect(claim, "PREPARE_APPEAL");
    send(claim);
    expect(claim, "RECORD_APPEAL_DECISION");
    decideAppeal(claim, "LOST");
    expect(claim, "WORK_DENIAL");
    process.decide(practice, claim, DecisionKind.APPEAL, REASON);
    expect(claim, "PREPARE_APPEAL");
    process.decide(practice, claim, DecisionKind.DROP_APPEAL, REASON);
    expect(claim, "WORK_DENIAL");
  }

  @Test
  @DisplayName(
      "R35 A decision that does not come is chased, and one that is won awaits its payment")
  void appealChased() {
    long claim = denied("100.00");
    process.decide(practice, claim, DecisionKind.APPEAL, REASON);
    expect(claim, "PREPARE_APPEAL");
    send(claim);
    expect(claim, "RECORD_APPEAL_DECISION");
    process.runOutTheClock(claim);
    expect(claim, "CHASE_APPEAL_DECISION");
    process.decide(
        practice,
        claim,
        DecisionKind.CHASE_APPEAL,
        Map.of("note", "under review", "nextDate", today().plusDays(14).toString()));
    expect(claim, "RECORD_APPEAL_DECISION");
    process.runOutTheClock(claim);
    expect(claim, "CHASE_APPEAL_DECISION");
    decideAppeal(claim, "WON");
    expect(claim, "AWAIT_ADJUDICATION");
  }

  @Test
  @DisplayName("R35 After the deadline a biller asks with good cause, and a supervisor decides")
  void appealedLate() {
    long claim = denied("100.00");
    process.advance(Duration.ofDays(200));
    assertThatThrownBy(() -> process.decide(practice, claim, DecisionKind.APPEAL, REASON))
        .isInstanceOfSatisfying(
            DecisionRefusedException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.field()).isEqualTo("goodCause");
                          assertThat(problem.message()).contains("A supervisor may begin it late");
                        }));
    askLate(claim);
    expect(claim, "APPROVE_LATE_APPEAL");
    process.decide(practice, claim, DecisionKind.REFUSE_LATE_APPEAL, REASON);
    expect(claim, "WORK_DENIAL");
    askLate(claim);
    expect(claim, "APPROVE_LATE_APPEAL");
    process.decide(
        practice,
        claim,
        DecisionKind.APPROVE_LATE_APPEAL,
        Map.of("goodCause", "The office was flooded."));
    expect(claim, "PREPARE_APPEAL");
    assertThat(database.call(practice, () -> appeals.draft(claim)))
        .contains("for good cause: The office was flooded.");
    send(claim);
    expect(claim, "RECORD_APPEAL_DECISION");
  }

  @Test
  @DisplayName("R35 One begun in time and not sent in time goes on when a supervisor lets it")
  void preparedTooLong() {
    long claim = denied("100.00");
    process.decide(practice, claim, DecisionKind.APPEAL, REASON);
    expect(claim, "PREPARE_APPEAL");
    Map<String, String> cause = Map.of("goodCause", "Records came late.");
    assertThatThrownBy(() -> process.decide(practice, claim, DecisionKind.ASK_LATE_APPEAL, cause))
        .hasMessageContaining("The deadline is not over");
    process.advance(Duration.ofDays(200));
    process.decide(practice, claim, DecisionKind.ASK_LATE_APPEAL, cause);
    expect(claim, "APPROVE_LATE_APPEAL");
    process.decide(practice, claim, DecisionKind.APPROVE_LATE_APPEAL, cause);
    expect(claim, "PREPARE_APPEAL");
    send(claim);
    expect(claim, "RECORD_APPEAL_DECISION");
  }

  @Test
  @DisplayName("R35 A decision that comes while a late appeal is asked for ends the question")
  void lateAppealOvertaken() {
    long claim = denied("100.00");
    process.advance(Duration.ofDays(200));
    askLate(claim);
    expect(claim, "APPROVE_LATE_APPEAL");
    process.append(practice, claim, FactKind.ADJUDICATED);
    expect(claim, "REVIEW_BALANCE");
  }

  private void askLate(long claim) {
    process.decide(
        practice,
        claim,
        DecisionKind.APPEAL,
        Map.of("reason", "records support it", "goodCause", "The office was flooded."));
  }

  @Test
  @DisplayName("R17 What a payer forwarded as another's is corrected, or the other is awaited")
  void notThisPayers() {
    long awaited = sent();
    process.append(practice, awaited, FactKind.ACCEPTED);
    process.append(practice, awaited, FactKind.NOT_THIS_PAYERS);
    expect(awaited, "RESOLVE_COVERAGE");
    assertThat(process.task(awaited).getDueDate()).isNotNull();
    process.decide(
        practice,
        awaited,
        DecisionKind.AWAIT_OTHER_PAYER,
        Map.of("note", "forwarded", "nextDate", today().plusDays(20).toString()));
    expect(awaited, "AWAIT_ADJUDICATION");
    process.advance(Duration.ofDays(21));
    expect(awaited, "CALL_PAYER");

    long corrected = sent();
    process.append(practice, corrected, FactKind.NOT_THIS_PAYERS);
    expect(corrected, "RESOLVE_COVERAGE");
    process.decide(
        practice,
        corrected,
        DecisionKind.CORRECT_CLAIM,
        Map.of("subscriber.memberId", "M79", "reason", "another card"));
    expect(corrected, "AWAIT_SENDING");

    long doubtful = inDoubt();
    assertThatThrownBy(
            () ->
                process.decide(
                    practice,
                    doubtful,
                    DecisionKind.AWAIT_OTHER_PAYER,
                    Map.of("note", "forwarded", "nextDate", today().plusDays(20).toString())))
        .hasMessageContaining("No payer has forwarded this claim");
  }

  @Test
  @DisplayName("R37 A Medicaid patient's share is reviewed once and written off, never asked for")
  void neverBilled() {
    long claim = owes("20.00");
    database
        .owner()
        .sql(
            "update coverage set claim_filing_code = 'MC'"
                + " where id = (select coverage_id from claim where id = :claim)")
        .param("claim", claim)
        .update();
    expect(claim, "AWAIT_STATEMENT_DAY");
    process.runOutTheClock(claim);
    expect(claim, "REVIEW_BALANCE");
    process.advance(Duration.ofDays(70));
    expect(claim, "REVIEW_BALANCE");
    process.decide(
        practice,
        claim,
        DecisionKind.WRITE_OFF,
        Map.of("whose", "patient", "amount", "20.00", "reason", "Medicaid"));
    expect(claim, "nowhere");
    assertThat(process.standing(practice, claim)).isEqualTo(Standing.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PREPARE_APPEAL", "RECORD_APPEAL_DECISION", "CHASE_APPEAL_DECISION"})
  @DisplayName("A remittance that comes during an appeal ends it, wherever it stands")
  void appealOvertaken(String place) {
    long claim = denied("100.00");
    process.decide(practice, claim, DecisionKind.APPEAL, REASON);
    expect(claim, "PREPARE_APPEAL");
    if (!place.equals("PREPARE_APPEAL")) {
      send(claim);
      expect(claim, "RECORD_APPEAL_DECISION");
    }
    if (place.equals("CHASE_APPEAL_DECISION")) {
      process.runOutTheClock(claim);
      expect(claim, place);
    }
    process.append(practice, claim, FactKind.ADJUDICATED);
    expect(claim, "REVIEW_BALANCE");
  }

  @Test
  @DisplayName("R16 A forwarded claim awaits the next payer; late, it is billed or a person looks")
  void crossover() {
    long answered = adjudicated("100.00", FactKind.FORWARDED);
    expect(answered, "AWAIT_CROSSOVER");
    process.append(practice, answered, FactKind.ADJUDICATED);
    expect(answered, "REVIEW_BALANCE");
    long late = adjudicated("100.00", FactKind.FORWARDED);
    expect(late, "AWAIT_CROSSOVER");
    process.runOutTheClock(late);
    expect(late, "REVIEW_BALANCE");
  }

  @Test
  @DisplayName("R38 What is too small for a statement is written off by itself")
  void smallBalance() {
    long claim = owes("4.00");
    expect(claim, "nowhere");
    assertThat(process.standing(practice, claim)).isEqualTo(Standing.CLOSED);
  }

  @Test
  @DisplayName("R38 A patient pays before the first statement, or after one")
  void pays() {
    long early = owes("20.00");
    expect(early, "AWAIT_STATEMENT_DAY");
    pay(early, "20.00");
    expect(early, "nowhere");
    long late = billed("20.00");
    pay(late, "20.00");
    expect(late, "nowhere");
  }

  @Test
  @DisplayName("A patient who calls is answered; the ladder goes on where it was")
  void calls() {
    long claim = billed("20.00");
    call(claim);
    expect(claim, "ANSWER_PATIENT");
    process.decide(
        practice,
        claim,
        DecisionKind.ANSWER_PATIENT,
        Map.of("outcome", "NOTED", "note", "asked for the lines"));
    expect(claim, "AWAIT_PATIENT_PAYMENT");
    call(claim);
    expect(claim, "ANSWER_PATIENT");
    answer(claim, ContactOutcome.NOTED);
    expect(claim, "AWAIT_PATIENT_PAYMENT");
  }

  @Test
  @DisplayName("R38 R39 After the final notice a supervisor places the account, or refuses")
  void placed() {
    long claim = dueForCollections("60.00");
    process.decide(practice, claim, DecisionKind.REFUSE_PLACEMENT, REASON);
    expect(claim, "AWAIT_PATIENT_PAYMENT");
    process.runOutTheClock(claim);
    expect(claim, "APPROVE_PLACEMENT");
    process.decide(practice, claim, DecisionKind.APPROVE_PLACEMENT, REASON);
    expect(claim, "AWAIT_AGENCY");
    process.runOutTheClock(claim);
    expect(claim, "nowhere");
  }

  @Test
  @DisplayName("An account that is recalled from the agency is asked for again")
  void recalled() {
    long claim = dueForCollections("60.00");
    process.decide(practice, claim, DecisionKind.APPROVE_PLACEMENT, REASON);
    expect(claim, "AWAIT_AGENCY");
    database.run(practice, () -> placements.recall(claim, "the patient came back"));
    process.settle(practice);
    assertThat(process.place(practice, claim)).startsWith("AWAIT_");
    assertThat(process.standing(practice, claim)).isNotEqualTo(Standing.AT_AGENCY);
  }

  @Test
  @DisplayName("A patient who pays while placement is reviewed ends the review")
  void paysInReview() {
    long claim = dueForCollections("60.00");
    pay(claim, "60.00");
    expect(claim, "nowhere");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R39 Nothing is placed while a guard holds")
  void guarded(Guard guard) {
    long claim = billed("60.00");
    raise(guard, claim);
    process.append(practice, claim, FactKind.COLLECTIONS_DUE);
    assertThat(process.standing(practice, claim)).isEqualTo(Standing.COLLECTIONS_DUE);
    process.settle(practice);
    assertThat(process.standing(practice, claim)).isEqualTo(Standing.PATIENT_BILLED);
    expect(claim, "AWAIT_PATIENT_PAYMENT");
  }

  /** What R39 names. */
  enum Guard {
    INSURER_PENDING,
    DISPUTE,
    BANKRUPTCY,
    HARDSHIP,
    PLAN,
    CREDIT
  }

  private void raise(Guard guard, long claim) {
    switch (guard) {
      case INSURER_PENDING -> {
        process.append(practice, claim, FactKind.APPEAL_BEGUN);
        process.append(practice, claim, FactKind.STATEMENT_SENT);
      }
      case DISPUTE -> called(claim, ContactOutcome.DISPUTED);
      case BANKRUPTCY -> called(claim, ContactOutcome.BANKRUPTCY);
      case HARDSHIP -> called(claim, ContactOutcome.HARDSHIP);
      case PLAN -> {
        call(claim);
        PlanTerms terms = new PlanTerms(Money.parse("20.00"), 3, today().plusDays(5));
        database.run(practice, () -> contacts.agreePlan(claim, terms, "three times"));
      }
      case CREDIT -> creditOfTheSamePatient(claim);
    }
  }

  private void called(long claim, ContactOutcome outcome) {
    call(claim);
    answer(claim, outcome);
  }

  private void creditOfTheSamePatient(long claim) {
    long other = process.open(practice, process.aVisit().of("100.00").build());
    database
        .owner()
        .sql(
            "update claim set patient_id = (select patient_id from claim where id = :claim)"
                + " where id = :other")
        .param("claim", claim)
        .param("other", other)
        .update();
    database.run(
        practice,
        () -> {
          account.transferToPatient(other, Money.parse("100.00"), "self-pay", "t" + other);
          account.takePatientPayment(other, Money.parse("40.00"), "card", "p" + other);
          cancellations.cancel(other, "wrong patient");
        });
    expect(other, "REVIEW_BALANCE");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  @DisplayName("Every arrow of the called processes was walked")
  void everythingWasWalked() {
    assertThat(
            ProcessModel.ALL.stream()
                .filter(key -> !key.equals("claim-lifecycle"))
                .flatMap(key -> flows.missed(key).stream().map(arrow -> key + ": " + arrow)))
        .isEmpty();
  }

  /** The member numbers of the claim's patient: the one that is billed, and the one before. */
  private Map<String, String> memberNumbers(long claim) {
    Map<String, String> numbers = new HashMap<>();
    database
        .owner()
        .sql(
            """
            select v.member_id, v.id = c.coverage_id as billed, v.replaced_by = c.coverage_id
            from claim c join coverage v on v.patient_id = c.patient_id where c.id = :claim
            """)
        .param("claim", claim)
        .query(
            found -> {
              if (found.getBoolean(2)) {
                numbers.put("billed", found.getString(1));
              } else if (found.getBoolean(3)) {
                numbers.put("replaced", found.getString(1));
              }
            });
    return numbers;
  }

  private long inDoubt() {
    long claim = process.open(practice, process.aVisit().of("100.00").build());
    process.append(practice, claim, FactKind.COVERAGE_DOUBTFUL);
    expect(claim, "RESOLVE_COVERAGE");
    return claim;
  }

  private long sent() {
    return sent("100.00");
  }

  private long sent(String charge) {
    long claim = process.open(practice, process.aVisit().of(charge).build());
    expect(claim, "AWAIT_SENDING");
    process.sendBatch(practice);
    expect(claim, "AWAIT_ACCEPTANCE");
    return claim;
  }

  private long statusAwaited() {
    long claim = sent();
    process.append(practice, claim, FactKind.ACCEPTED);
    process.append(practice, claim, FactKind.REMITTANCE_OVERDUE);
    process.append(practice, claim, FactKind.STATUS_ASKED);
    expect(claim, "AWAIT_STATUS");
    return claim;
  }

  private long adjudicated(String charge, FactKind kind) {
    long claim = sent(charge);
    process.append(practice, claim, FactKind.ACCEPTED);
    process.append(practice, claim, kind);
    return claim;
  }

  private long denied(String charge) {
    long claim = sent(charge);
    process.append(practice, claim, FactKind.ACCEPTED);
    process.append(practice, claim, FactKind.DENIED, Map.of("carc", "CO-50"));
    expect(claim, "WORK_DENIAL");
    return claim;
  }

  private void askForWriteOff(long claim) {
    process.decide(
        practice,
        claim,
        DecisionKind.WRITE_OFF,
        Map.of("whose", "insurance", "amount", "500.00", "reason", "not worth it"));
  }

  private void send(long claim) {
    process.decide(
        practice,
        claim,
        DecisionKind.SEND_APPEAL,
        Map.of("letter", database.call(practice, () -> appeals.draft(claim)), "sentVia", "FAX"));
  }

  private void decideAppeal(long claim, String outcome) {
    process.decide(
        practice,
        claim,
        DecisionKind.APPEAL_DECISION,
        Map.of("outcome", outcome, "decidedOn", today().toString(), "note", "letter came"));
  }

  /** The payer is done, and this much is the patient's. */
  private long owes(String share) {
    long claim = adjudicated("100.00", FactKind.ADJUDICATED);
    Money rest = Money.parse("100.00").minus(Money.parse(share));
    database.run(
        practice,
        () -> {
          account.writeOffInsurance(claim, rest, "contract", "w" + claim);
          account.transferToPatient(claim, Money.parse(share), "coinsurance", "t" + claim);
        });
    return claim;
  }

  private long billed(String share) {
    long claim = owes(share);
    expect(claim, "AWAIT_STATEMENT_DAY");
    process.runOutTheClock(claim);
    expect(claim, "AWAIT_PATIENT_PAYMENT");
    return claim;
  }

  private long dueForCollections(String share) {
    long claim = billed(share);
    for (int cycle = 0; cycle < 6 && process.place(practice, claim).startsWith("AWAIT"); cycle++) {
      process.runOutTheClock(claim);
      process.settle(practice);
    }
    expect(claim, "APPROVE_PLACEMENT");
    return claim;
  }

  private void pay(long claim, String amount) {
    database.run(
        practice,
        () -> account.takePatientPayment(claim, Money.parse(amount), "check", "p" + claim));
  }

  private void call(long claim) {
    database.run(practice, () -> contacts.record(claim, "called about the lines"));
  }

  private void answer(long claim, ContactOutcome outcome) {
    database.run(practice, () -> contacts.answer(claim, outcome, "said so", today().plusDays(20)));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void expect(long claim, String place) {
    process.expect(practice, claim, place);
  }
}
