package io.claimline.workflow.dispatch;

import io.claimline.workflow.EngineJobs;
import io.claimline.workflow.ProcessRound;
import org.springframework.stereotype.Component;

/** What the processes have to do at a moment: signals first, for they make steps. */
@Component
class SignalsAndJobs implements ProcessRound {

  private final SignalDispatch signals;
  private final RemittanceDispatch remittances;
  private final StepDispatch steps;
  private final EngineJobs jobs;

  SignalsAndJobs(
      SignalDispatch signals, RemittanceDispatch remittances, StepDispatch steps, EngineJobs jobs) {
    this.signals = signals;
    this.remittances = remittances;
    this.steps = steps;
    this.jobs = jobs;
  }

  @Override
  public int run() {
    return signals.dispatchAll() + remittances.dispatchAll() + steps.goOnAll() + jobs.runDue();
  }
}
