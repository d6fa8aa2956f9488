package io.claimline.x12.situation;

import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;

/** Takes what breaks the rule that is being asked. */
final class Breaches {
  private final SituationChecks.Report report;
  private String code = "";

  Breaches(SituationChecks.Report report) {
    this.report = report;
  }

  /** Names the rule that is asked next. */
  void of(SituationRule rule) {
    code = rule.code();
  }

  /** An element is not as another demands it; 0 for the whole segment. */
  void at(LoopNode loop, Segment segment, int element, String sentence, String remedy) {
    report.found(code, loop, segment.number(), segment.id(), element, sentence, remedy);
  }

  /** A segment lacks in a loop that has to have it. */
  void lacks(LoopNode loop, String segmentId, String sentence, String remedy) {
    report.found(code, loop, loop.opening().number(), segmentId, 0, sentence, remedy);
  }
}
