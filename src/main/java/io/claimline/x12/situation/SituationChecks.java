package io.claimline.x12.situation;

import io.claimline.x12.guide.Guide;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.loop.LoopCursor;
import io.claimline.x12.loop.LoopNode;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stands between a cursor and whom it tells of loops: asks the rules of the guide of every loop
 * that completes, before it is passed on.
 */
public final class SituationChecks implements LoopCursor.Visitor {
  private final RuleBook rules;
  private final LoopCursor.Visitor next;
  private final Breaches breaches;

  /** Takes what breaks a rule. */
  @FunctionalInterface
  public interface Report {
    /**
     * @param code stable name of the rule
     * @param loop where
     * @param segmentNumber of the segment, or of the loop's opening one where the segment lacks
     * @param segmentId such as DTP
     * @param element position; 0 for the whole segment, or one that lacks
     * @param sentence what is wrong
     * @param remedy what whoever received it can do
     */
    void found(
        String code,
        LoopNode loop,
        int segmentNumber,
        String segmentId,
        int element,
        String sentence,
        String remedy);
  }

  private SituationChecks(RuleBook rules, LoopCursor.Visitor next, Report report) {
    this.rules = rules;
    this.next = next;
    this.breaches = new Breaches(report);
  }

  /** Whom a cursor should tell, so that the guide's rules are asked before {@code next} is told. */
  public static LoopCursor.Visitor before(Guide guide, LoopCursor.Visitor next, Report report) {
    RuleBook rules = RuleBook.of(guide);
    return rules.isEmpty() ? next : new SituationChecks(rules, next, report);
  }

  /** The names of the guide's rules. */
  public static Set<String> codes(Guide guide) {
    return RuleBook.rules(guide).stream().map(SituationRule::code).collect(Collectors.toSet());
  }

  @Override
  public void levelOpened(LoopNode loop) {
    next.levelOpened(loop);
  }

  @Override
  public void complete(LoopNode loop) {
    ask(loop);
    next.complete(loop);
  }

  @Override
  public void lacking(LoopNode loop, Loop.Entry missing) {
    next.lacking(loop, missing);
  }

  /** Of the loops within, the streamed ones are asked when they complete themselves. */
  private void ask(LoopNode complete) {
    if (rules.lookWithin(complete.loop())) {
      for (LoopNode loop : complete.loops(rules::lookAt)) {
        askOne(loop);
      }
    } else {
      askOne(complete);
    }
  }

  private void askOne(LoopNode loop) {
    for (SituationRule rule : rules.of(loop.loop())) {
      breaches.of(rule);
      rule.check().check(loop, breaches);
    }
  }
}
