package io.claimline.workflow;

/** One round of the processes on the caller's thread, where time is stepped by hand. */
@FunctionalInterface
public interface ProcessRound {

  /**
   * Delivers every signal that waits and runs every job that is due.
   *
   * @return how many signals and jobs there were
   */
  int run();
}
