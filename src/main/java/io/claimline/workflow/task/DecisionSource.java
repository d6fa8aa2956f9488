package io.claimline.workflow.task;

import io.claimline.claim.ClaimSummary;
import java.util.Set;

/** Makes decisions of some kinds of what a form says, if they hold against the claim as it is. */
interface DecisionSource {

  Set<DecisionKind> kinds();

  /**
   * @param kind one of {@link #kinds()}
   * @throws DecisionRefusedException if it does not hold, with the reasons by field
   */
  TaskDecision read(DecisionKind kind, ClaimSummary claim, DecisionForm form);
}
