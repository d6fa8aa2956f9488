package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.Cancellations;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.Holds;
import io.claimline.claim.Reopenings;
import io.claimline.claim.Standing;
import io.claimline.claim.Submissions;
import io.claimline.shared.Money;
import io.claimline.workflow.dispatch.SignalDispatch;
import io.claimline.workflow.invariant.ClaimPlaceCheck;
import io.claimline.workflow.task.DecisionKind;
import io.claimline.x12.Subscriber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every arrow of the lifecycle, on the real engine and database. */
@ClaimlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClaimLifecycleTest {

  private static final Map<String, String> REASON = Map.of("reason", "as agreed");

  @Autowired private Database database;
  @Autowired private ProcessFixture process;
  @Autowired private WalkedFlows flows;
  @Autowired private ClaimAccount account;
  @Autowired private Claims claims;
  @Autowired private Submissions submissions;
  @Autowired private SignalDispatch dispatch;
  @Autowired private ClaimPlaceCheck check;
  @Autowired private ManagementService management;
  @Autowired private Holds holds;
  @Autowired private Cancellations cancellations;
  @Autowired private Reopenings reopenings;
  @Autowired private Clock clock;
  private long practice;

  @BeforeAll
  void practice() {
    practice = database.practice();
  }

  @AfterEach
  void everyClaimIsInItsPlace() {
    assertThat(check.check(practice)).isEmpty();
  }

  @Test
  @Order(1)
  @DisplayName("A clean claim is scrubbed, sent, accepted, paid, its share collected, and closed")
  void happyPath() {
    long claim = process.open(practice, process.aVisit().of("100.00").build());
    expect(claim, "AWAIT_SENDING");
    process.sendBatch(practice);
    expect(claim, "AWAIT_ACCEPTANCE");
    process.append(practice, claim, FactKind.ACCEPTED);
    expect(claim, "AWAIT_ADJUDICATION");
    owes(claim, "80.00", "20.00");
    expect(claim, "AWAIT_STATEMENT_DAY");
    process.runOutTheClock(claim);
    expect(claim, "AWAIT_PATIENT_PAYMENT");
    pay(claim, "20.00");
    expect(claim, "nowhere");
    assertThat(process.standing(practice, claim)).isEqualTo(Standing.CLOSED);
  }

  @Test
  @DisplayName(
      "R31 A claim on paper waits for its payer's decision; taken back, it waits to be sent")
  void onPaper() {
    long claim = process.open(practice, process.aVisit().of("100.00").build());
    expect(claim, "AWAIT_SENDING");
    process.append(practice, claim, FactKind.SENT_ON_PAPER);
    expect(claim, "AWAIT_ADJUDICATION");
    process.append(practice, claim, FactKind.PAPER_TAKEN_BACK);
    expect(claim, "AWAIT_SENDING");
    process.runOutTheClock(claim);
    expect(claim, "CHECK_UNSENT_CLAIM");
    process.append(practice, claim, FactKind.SENT_ON_PAPER);
    expect(claim, "AWAIT_ADJUDICATION");
    process.runOutTheClock(claim);
    expect(claim, "CALL_PAYER");
    process.append(practice, claim, FactKind.PAPER_TAKEN_BACK);
    expect(claim, "AWAIT_SENDING");
    process.append(practice, claim, FactKind.SENT_ON_PAPER);
    owes(claim, "80.00", "20.00");
    expect(claim, "AWAIT_STATEMENT_DAY");
  }

  @Test
  @DisplayName("A claim that fails the scrub is fixed by a biller and scrubbed again")
  void scrubFails() {
    long claim = process.open(practice, process.aVisit().sex("").of("100.00").build());
    expect(claim, "FIX_CLAIM");
    process.decide(
        practice,
        claim,
        DecisionKind.CORRECT_CLAIM,
        Map.of("subscriber.sex", "F", "reason", "sex was missing"));
    expect(claim, "AWAIT_SENDING");
  }

  @Test
  @DisplayName("A fix that a colleague made elsewhere ends the task")
  void fixedElsewhere() {
    long claim = process.open(practice, process.aVisit().sex("").build());
    expect(claim, "FIX_CLAIM");
    correctElsewhere(claim, "F");
    expect(claim, "AWAIT_SENDING");
  }

  @ParameterizedTest
  @CsvSource({
    "COVERAGE_ACTIVE, AWAIT_SENDING",
    "COVERAGE_DOUBTFUL, RESOLVE_COVERAGE",
    "SCRUB_FAILED, FIX_CLAIM",
    "SCRUB_PASSED, AWAIT_SENDING",
    "SENDING_OVERDUE, CHECK_UNSENT_CLAIM",
    "SENT, AWAIT_ACCEPTANCE",
    "REJECTED, FIX_REJECTED_CLAIM",
    "ACCEPTED, AWAIT_ADJUDICATION",
    "DENIED, WORK_DENIAL",
    "FORWARDED, AWAIT_CROSSOVER",
    "ADJUDICATED, REVIEW_BALANCE"
  })
  @DisplayName("A claim is put in line where its facts say")
  void startsAnywhere(FactKind last, String place) {
    long claim = process.open(practice, process.aVisit().build());
    if (Set.of(FactKind.SENDING_OVERDUE, FactKind.SENT, FactKind.REJECTED, FactKind.ACCEPTED)
        .contains(last)) {
      queueByHand(claim);
    } else if (last.name().startsWith("SCRUB")) {
      process.append(practice, claim, FactKind.COVERAGE_ACTIVE);
    }
    process.append(practice, claim, last);
    expect(claim, place);
  }

  @Test
  @DisplayName("A claim that was closed before its instance looked needs no place")
  void closedMeanwhile() {
    long claim = process.open(practice, process.aVisit().of("10.00").build());
    process.append(practice, claim, FactKind.ADJUDICATED);
    dispatch.dispatch(practice);
    writeOff(claim, "10.00");
    database.run(practice, () -> claims.close(claim));
    expect(claim, "nowhere");
  }

  @Test
  @DisplayName("A claim that was sent before its instance queued it waits for the answer")
  void sentMeanwhile() {
    long claim = process.open(practice, process.aVisit().build());
    process.append(practice, claim, FactKind.COVERAGE_ACTIVE);
    process.append(practice, claim, FactKind.SCRUB_PASSED);
    dispatch.dispatch(practice);
    runJobAt(claim);
    database.run(practice, () -> submissions.queue(claim));
    process.sendBatch(practice);
    expect(claim, "AWAIT_ACCEPTANCE");
  }

  @Test
  @DisplayName("An answer that comes with the sending is not waited for")
  void answeredMeanwhile() {
    long claim = awaitingSending();
    process.sendBatch(practice);
    process.append(practice, claim, FactKind.ACCEPTED);
    expect(claim, "AWAIT_ADJUDICATION");
  }

  @Test
  @DisplayName("A remittance that comes with the acceptance is not waited for")
  void adjudicatedMeanwhile() {
    long claim = awaitingSending();
    process.sendBatch(practice);
    expect(claim, "AWAIT_ACCEPTANCE");
    process.append(practice, claim, FactKind.ACCEPTED);
    process.append(practice, claim, FactKind.DENIED);
    expect(claim, "WORK_DENIAL");
  }

  @Test
  @DisplayName("A claim that is corrected while the payer decides is scrubbed and sent again")
  void correctedWhileWaiting() {
    long claim = awaitingSending();
    process.sendBatch(practice);
    process.append(practice, claim, FactKind.ACCEPTED);
    expect(claim, "AWAIT_ADJUDICATION");
    correctElsewhere(claim, "M");
    expect(claim, "AWAIT_SENDING");
  }

  @Test
  @DisplayName("A claim that is not sent in a day is checked, released and waited for again")
  void sendingOverdue() {
    long claim = awaitingSending();
    process.runOutTheClock(claim);
    expect(claim, "CHECK_UNSENT_CLAIM");
    process.decide(practice, claim, DecisionKind.RELEASE, Map.of("note", "payer was blocked"));
    expect(claim, "AWAIT_SENDING");
    process.runOutTheClock(claim);
    expect(claim, "CHECK_UNSENT_CLAIM");
    process.sendBatch(practice);
    expect(claim, "AWAIT_ACCEPTANCE");
  }

  @Test
  @DisplayName("R34 A missing acknowledgement is traced after two business days")
  void acknowledgementOverdue() {
    long claim = awaitingSending();
    process.sendBatch(practice);
    expect(claim, "AWAIT_ACCEPTANCE");
    process.runOutTheClock(claim);
    expect(claim, "TRACE_MISSING_ACKNOWLEDGEMENT");
    process.decide(practice, claim, DecisionKind.TRACE, Map.of("note", "lost, sent again"));
    expect(claim, "AWAIT_ACCEPTANCE");
    process.runOutTheClock(claim);
    expect(claim, "TRACE_MISSING_ACKNOWLEDGEMENT");
    process.append(practice, claim, FactKind.REJECTED);
    expect(claim, "FIX_REJECTED_CLAIM");
  }

  @Test
  @DisplayName("R34 A payer that does not remit in its days is called")
  void remittanceOverdue() {
    long claim = awaitingSending();
    process.sendBatch(practice);
    process.append(practice, claim, FactKind.ACCEPTED);
    expect(claim, "AWAIT_ADJUDICATION");
    process.runOutTheClock(claim);
    expect(claim, "CALL_PAYER");
    process.append(practice, claim, FactKind.ADJUDICATED);
    expect(claim, "REVIEW_BALANCE");
  }

  @Test
  @DisplayName("R22 A rejected claim goes again, mended or as it is")
  void rejected() {
    long claim = awaitingSending();
    process.sendBatch(practice);
    process.append(practice, claim, FactKind.REJECTED);
    expect(claim, "FIX_REJECTED_CLAIM");
    process.decide(practice, claim, DecisionKind.RESEND_CLAIM, REASON);
    expect(claim, "AWAIT_SENDING");
    process.sendBatch(practice);
    process.append(practice, claim, FactKind.REJECTED);
    expect(claim, "FIX_REJECTED_CLAIM");
    correctElsewhere(claim, "U");
    expect(claim, "AWAIT_SENDING");
  }

  @Test
  @DisplayName("A denial is corrected and sent again, or what is left is given up")
  void denied() {
    long claim = adjudicated(FactKind.DENIED);
    expect(claim, "WORK_DENIAL");
    process.decide(
        practice,
        claim,
        DecisionKind.CORRECT_CLAIM,
        Map.of("lines[0].modifiers", "25", "reason", "separate visit"));
    expect(claim, "AWAIT_SENDING");
    process.append(practice, claim, FactKind.DENIED);
    expect(claim, "WORK_DENIAL");
    writeOff(claim, "100.00");
    expect(claim, "nowhere");
  }

  @Test
  @DisplayName("A balance is moved to the patient, who pays it")
  void balance() {
    long claim = adjudicated(FactKind.ADJUDICATED);
    expect(claim, "REVIEW_BALANCE");
    process.decide(
        practice,
        claim,
        DecisionKind.TRANSFER_TO_PATIENT,
        Map.of("amount", "100.00", "reason", "plan year ended"));
    expect(claim, "AWAIT_STATEMENT_DAY");
    pay(claim, "100.00");
    expect(claim, "nowhere");
  }

  @Test
  @DisplayName("A balance that somebody settled elsewhere ends the task")
  void balanceSettledElsewhere() {
    long claim = adjudicated(FactKind.ADJUDICATED);
    expect(claim, "REVIEW_BALANCE");
    writeOff(claim, "100.00");
    expect(claim, "nowhere");
  }

  @Test
  @DisplayName("What is left of a decided claim goes to whom it concerns, and comes back")
  void whatIsLeft() {
    long forwarded = adjudicated(FactKind.FORWARDED);
    expect(forwarded, "AWAIT_CROSSOVER");
    process.append(practice, forwarded, FactKind.DENIED);
    expect(forwarded, "WORK_DENIAL");
    process.decide(practice, forwarded, DecisionKind.APPEAL, REASON);
    expect(forwarded, "PREPARE_APPEAL");
    process.append(practice, forwarded, FactKind.ADJUDICATED);
    expect(forwarded, "REVIEW_BALANCE");
    long owed = adjudicated(FactKind.ADJUDICATED);
    owes(owed, "40.00", "60.00");
    process.append(practice, owed, FactKind.STATEMENT_SENT);
    process.append(practice, owed, FactKind.COLLECTIONS_DUE);
    expect(owed, "APPROVE_PLACEMENT");
    pay(owed, "60.00");
    expect(owed, "nowhere");
  }

  @Test
  @DisplayName("A claim on hold goes on by a person, by its clock, or because the facts moved on")
  void held() {
    long claim = awaitingSending();
    hold(claim);
    expect(claim, "RELEASE_HOLD");
    process.decide(practice, claim, DecisionKind.RELEASE_HOLD, Map.of("note", "records came"));
    expect(claim, "AWAIT_SENDING");
    hold(claim);
    expect(claim, "RELEASE_HOLD");
    process.runOutTheClock(claim);
    process.settle(practice);
    assertThat(process.standing(practice, claim)).isIn(Standing.QUEUED, Standing.SENDING_OVERDUE);
    hold(claim);
    expect(claim, "RELEASE_HOLD");
    database.run(practice, () -> holds.release(claim, "on the claim's page"));
    process.settle(practice);
    assertThat(process.standing(practice, claim)).isIn(Standing.QUEUED, Standing.SENDING_OVERDUE);
  }

  @Test
  @DisplayName("A claim that is held while its coverage is in doubt leaves the eligibility check")
  void heldInDoubt() {
    long claim = process.open(practice, process.aVisit().build());
    process.append(practice, claim, FactKind.COVERAGE_DOUBTFUL);
    expect(claim, "RESOLVE_COVERAGE");
    hold(claim);
    expect(claim, "RELEASE_HOLD");
  }

  @Test
  @DisplayName("R22 A claim that its payer took back loses its charges and ends")
  void cancelled() {
    long claim = awaitingSending();
    process.sendBatch(practice);
    process.append(practice, claim, FactKind.ACCEPTED);
    expect(claim, "AWAIT_ADJUDICATION");
    process.append(
        practice, claim, FactKind.ADJUDICATED, Map.of("payerClaimNumber", "ICN" + claim));
    expect(claim, "REVIEW_BALANCE");
    database.run(practice, () -> cancellations.cancel(claim, "wrong patient"));
    expect(claim, "AWAIT_SENDING");
    process.sendBatch(practice);
    process.append(practice, claim, FactKind.ACCEPTED);
    process.append(practice, claim, FactKind.REVERSED);
    expect(claim, "nowhere");
    assertThat(process.standing(practice, claim)).isEqualTo(Standing.CLOSED);
  }

  @Test
  @DisplayName("A claim whose posting is taken back awaits its decision, closed though it was")
  void postingTakenBack() {
    long claim = adjudicated(FactKind.ADJUDICATED);
    process.append(practice, claim, FactKind.UNPOSTED);
    expect(claim, "AWAIT_ADJUDICATION");
    process.append(practice, claim, FactKind.ADJUDICATED);
    writeOff(claim, "100.00");
    expect(claim, "nowhere");
    process.append(practice, claim, FactKind.UNPOSTED);
    expect(claim, "AWAIT_ADJUDICATION");
  }

  @Test
  @DisplayName("A closed claim is reopened through the question where it stands")
  void reopened() {
    long claim = adjudicated(FactKind.ADJUDICATED);
    writeOff(claim, "100.00");
    expect(claim, "nowhere");
    database.run(practice, () -> reopenings.reopen(claim, "the patient asked"));
    expect(claim, "REVIEW_BALANCE");
    process.decide(practice, claim, DecisionKind.CLOSE_AGAIN, REASON);
    expect(claim, "nowhere");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  @DisplayName("Every arrow of the model was walked")
  void everythingWasWalked() {
    assertThat(flows.missed("claim-lifecycle")).isEmpty();
  }

  private long awaitingSending() {
    long claim = process.open(practice, process.aVisit().of("100.00").build());
    expect(claim, "AWAIT_SENDING");
    return claim;
  }

  private long adjudicated(FactKind kind) {
    long claim = awaitingSending();
    process.sendBatch(practice);
    process.append(practice, claim, FactKind.ACCEPTED);
    process.append(practice, claim, kind);
    return claim;
  }

  /** The payer pays, and leaves the rest to the patient. */
  private void owes(long claim, String paid, String share) {
    writeOff(claim, paid);
    database.run(
        practice,
        () -> account.transferToPatient(claim, Money.parse(share), "coinsurance", "t" + claim));
    process.append(practice, claim, FactKind.ADJUDICATED);
  }

  private void queueByHand(long claim) {
    process.append(practice, claim, FactKind.COVERAGE_ACTIVE);
    process.append(practice, claim, FactKind.SCRUB_PASSED);
    database.run(practice, () -> submissions.queue(claim));
  }

  private void correctElsewhere(long claim, String sex) {
    database.run(
        practice,
        () -> {
          var content = claims.content(claim);
          var subscriber = content.subscriber();
          claims.correct(
              claim,
              claims.get(claim).contentVersion(),
              content.toBuilder()
                  .subscriber(
                      new Subscriber(
                          subscriber.sequence(),
                          subscriber.relationship(),
                          subscriber.groupNumber(),
                          subscriber.groupName(),
                          subscriber.insuranceType(),
                          subscriber.filingIndicator(),
                          subscriber.party(),
                          subscriber.birthDate(),
                          sex,
                          subscriber.condition()))
                  .build(),
              "on the claim's page");
        });
  }

  private void hold(long claim) {
    database.run(
        practice,
        () -> holds.hold(claim, LocalDate.now(clock).plusDays(7), "records are asked for"));
  }

  private void pay(long claim, String amount) {
    database.run(
        practice,
        () ->
            account.takePatientPayment(claim, Money.parse(amount), "check", "p" + claim + amount));
  }

  private void writeOff(long claim, String amount) {
    database.run(
        practice,
        () ->
            account.writeOffInsurance(
                claim, Money.parse(amount), "courtesy", "w" + claim + amount));
  }

  private void runJobAt(long claim) {
    Job job =
        management
            .createJobQuery()
            .processInstanceId(process.instance(claim).getId())
            .singleResult();
    management.executeJob(job.getId());
  }

  private void expect(long claim, String place) {
    process.expect(practice, claim, place);
  }
}
