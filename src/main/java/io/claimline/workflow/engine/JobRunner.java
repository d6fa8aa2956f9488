package io.claimline.workflow.engine;

import io.claimline.shared.BackgroundWork;
import io.claimline.workflow.EngineJobs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Starts the job executor after everything else has, and stops it before anything else does. */
@Component
@EnableConfigurationProperties(EngineSettings.class)
class JobRunner implements EngineJobs, BackgroundWork, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
  private static final int PAGE = 100;

  private final JobExecutor executor;
  private final ManagementService management;
  private final boolean autoStartup;

  JobRunner(
      JobExecutor executor,
      ManagementService management,
      EngineSettings settings,
      Environment environment) {
    this.executor = executor;
    this.management = management;
    // A command of an operator leaves the jobs to the server that may be running beside it.
    this.autoStartup = settings.runJobs() && !environment.containsProperty("claimline.command");
  }

  @Override
  public void start() {

    executor.start();
  }

  @Override
  public void pause() {
    executor.shutdown();
  }

  @Override
  public void rest() {
    pause();
  }

  @Override
  public void goOn() {
    if (autoStartup) {
      start();
    }
  }

  @Override
  public int runDue() {
    int run = 0;
    Set<String> failed = new HashSet<>();
    List<Job> due = due(failed);
    while (!due.isEmpty()) {
      for (Job job : due) {
        if (!succeeds(job)) {
          failed.add(job.getId());
        }
      }
      run += due.size();
      due = due(failed);
    }
    return run;
  }

  private List<Job> due(Set<String> failed) {
    return management
        .createJobQuery()
        .executable()
        .orderByJobDuedate()
        .asc()
        .listPage(0, PAGE + failed.size())
        .stream()
        .filter(job -> !failed.contains(job.getId()))
        .toList();
  }

  private boolean succeeds(Job job) {
    try {
      management.executeJob(job.getId());
      return true;
    } catch (RuntimeException failure) {
      log.debug("Job {} failed and waits for its retry", job.getId(), failure);
      return false;
    }
  }

  @Override
  public void stop() {
    pause();
  }

  @Override
  public boolean isRunning() {
    return executor.isActive();
  }

  @Override
  public boolean isAutoStartup() {
    return autoStartup;
  }
}
