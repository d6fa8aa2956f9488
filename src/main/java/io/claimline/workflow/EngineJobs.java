package io.claimline.workflow;

/** The engine's jobs where time is stepped by hand, in the demo and in tests. */
public interface EngineJobs {

  /** Runs timers as they fall due, in the background. */
  void start();

  /** Finishes what runs and takes no further timer. */
  void pause();

  /**
   * Runs every job that is due now, and what these make due, one after the other on this thread. A
   * job that fails counts one retry less and comes up again when its retry is due.
   *
   * @return how many jobs were run
   */
  int runDue();
}
