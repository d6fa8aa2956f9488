package io.claimline.workflow.task;

/** A decision that was checked and can be applied. */
@FunctionalInterface
interface TaskDecision {

  /**
   * Goes through the feature's door, in the running transaction.
   *
   * @param claimId the claim that the task is about
   * @param key makes a move of money harmless when repeated
   */
  void apply(long claimId, String key);
}
