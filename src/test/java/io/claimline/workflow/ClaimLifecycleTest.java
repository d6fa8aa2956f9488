package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import io.claimline.claim.Submissions;
import io.claimline.shared.Money;
import io.claimline.workflow.dispatch.SignalDispatch;
import io.claimline.workflow.invariant.ClaimPlaceCheck;
import io.claimline.workflow.task.DecisionKind;
import io.claimline.x12.Subscriber;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
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

/** Walks every node and every arrow of the model, on the real engine and database. */
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
  @Autowired private HistoryService history;
  @Autowired private RepositoryService repository;
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
    expect(claim, "COLLECT_PATIENT_SHARE");
    process.decide(
        practice, claim, DecisionKind.PATIENT_PAYMENT, Map.of("amount", "20.00", "method", "card"));
    expect(claim, "nowhere");
    assertThat(process.standing(practice, claim)).isEqualTo(Standing.CLOSED);
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
    "SCRUB_FAILED, FIX_CLAIM",
    "SCRUB_PASSED, AWAIT_SENDING",
    "SENDING_OVERDUE, CHECK_UNSENT_CLAIM",
    "SENT, AWAIT_ACCEPTANCE",
    "REJECTED, FIX_REJECTED_CLAIM",
    "ACCEPTED, AWAIT_ADJUDICATION",
    "DENIED, WORK_DENIED_CLAIM",
    "ADJUDICATED, REVIEW_BALANCE"
  })
  @DisplayName("A claim is put in line where its facts say")
  void startsAnywhere(FactKind last, String place) {
    long claim = process.open(practice, process.aVisit().build());
    if (Set.of(FactKind.SENDING_OVERDUE, FactKind.SENT, FactKind.REJECTED, FactKind.ACCEPTED)
        .contains(last)) {
      queueByHand(claim);
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
    expect(claim, "WORK_DENIED_CLAIM");
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
    process.decide(practice, claim, DecisionKind.FOLLOW_UP, Map.of("note", "in process"));
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
    expect(claim, "WORK_DENIED_CLAIM");
    process.decide(
        practice,
        claim,
        DecisionKind.CORRECT_CLAIM,
        Map.of("lines[0].modifiers", "25", "reason", "separate visit"));
    expect(claim, "AWAIT_SENDING");
    process.append(practice, claim, FactKind.DENIED);
    expect(claim, "WORK_DENIED_CLAIM");
    writeOff(claim, "100.00");
    expect(claim, "nowhere");
  }

  @Test
  @DisplayName("A balance is moved to the patient, and what the patient cannot pay is given up")
  void balance() {
    long claim = adjudicated(FactKind.ADJUDICATED);
    expect(claim, "REVIEW_BALANCE");
    process.decide(
        practice,
        claim,
        DecisionKind.TRANSFER_TO_PATIENT,
        Map.of("amount", "100.00", "reason", "plan year ended"));
    expect(claim, "COLLECT_PATIENT_SHARE");
    process.decide(
        practice,
        claim,
        DecisionKind.WRITE_OFF,
        Map.of("whose", "patient", "amount", "40.00", "reason", "hardship"));
    expect(claim, "COLLECT_PATIENT_SHARE");
    database.run(
        practice,
        () -> account.takePatientPayment(claim, Money.parse("60.00"), "check", "p" + claim));
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
  @Order(Integer.MAX_VALUE)
  @DisplayName("Every node and every arrow of the model was walked")
  void everythingWasWalked() {
    BpmnModelInstance model =
        repository.getBpmnModelInstance(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("claim-lifecycle")
                .latestVersion()
                .singleResult()
                .getId());
    Set<String> missedFlows =
        model.getModelElementsByType(SequenceFlow.class).stream()
            .map(SequenceFlow::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    missedFlows.removeAll(flows.walked());
    assertThat(missedFlows).isEmpty();
    Set<String> missedNodes =
        model.getModelElementsByType(FlowNode.class).stream()
            .filter(node -> !isLink(node))
            .map(FlowNode::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    history
        .createHistoricActivityInstanceQuery()
        .tenantIdIn(Long.toString(practice))
        .list()
        .forEach(walked -> missedNodes.remove(walked.getActivityId()));
    assertThat(missedNodes).isEmpty();
  }

  /** The engine leaps from one arrow to the next over links; both arrows were walked. */
  private static boolean isLink(FlowNode node) {
    return !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
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
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo(place);
  }
}
