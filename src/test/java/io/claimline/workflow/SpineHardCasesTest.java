package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.ledger.Journal;
import io.claimline.ledger.PostedEntry;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.dispatch.RebuildInstances;
import io.claimline.workflow.dispatch.SignalDispatch;
import io.claimline.workflow.dispatch.StepDispatch;
import io.claimline.workflow.invariant.ClaimPlaceCheck;
import io.claimline.workflow.invariant.PlaceViolation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts first, process second: what may go wrong between the two, and does no harm. */
@ClaimlineTest
class SpineHardCasesTest {

  @Autowired private Database database;
  @Autowired private ProcessFixture process;
  @Autowired private ClaimFacts facts;
  @Autowired private ClaimAccount account;
  @Autowired private Journal journal;
  @Autowired private HeldStandings standings;
  @Autowired private SignalDispatch dispatch;
  @Autowired private StepDispatch steps;
  @Autowired private RebuildInstances rebuild;
  @Autowired private ClaimPlaceCheck check;
  @Autowired private ClaimJourney journeys;
  @Autowired private EngineJobs jobs;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private RepositoryService repository;
  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("R32 Answers that come before the process has even begun are all taken")
  void early() {
    long claim = process.open(practice, process.aVisit().build());
    process.append(practice, claim, FactKind.SENT);
    process.append(practice, claim, FactKind.ACCEPTED);
    process.append(practice, claim, FactKind.ADJUDICATED);
    process.settle(practice);
    expect(claim, "REVIEW_BALANCE");
  }

  @Test
  @DisplayName("An answer that comes twice moves the claim once")
  void twice() {
    long claim = awaitingAcceptance();
    process.append(practice, claim, FactKind.ACCEPTED);
    process.append(practice, claim, FactKind.ACCEPTED);
    process.settle(practice);
    expect(claim, "AWAIT_ADJUDICATION");
    String instance = process.instance(claim).getId();
    process.append(practice, claim, FactKind.ACCEPTED);
    process.settle(practice);
    expect(claim, "AWAIT_ADJUDICATION");
    assertThat(process.instance(claim).getId()).isEqualTo(instance);
  }

  @Test
  @DisplayName("R32 A remittance before its acknowledgement counts; the late one changes nothing")
  void outOfOrder() {
    long claim = awaitingAcceptance();
    process.append(practice, claim, FactKind.ADJUDICATED);
    process.settle(practice);
    expect(claim, "REVIEW_BALANCE");
    String task = process.task(claim).getId();
    process.append(practice, claim, FactKind.ACCEPTED);
    process.append(practice, claim, FactKind.REJECTED);
    process.settle(practice);
    expect(claim, "REVIEW_BALANCE");
    assertThat(process.task(claim).getId()).isEqualTo(task);
  }

  @Test
  @DisplayName("Dying between a fact and its signal leaves neither: they are one transaction")
  void factWithoutSignal() {
    long claim = awaitingAcceptance();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                database.run(
                    practice,
                    () -> {
                      facts.append(NewFact.of(claim, FactKind.ACCEPTED));
                      throw new IllegalStateException("power cut");
                    }));
    assertThat(kinds(claim)).doesNotContain(FactKind.ACCEPTED);
    assertThat(dispatch.dispatch(practice)).isZero();
    expect(claim, "AWAIT_ACCEPTANCE");
  }

  @Test
  @DisplayName("Dying between signal and step loses nothing: the signal, then the job, stay")
  void signalWithoutStep() {
    long claim = awaitingAcceptance();
    process.append(practice, claim, FactKind.ACCEPTED);
    assertThat(check.check(practice)).as("the signal is on its way").isEmpty();
    assertThat(dispatch.dispatch(practice)).isEqualTo(1);
    assertThat(process.place(practice, claim)).isEqualTo("between");
    assertThat(check.check(practice)).as("the job is to be done").isEmpty();
    process.settle(practice);
    expect(claim, "AWAIT_ADJUDICATION");
  }

  @Test
  @DisplayName("A signal that cannot be delivered is counted and tried again; the rest goes on")
  void poisonedSignal() {
    long stuck = awaitingAcceptance();
    long other = awaitingAcceptance();
    runtime.suspendProcessInstanceById(process.instance(stuck).getId());
    process.append(practice, stuck, FactKind.ACCEPTED);
    process.append(practice, other, FactKind.ACCEPTED);
    process.settle(practice);
    assertThat(process.place(practice, other)).isEqualTo("AWAIT_ADJUDICATION");
    assertThat(attempts(stuck)).isPositive();
    for (int attempt = 0; attempt < SignalDispatch.MOST_ATTEMPTS; attempt++) {
      process.advance(Duration.ofMinutes(10));
      dispatch.dispatch(practice);
    }
    assertThat(check.check(practice)).extracting(PlaceViolation::claimId).containsExactly(stuck);
    runtime.activateProcessInstanceById(process.instance(stuck).getId());
    database.run(practice, () -> rebuild.rebuild(stuck));
    process.settle(practice);
    expect(stuck, "AWAIT_ADJUDICATION");
  }

  @Test
  @DisplayName("A closed claim whose money is taken back is put in line again")
  void reopened() {
    long claim = awaitingAcceptance();
    process.append(practice, claim, FactKind.ADJUDICATED);
    database.run(
        practice,
        () -> account.writeOffInsurance(claim, Money.parse("125.00"), "courtesy", "w" + claim));
    process.settle(practice);
    expect(claim, "nowhere");
    database.run(
        practice,
        () -> {
          List<PostedEntry> entries = journal.entriesOf(claim);
          journal.reverse(entries.get(entries.size() - 1).id(), "taken back");
          facts.append(NewFact.of(claim, FactKind.REVERSED));
        });
    process.settle(practice);
    expect(claim, "REVIEW_BALANCE");
  }

  @Test
  @DisplayName(
      "A new version of the model takes the new claims; those in flight go on, or move over")
  void newVersion() {
    long inFlight = awaitingAcceptance();
    long movedOver = awaitingAcceptance();
    String before = modelOf(inFlight);
    Deployment next = deployNextVersion();
    try {
      long started = awaitingAcceptance();
      assertThat(modelOf(started)).isNotEqualTo(before);
      database.run(practice, () -> rebuild.rebuild(movedOver));
      process.settle(practice);
      expect(movedOver, "AWAIT_ACCEPTANCE");
      assertThat(modelOf(movedOver)).isEqualTo(modelOf(started));
      process.append(practice, inFlight, FactKind.ACCEPTED);
      process.settle(practice);
      expect(inFlight, "AWAIT_ADJUDICATION");
      assertThat(modelOf(inFlight)).isEqualTo(before);
    } finally {
      repository.deleteDeployment(next.getId(), true);
    }
  }

  /** All models and forms again, the lifecycle with another name: what it calls is bound to it. */
  private Deployment deployNextVersion() {
    String latest =
        repository
            .createDeploymentQuery()
            .deploymentName("claimline")
            .orderByDeploymentTime()
            .desc()
            .listPage(0, 1)
            .get(0)
            .getId();
    String lifecycle = "processes/claim-lifecycle.bpmn";
    return repository
        .createDeployment()
        .name("next version")
        .addDeploymentResourcesByName(
            latest,
            repository.getDeploymentResourceNames(latest).stream()
                .filter(name -> !name.equals(lifecycle))
                .toList())
        .addInputStream(
            lifecycle,
            new ByteArrayInputStream(
                journeys
                    .bpmnXml()
                    .replace("name=\"Claim lifecycle\"", "name=\"Claim lifecycle, next\"")
                    .getBytes(StandardCharsets.UTF_8)))
        .deploy();
  }

  @Test
  @DisplayName("Jobs and timers of two practices run in turn, each as its own practice")
  void eachAsItsPractice() {
    long otherPractice = database.practice();
    long mine = awaitingAcceptance();
    long theirs = process.open(otherPractice, process.aVisit().build());
    process.settle(otherPractice);
    process.runOutTheClock(theirs);
    process.runOutTheClock(mine);
    assertThat(jobs.runDue()).isPositive();
    process.settle(practice);
    process.settle(otherPractice);
    assertThat(process.place(practice, mine)).isEqualTo("TRACE_MISSING_ACKNOWLEDGEMENT");
    assertThat(process.place(otherPractice, theirs)).isEqualTo("CHECK_UNSENT_CLAIM");
    assertThat(
            database
                .owner()
                .sql("select distinct practice_id from claim_fact where claim_id = ?")
                .param(theirs)
                .query(Long.class)
                .list())
        .containsExactly(otherPractice);
  }

  @Test
  @DisplayName("While a step holds a claim no fact slips in, and its signal waits for its turn")
  void noFactBetweenQuestionAndWait() throws Exception {
    long claim = awaitingAcceptance();
    ExecutorService others = Executors.newFixedThreadPool(2);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try {
      process.append(practice, claim, FactKind.RECEIVED);
      Future<?> step =
          others.submit(
              () ->
                  database.run(
                      practice,
                      () -> {
                        assertThat(standings.of(claim)).isEqualTo(Standing.SENT);
                        held.countDown();
                        await(release);
                      }));
      assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(dispatch.dispatch(practice)).as("the claim is held").isZero();
      Future<?> fact = others.submit(() -> process.append(practice, claim, FactKind.ACCEPTED));
      assertThatExceptionOfType(TimeoutException.class)
          .isThrownBy(() -> fact.get(300, TimeUnit.MILLISECONDS));
      release.countDown();
      step.get(20, TimeUnit.SECONDS);
      fact.get(20, TimeUnit.SECONDS);
    } finally {
      release.countDown();
      others.shutdown();
    }
    process.settle(practice);
    expect(claim, "AWAIT_ADJUDICATION");
  }

  @Test
  @DisplayName("Two dispatchers at once start one instance of a claim")
  void oneInstance() throws Exception {
    List<Long> claims =
        IntStream.range(0, 20)
            .mapToObj(i -> process.open(practice, process.aVisit().build()))
            .toList();
    claims.forEach(claim -> process.append(practice, claim, FactKind.COVERAGE_ACTIVE));
    ExecutorService others = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> one = others.submit(() -> dispatch.dispatch(practice));
      Future<Integer> two = others.submit(() -> dispatch.dispatch(practice));
      one.get(60, TimeUnit.SECONDS);
      two.get(60, TimeUnit.SECONDS);
    } finally {
      others.shutdown();
    }
    process.settle(practice);
    claims.forEach(claim -> assertThat(process.place(practice, claim)).isEqualTo("AWAIT_SENDING"));
    assertThat(check.check(practice)).isEmpty();
  }

  @Test
  @DisplayName("The invariant finds an instance that is gone, and rebuilding mends it")
  void instanceGone() {
    long claim = awaitingAcceptance();
    runtime.deleteProcessInstance(process.instance(claim).getId(), "by mistake");
    assertThat(check.check(practice))
        .containsExactly(new PlaceViolation(practice, claim, "awaitAcceptance", "nowhere"));
    database.run(practice, () -> rebuild.rebuild(claim));
    process.settle(practice);
    expect(claim, "AWAIT_ACCEPTANCE");
  }

  @Test
  @DisplayName("The invariant finds an instance in the wrong wait, and rebuilding mends it")
  void wrongWait() {
    long claim = awaitingAcceptance();
    process.append(practice, claim, FactKind.ACCEPTED);
    database
        .owner()
        .sql("update signal set dispatched_at = created_at where claim_id = ?")
        .param(claim)
        .update();
    assertThat(check.check(practice))
        .containsExactly(
            new PlaceViolation(practice, claim, "awaitAdjudication", "awaitAcceptance"));
    database.run(practice, () -> rebuild.rebuild(claim));
    process.settle(practice);
    expect(claim, "AWAIT_ADJUDICATION");
  }

  @Test
  @DisplayName("The invariant finds a claim that is in line twice")
  void inLineTwice() {
    long claim = awaitingAcceptance();
    PracticeScope.writing(practice)
        .run(() -> runtime.startProcessInstanceByKey("claim-lifecycle", Long.toString(claim)));
    process.settle(practice);
    assertThat(check.check(practice))
        .containsExactly(
            new PlaceViolation(
                practice, claim, "awaitAcceptance", "awaitAcceptance and awaitAcceptance"));
    database.run(practice, () -> rebuild.rebuild(claim));
    process.settle(practice);
    expect(claim, "AWAIT_ACCEPTANCE");
  }

  @Test
  @DisplayName("The invariant finds a step that failed for good")
  void stuckStep() {
    long claim = awaitingAcceptance();
    process.append(practice, claim, FactKind.ACCEPTED);
    dispatch.dispatch(practice);
    String job =
        management
            .createJobQuery()
            .processInstanceId(process.instance(claim).getId())
            .messages()
            .singleResult()
            .getId();
    management.setJobRetries(job, 0);
    assertThat(check.check(practice))
        .containsExactly(
            new PlaceViolation(practice, claim, "awaitAdjudication", "awaitAcceptance (stuck)"));
    management.setJobRetries(job, 1);
    process.settle(practice);
    expect(claim, "AWAIT_ADJUDICATION");
  }

  @Test
  @DisplayName("A step that fails holds up none of those that are done with it")
  void failingStep() {
    long good = process.open(practice, process.aVisit().build());
    long bad = process.open(practice, process.aVisit().numbered("BAD").build());
    long other = process.open(practice, process.aVisit().numbered("OTHER").build());
    damage(bad);
    process.settle(practice);
    assertThat(process.place(practice, good)).isEqualTo("AWAIT_SENDING");
    assertThat(process.place(practice, other)).isEqualTo("AWAIT_SENDING");
    Job failed =
        management
            .createJobQuery()
            .processInstanceId(process.instance(bad).getId())
            .withException()
            .singleResult();
    assertThat(failed.getRetries()).isEqualTo(4);
    assertThat(steps.goOn(practice)).as("it is not tried again before its time").isZero();
    repair(bad);
    process.advance(Duration.ofMinutes(11));
    process.settle(practice);
    expect(bad, "AWAIT_SENDING");
  }

  /** As the owner, who alone could: a version that cannot be read. */
  private void damage(long claim) {
    database
        .owner()
        .sql(
            """
            update claim_version set content = jsonb_build_object('damaged', content)
            where claim_id = ?
            """)
        .param(claim)
        .update();
  }

  private void repair(long claim) {
    database
        .owner()
        .sql("update claim_version set content = content -> 'damaged' where claim_id = ?")
        .param(claim)
        .update();
  }

  @Test
  @DisplayName("The claim's page learns the way on the diagram, the wait and the task")
  void journey() {
    long claim = awaitingAcceptance();
    ClaimJourney.Journey journey = database.call(practice, () -> journeys.of(claim).orElseThrow());
    assertThat(journey.waiting()).containsExactly("awaitAcceptance");
    assertThat(journey.done())
        .startsWith("claimOpened", "establishWhereClaimStands", "whereDoesClaimStand")
        .contains("scrubClaim", "queueClaim", "awaitSending");
    assertThat(journey.task()).isEmpty();
    assertThat(journeys.bpmnXml(journey.modelId())).contains("id=\"claim-lifecycle\"");
    process.append(practice, claim, FactKind.DENIED);
    process.settle(practice);
    assertThat(database.call(practice, () -> journeys.of(claim).orElseThrow()).task())
        .hasValueSatisfying(task -> assertThat(task.name()).isEqualTo("Work denial"));
  }

  private long awaitingAcceptance() {
    long claim = process.open(practice, process.aVisit().build());
    process.settle(practice);
    process.sendBatch(practice);
    process.settle(practice);
    expect(claim, "AWAIT_ACCEPTANCE");
    return claim;
  }

  private void expect(long claim, String place) {
    assertThat(process.place(practice, claim)).isEqualTo(place);
    assertThat(check.check(practice)).isEmpty();
  }

  private String modelOf(long claim) {
    return process.instance(claim).getProcessDefinitionId();
  }

  private List<FactKind> kinds(long claim) {
    return database.call(practice, () -> facts.of(claim)).stream().map(ClaimFact::kind).toList();
  }

  private int attempts(long claim) {
    return database
        .owner()
        .sql("select max(attempts) from signal where claim_id = ? and dispatched_at is null")
        .param(claim)
        .query(Integer.class)
        .single();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
