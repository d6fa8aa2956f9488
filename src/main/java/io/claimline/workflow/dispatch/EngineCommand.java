package io.claimline.workflow.dispatch;

import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.springframework.stereotype.Component;

/**
 * Much work in one command of the engine, which writes all of it together at the end, in the
 * caller's transaction.
 */
@Component
class EngineCommand {

  private final ProcessEngineConfigurationImpl engine;
  private final ManagementService management;
  private final RuntimeService runtime;

  EngineCommand(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.management = engine.getManagementService();
    this.runtime = engine.getRuntimeService();
  }

  void inOne(Runnable work) {
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              work.run();
              return true;
            });
  }

  /**
   * Reads jobs and instances into the running command, where the engine finds what it would ask for
   * one by one.
   */
  void load(Set<String> jobIds, Set<String> instanceIds) {
    if (!jobIds.isEmpty()) {
      management.createJobQuery().jobIds(jobIds).listPage(0, jobIds.size());
      runtime
          .createProcessInstanceQuery()
          .processInstanceIds(instanceIds)
          .listPage(0, instanceIds.size());
    }
  }

  /** Executes a job as part of the running command; a failure is the whole command's. */
  void execute(String jobId) {
    new ExecuteJobsCmd(jobId, new JobFailureCollector(jobId)).execute(Context.getCommandContext());
  }
}
