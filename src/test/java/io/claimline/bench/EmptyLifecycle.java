package io.claimline.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.claimline.claim.Standing;
import io.claimline.workflow.lifecycle.ClaimLifecycle;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The engine alone with the same models: every step does nothing, and where a claim stands is kept
 * in memory. What it takes is what the engine takes.
 */
final class EmptyLifecycle implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final Map<String, Standing> standings = new ConcurrentHashMap<>();
  private final ProcessEngine engine;
  private final int chunk;
  private int named;

  /**
   * @param tables connections to a schema of its own
   * @param chunk how many claims are moved in one transaction
   */
  EmptyLifecycle(HikariDataSource tables, List<String> models, int chunk) {
    this.chunk = chunk;
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("empty-" + chunk);
    settings.setDataSource(tables);
    settings.setDatabaseSchema(tables.getSchema());
    settings.setDatabaseTablePrefix(tables.getSchema() + ".");
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
    settings.setHistoryTimeToLive("P1095D");
    settings.setMetricsEnabled(false);
    settings.setDbMetricsReporterActivate(false);
    settings.setTaskMetricsEnabled(false);
    settings.setDefaultNumberOfRetries(5);
    settings.setBeans(steps());
    settings.setJobExecutor(jobs());
    settings.setJobExecutorActivate(true);
    this.engine = settings.buildProcessEngine();
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    models.forEach(deployment::addClasspathResource);
    deployment.deploy();
  }

  /** Steps of the models, by name. */
  private Map<Object, Object> steps() {
    Map<Object, Object> steps = new ConcurrentHashMap<>();
    for (String step : EMPTY_STEPS) {
      steps.put(step, (JavaDelegate) execution -> {});
    }
    steps.put("establishWhereClaimStands", (JavaDelegate) this::show);
    steps.put("establishOutcome", (JavaDelegate) this::show);
    steps.put("verifyCoverage", moving(Standing.TO_SCRUB));
    steps.put("scrubClaim", moving(Standing.TO_QUEUE));
    steps.put("queueClaim", moving(Standing.QUEUED));
    steps.put("closeClaim", moving(Standing.CLOSED));
    steps.put("applyDecision", (TaskListener) task -> {});
    steps.put("claimStanding", new Standings());
    steps.put("claimClock", new FarClock());
    steps.put("patientClock", new FarClock());
    steps.put("appealClock", new FarClock());
    return steps;
  }

  private static final List<String> EMPTY_STEPS =
      List.of(
          "noteSendingOverdue",
          "noteAcknowledgementOverdue",
          "noteRemittanceOverdue",
          "noteEligibilityOverdue",
          "endHold",
          "voidCharges");

  private void show(DelegateExecution execution) {
    execution.setVariable(ClaimLifecycle.STANDING, standing(execution).name());
  }

  private Standing standing(DelegateExecution execution) {
    return Objects.requireNonNull(standings.get(execution.getProcessBusinessKey()));
  }

  private JavaDelegate moving(Standing standing) {
    return execution -> standings.put(execution.getProcessBusinessKey(), standing);
  }

  /** As the application's own. */
  private static DefaultJobExecutor jobs() {
    DefaultJobExecutor executor = new DefaultJobExecutor();
    executor.setCorePoolSize(8);
    executor.setMaxPoolSize(8);
    executor.setQueueSize(100);
    executor.setMaxJobsPerAcquisition(50);
    executor.setWaitTimeInMillis(100);
    return executor;
  }

  /** So many new instances go the way of a clean claim. */
  Stopwatch live(int claims) {
    List<String> keys = IntStream.range(0, claims).mapToObj(i -> "E" + named++).toList();
    Stopwatch watch = new Stopwatch();
    watch.time(
        "charges",
        () -> {
          keys.forEach(key -> standings.put(key, Standing.TO_VERIFY));
          move(keys, this::start);
          await("awaitSending", claims);
        });
    watch.time("sending", () -> tell(keys, "claim-sent", Standing.SENT, "awaitAcceptance"));
    watch.time(
        "acceptance",
        () -> tell(keys, "claim-acknowledged", Standing.ACCEPTED, "awaitAdjudication"));
    watch.time("payment", () -> tell(keys, "claim-adjudicated", Standing.SETTLED, null));
    keys.forEach(standings::remove);
    return watch;
  }

  private void start(String key) {
    engine
        .getRuntimeService()
        .createProcessInstanceByKey(ClaimLifecycle.KEY)
        .businessKey(key)
        .execute();
  }

  private void tell(
      List<String> keys, String message, Standing standing, @Nullable String nextWait) {
    keys.forEach(key -> standings.put(key, standing));
    move(
        keys,
        key ->
            engine
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .correlate());
    await(nextWait, nextWait == null ? 0 : keys.size());
  }

  /** One by one, each is a transaction; else so many are. */
  private void move(List<String> keys, Consumer<String> step) {
    for (int from = 0; from < keys.size(); from += chunk) {
      List<String> together = keys.subList(from, Math.min(from + chunk, keys.size()));
      ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
          .getCommandExecutorTxRequired()
          .execute(
              context -> {
                together.forEach(step);
                return true;
              });
    }
  }

  /** Until so many instances wait there and nowhere else; null means that none is left. */
  private void await(@Nullable String wait, int claims) {
    Awaitility.await("before " + wait)
        .atMost(PATIENCE)
        .pollInterval(LOOK_EVERY)
        .until(() -> isReached(wait, claims));
  }

  private boolean isReached(@Nullable String wait, int claims) {
    return wait == null
        ? engine.getRuntimeService().createProcessInstanceQuery().count() == 0
        : engine.getManagementService().createJobQuery().messages().count() == 0
            && engine.getRuntimeService().createExecutionQuery().activityId(wait).count() == claims;
  }

  @Override
  public void close() {
    engine.close();
  }

  /** Answers the models' questions from memory. */
  public final class Standings {
    public boolean isOneOf(DelegateExecution execution, String names) {
      Standing standing = standing(execution);
      return Arrays.stream(names.split(", ")).map(Standing::valueOf).anyMatch(standing::equals);
    }
  }

  /** Clocks that do not run out. */
  public static final class FarClock {
    private static Date far() {
      return Date.from(Instant.now().plus(Duration.ofDays(30)));
    }

    public Date sendingDue(DelegateExecution execution) {
      return far();
    }

    public Date acknowledgementDue(DelegateExecution execution) {
      return far();
    }

    public Date remittanceDue(DelegateExecution execution) {
      return far();
    }

    public Date eligibilityDue(DelegateExecution execution) {
      return far();
    }
  }
}
