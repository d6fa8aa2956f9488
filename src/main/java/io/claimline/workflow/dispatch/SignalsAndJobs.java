package io.claimline.workflow.dispatch;

import io.claimline.workflow.EngineJobs;
import io.claimline.workflow.ProcessRound;
import org.springframework.stereotype.Component;

/** What the processes have to do at a moment: signals first, for they make jobs. */
@Component
class SignalsAndJobs implements ProcessRound {

  private final SignalDispatch signals;
  private final EngineJobs jobs;

  SignalsAndJobs(SignalDispatch signals, EngineJobs jobs) {
    this.signals = signals;
    this.jobs = jobs;
  }

  @Override
  public int run() {
    return signals.dispatchAll() + jobs.runDue();
  }
}
