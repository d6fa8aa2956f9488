package io.claimline.scrub;

import java.util.List;

/** One rule that a claim must keep before it is sent. */
@FunctionalInterface
interface Edit {

  /** What breaks the rule; empty when nothing does. */
  List<RuleFinding> check(ScrubSubject subject);
}
