package io.claimline.workflow;

import io.claimline.Database;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.IncomingClaim;
import io.claimline.claim.NewFact;
import io.claimline.claim.SampleClaims;
import io.claimline.claim.Standing;
import io.claimline.claim.Submissions;
import io.claimline.claim.WaitingSubmission;
import io.claimline.shared.MovableClock;
import io.claimline.workflow.dispatch.PlaceInLine;
import io.claimline.workflow.dispatch.PlacesInLine;
import io.claimline.workflow.dispatch.RemittanceDispatch;
import io.claimline.workflow.dispatch.SignalDispatch;
import io.claimline.workflow.dispatch.StepDispatch;
import io.claimline.workflow.lifecycle.Wait;
import io.claimline.workflow.task.DecisionForm;
import io.claimline.workflow.task.DecisionKind;
import io.claimline.workflow.task.TaskDecisions;
import io.claimline.workflow.task.TaskKind;
import io.claimline.x12.ProfessionalClaim;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.springframework.boot.test.context.TestComponent;

/**
 * Drives the processes of one practice by hand: nothing runs by itself in tests, so that each test
 * says what happens and when.
 */
@TestComponent
public class ProcessFixture {

  private final Database database;
  private final SampleClaims samples;
  private final ClaimFacts facts;
  private final Submissions submissions;
  private final SignalDispatch dispatch;
  private final RemittanceDispatch remittances;
  private final StepDispatch steps;
  private final PlacesInLine places;
  private final ManagementService management;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ProcessEngine engine;
  private final Claims claims;
  private final TaskDecisions decisions;
  private final EngineJobs jobs;
  private final MovableClock clock;

  ProcessFixture(
      Database database,
      SampleClaims samples,
      ClaimFacts facts,
      Submissions submissions,
      SignalDispatch dispatch,
      RemittanceDispatch remittances,
      StepDispatch steps,
      PlacesInLine places,
      ManagementService management,
      TaskService tasks,
      RuntimeService runtime,
      ProcessEngine engine,
      Claims claims,
      TaskDecisions decisions,
      EngineJobs jobs,
      MovableClock clock) {
    this.database = database;
    this.samples = samples;
    this.facts = facts;
    this.submissions = submissions;
    this.dispatch = dispatch;
    this.remittances = remittances;
    this.steps = steps;
    this.places = places;
    this.management = management;
    this.tasks = tasks;
    this.runtime = runtime;
    this.engine = engine;
    this.claims = claims;
    this.decisions = decisions;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Opens a claim and leaves its signal undelivered. */
  public long open(long practice, ProfessionalClaim content) {
    return database.call(practice, () -> samples.open(content));
  }

  /** Appends a fact about the submission that is out. */
  public void append(long practice, long claim, FactKind kind) {
    append(practice, claim, kind, Map.of());
  }

  /** Appends a fact with its detail. */
  public void append(long practice, long claim, FactKind kind, Map<String, String> detail) {
    database.call(practice, () -> facts.append(NewFact.of(claim, kind).with(detail)));
  }

  public Standing standing(long practice, long claim) {
    return database.call(practice, () -> facts.standing(claim));
  }

  /** Sends all that is queued. */
  public void sendBatch(long practice) {
    database.run(
        practice,
        () -> {
          List<WaitingSubmission> waiting = submissions.waiting(1_000);
          submissions.markSent(1, waiting.stream().map(WaitingSubmission::submissionId).toList());
        });
  }

  /** Delivers signals and runs due jobs until nothing moves any more. */
  public void settle(long practice) {
    jobs.pause();
    Set<String> failed = new HashSet<>();
    boolean moved = true;
    while (moved) {
      moved =
          dispatch.dispatch(practice) + remittances.dispatch(practice) + steps.goOn(practice) > 0;
      for (Job job : dueJobs(practice)) {
        if (!failed.contains(job.getId())) {
          moved = true;
          run(job, failed);
        }
      }
    }
  }

  public List<Job> dueJobs(long practice) {
    return management.createJobQuery().executable().tenantIdIn(Long.toString(practice)).list();
  }

  /** Where the claim's instance is: a wait, "between" two, or "nowhere". */
  public String place(long practice, long claim) {
    Map<Long, List<PlaceInLine>> found = places.of(practice, Set.of(claim));
    return found.getOrDefault(claim, List.of()).stream()
        .map(place -> place.waitsIn().map(Enum::name).orElse("between"))
        .reduce((one, other) -> one + " and " + other)
        .orElse("nowhere");
  }

  /**
   * Settles, and asserts where the claim's instance is: by where claims are told to be in line, and
   * by the engine itself, token and all.
   *
   * @param place a wait, or "nowhere" for a claim that is not in line
   */
  public void expect(long practice, long claim, String place) {
    settle(practice);
    Assertions.assertThat(place(practice, claim)).isEqualTo(place);
    if (place.equals("nowhere")) {
      Assertions.assertThat(parts(claim)).isEmpty();
      return;
    }
    String activity = Wait.valueOf(place).activityId();
    BpmnAwareTests.init(engine);
    BpmnAwareTests.assertThat(partAt(claim, activity))
        .isActive()
        .isNotEnded()
        .hasBusinessKey(Long.toString(claim))
        .isWaitingAtExactly(activity);
  }

  /** The claim's instance, or the one it called, that has come to this activity. */
  private ProcessInstance partAt(long claim, String activity) {
    return parts(claim).stream()
        .filter(part -> runtime.getActiveActivityIds(part.getId()).contains(activity))
        .findFirst()
        .orElseThrow(() -> new AssertionError("claim " + claim + " is not at " + activity));
  }

  public Task task(long claim) {
    return tasks.createTaskQuery().processInstanceBusinessKey(Long.toString(claim)).singleResult();
  }

  /** Lets somebody take the claim's task. */
  public void claim(long claim, String person) {
    tasks.claim(task(claim).getId(), person);
  }

  /** Decides and completes the claim's task, as the form and Tasklist do. */
  public void decide(long practice, long claim, DecisionKind kind, Map<String, String> values) {
    Task task = task(claim);
    TaskKind at = TaskKind.at(task.getTaskDefinitionKey()).orElseThrow();
    int version = database.call(practice, () -> claims.get(claim)).contentVersion();
    database.run(
        practice,
        () ->
            decisions.draft(at, task.getId(), claim, new DecisionForm(kind.id(), version, values)));
    tasks.complete(task.getId());
  }

  /** Advances the clock until the timer of the claim's wait is due, and a moment more. */
  public void runOutTheClock(long claim) {
    Job timer =
        parts(claim).stream()
            .flatMap(
                part ->
                    management
                        .createJobQuery()
                        .timers()
                        .processInstanceId(part.getId())
                        .list()
                        .stream())
            .reduce(
                (one, other) -> {
                  throw new IllegalStateException("two clocks run on claim " + claim);
                })
            .orElseThrow();
    clock.advance(Duration.between(clock.instant(), timer.getDuedate().toInstant()).plusSeconds(1));
  }

  /** Whether a person has the claim, or a timer runs on it. */
  public boolean hasTaskOrClock(long claim) {
    return task(claim) != null
        || parts(claim).stream()
            .anyMatch(
                part ->
                    management.createJobQuery().timers().processInstanceId(part.getId()).count()
                        > 0);
  }

  /** The claim's instance of the lifecycle. */
  public ProcessInstance instance(long claim) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(Long.toString(claim))
        .rootProcessInstances()
        .singleResult();
  }

  public String businessKeyOf(Task task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getBusinessKey();
  }

  /** The claim's instance and those that it called. */
  private List<ProcessInstance> parts(long claim) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(Long.toString(claim))
        .list();
  }

  /** A clean visit of the day before yesterday. */
  public IncomingClaim aVisit() {
    return IncomingClaim.anIncomingClaim().on(LocalDate.now(clock).minusDays(2));
  }

  public void advance(Duration step) {
    clock.advance(step);
  }

  private void run(Job job, Set<String> failed) {
    try {
      management.executeJob(job.getId());
    } catch (RuntimeException failure) {
      failed.add(job.getId());
    }
  }
}
