package io.claimline.x12.situation;

import io.claimline.x12.loop.LoopNode;

/**
 * One demand of a guide. Its source in the guide stands in the Javadoc of its check.
 *
 * @param code stable name that its findings bear
 * @param loop the loop that it looks at, such as 2300
 * @param check the demand itself
 */
record SituationRule(String code, String loop, Check check) {

  /** Looks at one complete loop. */
  @FunctionalInterface
  interface Check {
    /** Reports what breaks the rule. What is absent or malformed by itself is told elsewhere. */
    void check(LoopNode loop, Breaches breaches);
  }
}
