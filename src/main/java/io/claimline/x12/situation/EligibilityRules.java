package io.claimline.x12.situation;

import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a question after a patient's coverage (270) and its answer (271) have to keep. */
final class EligibilityRules {
  static final List<SituationRule> INQUIRY =
      List.of(
          new SituationRule("SEARCH_FIELDS", "2100C", EligibilityRules::subscriberSearch),
          new SituationRule("SEARCH_FIELDS", "2100D", EligibilityRules::dependentSearch),
          new SituationRule("NOTHING_ASKED", "2000C", EligibilityRules::nothingAsked),
          new SituationRule("NOTHING_ASKED", "2000D", EligibilityRules::nothingAskedOfDependent));

  static final List<SituationRule> RESPONSE =
      List.of(
          new SituationRule("BENEFIT_AMOUNT", "2110C", EligibilityRules::benefitAmount),
          new SituationRule("BENEFIT_AMOUNT", "2110D", EligibilityRules::benefitAmount));

  private EligibilityRules() {}

  /**
   * X279A1 1.4.8 and 2100C: a subscriber is found by the member's number, or by another number, or
   * by name and day of birth.
   */
  private static void subscriberSearch(LoopNode subscriber, Breaches breaches) {
    Segment name = subscriber.opening();
    boolean byNumber = !name.isEmpty(9) || subscriber.find("REF") != null;
    boolean byName = !name.isEmpty(3) && hasBirth(subscriber);
    if (!byNumber && !byName) {
      breaches.at(
          subscriber,
          name,
          9,
          "Nobody can be found by this: neither a member's number, nor name and day of birth.",
          "Add the number (NM109), or name (NM103) and birth date (DMG02).");
    }
  }

  /** X279A1 1.4.8 and 2100D: a dependent is found by name, day of birth or a number. */
  private static void dependentSearch(LoopNode dependent, Breaches breaches) {
    Segment name = dependent.opening();
    boolean named = !name.isEmpty(3) || !name.isEmpty(4);
    if (!named && !hasBirth(dependent) && dependent.find("REF") == null) {
      breaches.at(
          dependent,
          name,
          3,
          "A dependent cannot be found by this: neither name nor day of birth nor number is given.",
          "Add name (NM103, NM104) and birth date (DMG02).");
    }
  }

  /** X279A1 2110C: required where the subscriber is the patient, so that no dependent follows. */
  private static void nothingAsked(LoopNode level, Breaches breaches) {
    if (level.opening().is(4, "0")) {
      asked(level, "2100C", "2110C", breaches);
    }
  }

  /** X279A1 2110D: required of a dependent. */
  private static void nothingAskedOfDependent(LoopNode level, Breaches breaches) {
    asked(level, "2100D", "2110D", breaches);
  }

  private static void asked(LoopNode level, String party, String question, Breaches breaches) {
    @Nullable LoopNode named = level.child(party);
    if (named != null && named.child(question) == null) {
      breaches.lacks(
          named,
          "EQ",
          "Nothing is asked about this person.",
          "Add the service types that the question is about (EQ), 30 for the plan as a whole.");
    }
  }

  /**
   * X279A1 2110C and 2110D EB07 and EB08: an amount or a percentage is required where EB01 tells of
   * coinsurance (A), copayment (B), deductible (C), stop loss (G), cost containment (J) or spend
   * down (Y).
   */
  private static void benefitAmount(LoopNode benefit, Breaches breaches) {
    Segment eb = benefit.opening();
    boolean ofMoney =
        eb.is(1, "A")
            || eb.is(1, "B")
            || eb.is(1, "C")
            || eb.is(1, "G")
            || eb.is(1, "J")
            || eb.is(1, "Y");
    if (ofMoney && eb.isEmpty(7) && eb.isEmpty(8)) {
      breaches.at(
          benefit,
          eb,
          eb.is(1, "A") ? 8 : 7,
          "The patient's share is told of, and not how much it is.",
          "Ask the payer.");
    }
  }

  private static boolean hasBirth(LoopNode party) {
    Segment born = party.find("DMG");
    return born != null && !born.isEmpty(2);
  }
}
