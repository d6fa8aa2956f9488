package io.claimline.workflow.dispatch;

import org.camunda.bpm.engine.ProcessEngine;
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

  EngineCommand(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
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

  /** Executes a job as part of the running command; a failure is the whole command's. */
  void execute(String jobId) {
    new ExecuteJobsCmd(jobId, new JobFailureCollector(jobId)).execute(Context.getCommandContext());
  }
}
