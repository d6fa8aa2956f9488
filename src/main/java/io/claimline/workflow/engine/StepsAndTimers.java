package io.claimline.workflow.engine;

import org.camunda.bpm.engine.impl.PriorityProvider;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.jobexecutor.MessageJobDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Tells the engine's two kinds of jobs apart by their priority: timers are the job executor's;
 * steps that go on at once are done by us, many in one transaction.
 */
final class StepsAndTimers implements PriorityProvider<JobDeclaration<?, ?>> {

  static final long TIMER = 0;
  private static final long STEP = 1;

  @Override
  public long determinePriority(
      ExecutionEntity execution, JobDeclaration<?, ?> job, String jobDefinitionId) {
    return job instanceof MessageJobDeclaration ? STEP : TIMER;
  }
}
