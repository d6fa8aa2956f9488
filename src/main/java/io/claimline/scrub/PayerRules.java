package io.claimline.scrub;

import java.util.List;

/**
 * Rules that payers and supervisors change without a programmer, such as decision tables.
 *
 * <p>Whoever answers this port is asked for each claim, after the edits.
 */
@FunctionalInterface
public interface PayerRules {

  /** What the rules find; empty when the claim is as they want it. */
  List<RuleFinding> check(ScrubFacts facts);
}
