package io.claimline.workflow.engine;

import io.claimline.shared.PracticeBinding;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.joda.time.DateTimeUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the engine up; what is security here cannot be undone by a property. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSetup extends AbstractProcessEnginePlugin {

  private static final String IDENTIFIER = "[a-zA-Z0-9][a-zA-Z0-9._-]*";
  private static final int MOST_RESULTS = 2_000;

  private final ApplicationContext context;
  private final PracticeBinding binding;
  private final Clock clock;
  private final JobExecutor jobs;

  EngineSetup(ApplicationContext context, PracticeBinding binding, Clock clock, JobExecutor jobs) {
    this.jobs = jobs;
    this.context = context;
    this.binding = binding;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    lock(engine);
    separatePractices(engine);
    keepHistory(engine);
    engine.setJobExecutor(jobs);
    engine.setJobPriorityProvider(new StepsAndTimers());
    engine.setJobExecutorAcquireByPriority(true);
    engine.setJobExecutorPriorityRangeMax(StepsAndTimers.TIMER);
    engine.setFailedJobRetryTimeCycle("R5/PT10M");
    engine.setMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
    engine.setTaskMetricsEnabled(false);
    // The engine's clock is static; from here on it is the application's.
    DateTimeUtils.setCurrentMillisProvider(clock::millis);
  }

  private void lock(ProcessEngineConfigurationImpl engine) {
    ProcessBeans beans = ProcessBeans.in(context);
    engine.setBeans(beans);
    engine.setExpressionManager(new GuardedExpressions(context, beans));
    engine.setScriptEngineResolver(new NoScripts());
    engine.setEnableFetchScriptEngineFromProcessApplication(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setQueryMaxResultsLimit(MOST_RESULTS);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.getCustomPostBPMNParseListeners().add(new NoShell());
    engine.setAuthorizationEnabled(true);
    engine.setResourceAuthorizationProvider(new WorkNotAdministration());
    engine.setUserResourceWhitelistPattern(IDENTIFIER);
    engine.setGroupResourceWhitelistPattern(IDENTIFIER);
    engine.setTenantResourceWhitelistPattern("[0-9]+");
  }

  private void separatePractices(ProcessEngineConfigurationImpl engine) {
    engine.setTenantCheckEnabled(true);
    engine.setTenantIdProvider(new PracticeOfInstances());
    engine.setDelegateInterceptor(new PracticeOfSteps(binding));
  }

  private static void keepHistory(ProcessEngineConfigurationImpl engine) {
    engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
    engine.setEnforceHistoryTimeToLive(true);
    engine.setHistoryTimeToLive("P1095D");
    engine.setHistoryRemovalTimeStrategy(
        ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
  }
}
