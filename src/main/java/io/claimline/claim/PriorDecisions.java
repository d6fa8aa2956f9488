package io.claimline.claim;

import java.util.Map;

/** The port to what payers have decided on a claim; the module that keeps remittances answers. */
public interface PriorDecisions {

  /**
   * What each payer's decision on the claim is by now: net and current, after reversals (R24).
   *
   * @return by the id of the coverage; a payer that has decided nothing, or took it all back, is
   *     absent
   */
  Map<Long, PriorDecision> of(long claimId);
}
