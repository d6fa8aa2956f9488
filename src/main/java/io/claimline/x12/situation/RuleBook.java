package io.claimline.x12.situation;

import io.claimline.x12.guide.Guide;
import io.claimline.x12.guide.Loop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of one guide, by the loop that they look at. */
final class RuleBook {
  private static final Map<Guide, RuleBook> OF_GUIDES = new ConcurrentHashMap<>();

  private static final SituationRule[] NONE = {};

  private final Map<Loop, SituationRule[]> byLoop = new IdentityHashMap<>();

  /** The loops that hold others, handed out together with them, that a rule looks at. */
  private final Set<Loop> looksWithin = Collections.newSetFromMap(new IdentityHashMap<>());

  private RuleBook(Guide guide, List<SituationRule> rules) {
    add(guide.table(), rules);
  }

  static RuleBook of(Guide guide) {
    return OF_GUIDES.computeIfAbsent(guide, unread -> new RuleBook(unread, rules(unread)));
  }

  /** Every rule of a guide, in the order in which they are asked of a loop. */
  static List<SituationRule> rules(Guide guide) {
    return switch (guide.version() + " " + guide.setId()) {
      case "005010X222A1 837" ->
          joined(
              PatientRules.ALL,
              ClaimRules.ALL,
              CoordinationRules.ALL,
              ProfessionalRules.ALL,
              ProfessionalLineRules.ALL);
      case "005010X223A2 837" ->
          joined(PatientRules.ALL, ClaimRules.ALL, CoordinationRules.ALL, InstitutionalRules.ALL);
      case "005010X221A1 835" -> RemittanceRules.ALL;
      case "005010X279A1 270" -> EligibilityRules.INQUIRY;
      case "005010X279A1 271" -> EligibilityRules.RESPONSE;
      case "005010X212 276" -> StatusRules.INQUIRY;
      case "005010X214 277" -> StatusRules.ACKNOWLEDGEMENT;
      default -> List.of();
    };
  }

  boolean isEmpty() {
    return byLoop.isEmpty();
  }

  /** Whether any rule looks at such a loop. */
  boolean lookAt(Loop loop) {
    return byLoop.containsKey(loop);
  }

  /** Whether any rule looks at a loop that is handed out together with this one. */
  boolean lookWithin(Loop loop) {
    return looksWithin.contains(loop);
  }

  /** The rules that look at such a loop. */
  SituationRule[] of(Loop loop) {
    return byLoop.getOrDefault(loop, NONE);
  }

  /** Returns whether any rule looks at the loop or at one that is handed out with it. */
  private boolean add(Loop loop, List<SituationRule> rules) {
    SituationRule[] own =
        rules.stream().filter(rule -> rule.loop().equals(loop.id())).toArray(SituationRule[]::new);
    if (own.length > 0) {
      byLoop.put(loop, own);
    }
    boolean within = false;
    for (Loop.Entry entry : loop.entries()) {
      Loop inner = entry.loop();
      if (inner != null) {
        within |= add(inner, rules) && !inner.isStreamed();
      }
    }
    if (within) {
      looksWithin.add(loop);
    }
    return own.length > 0 || within;
  }

  @SafeVarargs
  private static List<SituationRule> joined(List<SituationRule>... parts) {
    List<SituationRule> all = new ArrayList<>();
    for (List<SituationRule> part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
