package io.claimline.x12.situation;

import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several payers of one claim: their turns, and what they decided before (R24). */
final class CoordinationRules {
  static final List<SituationRule> ALL =
      List.of(
          new SituationRule("PAYER_TURN_TWICE", "2300", CoordinationRules::turnTwice),
          new SituationRule("PAYER_TURN_MISSING", "2300", CoordinationRules::turnMissing),
          new SituationRule("OTHER_PAYER_UNKNOWN", "2430", CoordinationRules::payerUnknown),
          new SituationRule("OTHER_PAYER_DATE", "2320", CoordinationRules::adjudicationDate),
          new SituationRule("OTHER_PAYER_PAYMENT", "2320", CoordinationRules::payment));

  /** SBR01 in the order of the payers' turns; U, unknown, has no place among them. */
  private static final String TURNS = "PSTABCDEFGH";

  private CoordinationRules() {}

  /**
   * X222A1 and X223A2 2000B and 2320 SBR01: within a claim each turn but U (unknown) stands once at
   * most.
   */
  private static void turnTwice(LoopNode claim, Breaches breaches) {
    Set<String> seen = new HashSet<>();
    seen.add(ownTurn(claim));
    for (LoopNode other : claim.children()) {
      if (other.id().equals("2320")) {
        String turn = other.opening().text(1);
        if (!turn.isEmpty() && !turn.equals("U") && !seen.add(turn)) {
          breaches.at(
              other,
              other.opening(),
              1,
              "Two payers of the claim have the same turn (SBR01 %s).".formatted(shown(turn)),
              "Put the coverages in order; each turn stands once.");
        }
      }
    }
  }

  /**
   * X222A1 and X223A2 2320 (R24): every payer known to be involved is told; a secondary claim has a
   * primary payer, a tertiary both before it.
   */
  private static void turnMissing(LoopNode claim, Breaches breaches) {
    String own = ownTurn(claim);
    int turn = own.length() == 1 ? TURNS.indexOf(own) : -1;
    if (turn <= 0) {
      return;
    }
    Set<String> told = new HashSet<>();
    for (LoopNode other : claim.children()) {
      if (other.id().equals("2320")) {
        told.add(other.opening().text(1));
      }
    }
    for (int before = 0; before < turn && !told.contains("U"); before++) {
      String missing = TURNS.substring(before, before + 1);
      if (!told.contains(missing)) {
        breaches.lacks(
            claim,
            "SBR",
            "The claim goes to the payer whose turn is %s, and the payer whose turn is %s is not told."
                .formatted(own, missing),
            "Add that coverage with its decision (2320), or make this payer the primary.");
        return;
      }
    }
  }

  /** X222A1 and X223A2 2430 SVD01: the payer who decided is one that a 2330B of the claim names. */
  private static void payerUnknown(LoopNode decision, Breaches breaches) {
    LoopNode claim = decision.within("2300");
    Segment svd = decision.opening();
    if (claim == null || svd.isEmpty(1)) {
      return;
    }
    String payer = svd.text(1);
    for (LoopNode other : claim.children()) {
      if (other.id().equals("2320") && payer.equals(payerId(other))) {
        return;
      }
    }
    breaches.at(
        decision,
        svd,
        1,
        "No other payer of the claim (2330B NM109) has the number of the payer who decided the line.",
        "Write the same number at both places, or add the payer (2320).");
  }

  /**
   * X222A1 and X223A2 2330B DTP*573: required where the payer has adjudicated the claim and no line
   * (2430) gives the day.
   */
  private static void adjudicationDate(LoopNode other, Breaches breaches) {
    LoopNode payer = other.child("2330B");
    boolean decided = other.has("AMT", 1, "D") || other.find("CAS") != null;
    if (decided && payer != null && !payer.has("DTP", 1, "573") && !hasLineDate(other)) {
      breaches.lacks(
          payer,
          "DTP",
          "The other payer has decided, and no day of its decision is given.",
          "Add the day of its remittance (DTP*573), for the claim or for its lines.");
    }
  }

  /**
   * X222A1 and X223A2 2320 AMT*D: required where the payer has adjudicated the claim; nothing paid
   * is 0.
   */
  private static void payment(LoopNode other, Breaches breaches) {
    if (!other.has("AMT", 1, "D") && (other.find("CAS") != null || hasLine(other))) {
      breaches.lacks(
          other,
          "AMT",
          "The other payer has decided, and what it paid is not told.",
          "Add the amount paid (AMT*D), 0 if it paid nothing.");
    }
  }

  private static boolean hasLine(LoopNode other) {
    return firstLineDecision(other, false);
  }

  private static boolean hasLineDate(LoopNode other) {
    return firstLineDecision(other, true);
  }

  private static boolean firstLineDecision(LoopNode other, boolean dated) {
    LoopNode claim = other.parent();
    String payer = payerId(other);
    if (claim == null || payer == null) {
      return false;
    }
    for (LoopNode line : claim.children()) {
      if (line.id().equals("2400")) {
        for (LoopNode decision : line.children()) {
          if (decision.id().equals("2430")
              && decision.opening().is(1, payer)
              && (!dated || decision.has("DTP", 1, "573"))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static @Nullable String payerId(LoopNode other) {
    LoopNode payer = other.child("2330B");
    return payer == null ? null : payer.opening().text(9);
  }

  private static String ownTurn(LoopNode claim) {
    LoopNode subscriber = claim.within("2000B");
    Segment policy = subscriber == null ? null : subscriber.find("SBR");
    return policy == null ? "" : policy.text(1);
  }

  /** A turn as sent, unless it could be anything. */
  private static String shown(String turn) {
    return turn.length() == 1 ? turn : "unknown";
  }
}
