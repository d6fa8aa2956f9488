package io.claimline.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The engine's job executor, for timers alone; ours instead of the starter's, which would start it
 * whether asked to or not. The numbers were measured.
 */
@Configuration(proxyBeanMethods = false)
class JobThreads {

  private static final int THREADS = 8;
  private static final int QUEUE = 100;
  private static final int JOBS_PER_ACQUISITION = 50;
  private static final int WAIT_MILLIS = 100;
  private static final int PATIENCE_SECONDS = 20;

  @Bean
  ThreadPoolTaskExecutor jobThreadPool() {
    ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    threads.setThreadNamePrefix("job-");
    threads.setCorePoolSize(THREADS);
    threads.setMaxPoolSize(THREADS);
    threads.setQueueCapacity(QUEUE);
    threads.setWaitForTasksToCompleteOnShutdown(true);
    threads.setAwaitTerminationSeconds(PATIENCE_SECONDS);
    return threads;
  }

  @Bean
  JobExecutor jobExecutor(ThreadPoolTaskExecutor jobThreadPool) {
    SpringJobExecutor executor = new TimerExecutor();
    executor.setTaskExecutor(jobThreadPool);
    executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    executor.setMaxJobsPerAcquisition(JOBS_PER_ACQUISITION);
    executor.setWaitTimeInMillis(WAIT_MILLIS);
    return executor;
  }

  /** Looks for timers when their time comes, not whenever an instance has a step to go on with. */
  private static final class TimerExecutor extends SpringJobExecutor {
    @Override
    public void jobWasAdded() {
      // A new timer is days away, and a step is none of ours.
    }
  }
}
