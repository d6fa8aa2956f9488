package io.claimline.workflow.dispatch;

import io.claimline.workflow.EngineJobs;
import io.claimline.workflow.ProcessRound;
import org.springframework.stereotype.Component;

/** What the processes have to do at a moment: signals first, for they make steps. */
@Component
class SignalsAndJobs implements ProcessRound {

  private final SignalDispatch signals;
  private final StepDispatch steps;
  private final EngineJobs jobs;

  SignalsAndJobs(SignalDispatch signals, StepDispatch steps, EngineJobs jobs) {
    this.signals = signals;
    this.steps = steps;
    this.jobs = jobs;
  }

  @Override
  public int run() {
    return signals.dispatchAll() + steps.goOnAll() + jobs.runDue();
  }
}
