package io.claimline.x12.situation;

import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What claims of every kind have to keep: numbers, diagnoses, paperwork, ranges of dates. */
final class ClaimRules {
  static final List<SituationRule> ALL =
      List.of(
          new SituationRule("REPLACED_CLAIM", "2300", ClaimRules::replacedClaim),
          new SituationRule("DIAGNOSIS_EDITIONS", "2300", ClaimRules::diagnosisEditions),
          new SituationRule("DIAGNOSIS_POINT", "2300", ClaimRules::diagnosisPoint),
          new SituationRule("LINE_NUMBER", "2300", ClaimRules::lineNumber),
          new SituationRule("LINE_CONTROL_TWICE", "2300", ClaimRules::lineControlTwice),
          new SituationRule("PAPERWORK_NUMBER", "2300", ClaimRules::paperworkNumber),
          new SituationRule("PAPERWORK_NUMBER", "2400", ClaimRules::paperworkNumber),
          new SituationRule("DATE_ORDER", "2300", ClaimRules::dateOrder),
          new SituationRule("DATE_ORDER", "2400", ClaimRules::dateOrder),
          new SituationRule("DRUG_CODE", "2410", ClaimRules::drugCode));

  /** PWK02: whatever is not merely kept at the provider's (AA) travels, and is found by number. */
  private static final Set<String> TRAVELLING = Set.of("BM", "EL", "EM", "FT", "FX");

  private ClaimRules() {}

  /**
   * X222A1 and X223A2 2300 REF*F8 (R22): required where CLM05-3 says that the claim replaces (7) or
   * voids (8) one that was adjudicated.
   */
  private static void replacedClaim(LoopNode claim, Breaches breaches) {
    String frequency = claim.opening().component(5, 3);
    if ((frequency.equals("7") || frequency.equals("8")) && !claim.has("REF", 1, "F8")) {
      breaches.lacks(
          claim,
          "REF",
          "CLM05-3 is %s, which %s an earlier claim, and REF*F8 does not name it."
              .formatted(frequency, frequency.equals("7") ? "replaces" : "voids"),
          "Add the payer's number of the earlier claim (REF*F8), or send it as original (1).");
    }
  }

  /**
   * X222A1 2300 HI, X223A2 2300 HI: diagnoses are of ICD-9 (BK, BF, BJ, PR, BN) or of ICD-10 (ABK,
   * ABF, ABJ, APR, ABN), by the day of service; a claim never has both.
   */
  private static void diagnosisEditions(LoopNode claim, Breaches breaches) {
    boolean ninth = false;
    boolean tenth = false;
    for (Segment hi : claim.findAll("HI")) {
      for (int position = 1; position <= hi.size(); position++) {
        String list = hi.component(position, 1);
        ninth |= isNinth(list);
        tenth |= isTenth(list);
        if (ninth && tenth) {
          breaches.at(
              claim,
              hi,
              position,
              "The claim has diagnoses of ICD-9 and of ICD-10.",
              "Use the edition of the day of service for all of them.");
          return;
        }
      }
    }
  }

  private static boolean isNinth(String list) {
    return switch (list) {
      case "BK", "BF", "BJ", "PR", "BN" -> true;
      default -> false;
    };
  }

  private static boolean isTenth(String list) {
    return switch (list) {
      case "ABK", "ABF", "ABJ", "APR", "ABN" -> true;
      default -> false;
    };
  }

  /** X222A1 and X223A2 2300 HI: the decimal point of a diagnosis is assumed and never sent. */
  private static void diagnosisPoint(LoopNode claim, Breaches breaches) {
    for (Segment hi : claim.findAll("HI")) {
      for (int position = 1; position <= hi.size(); position++) {
        String list = hi.component(position, 1);
        if ((isNinth(list) || isTenth(list)) && hi.component(position, 2).indexOf('.') >= 0) {
          breaches.at(
              claim,
              hi,
              position,
              "A diagnosis is written with a decimal point.",
              "Leave the point out.");
        }
      }
    }
  }

  /** X222A1 and X223A2 2400 LX01: the lines of a claim are counted from 1. */
  private static void lineNumber(LoopNode claim, Breaches breaches) {
    int expected = 0;
    for (LoopNode inner : claim.children()) {
      if (inner.id().equals("2400")) {
        expected++;
        if (number(inner.opening()) != expected) {
          breaches.at(
              inner,
              inner.opening(),
              1,
              "LX01 counts the lines of the claim from 1, and should be %d here."
                  .formatted(expected),
              "Number the lines anew.");
          return;
        }
      }
    }
  }

  /** What no number is, is told as such. */
  private static long number(Segment lx) {
    long cents = lx.cents(1);
    return cents == Segment.NO_CENTS ? Long.MIN_VALUE : cents / 100;
  }

  /**
   * X222A1 and X223A2 2400 REF*6R (R27): the line's control number is unique in its claim; the
   * payer's answer is matched by it.
   */
  private static void lineControlTwice(LoopNode claim, Breaches breaches) {
    Set<String> seen = new HashSet<>();
    for (LoopNode inner : claim.children()) {
      Segment control = inner.id().equals("2400") ? inner.find("REF", 1, "6R") : null;
      if (control != null && !seen.add(control.text(2))) {
        breaches.at(
            inner,
            control,
            2,
            "Two lines of the claim have the same control number.",
            "Give each line a number of its own, or the payment cannot be matched.");
      }
    }
  }

  /**
   * X222A1 and X223A2 2300 and 2400 PWK05 and PWK06: required where PWK02 says that the paper is
   * sent, for it is found by that number.
   */
  private static void paperworkNumber(LoopNode loop, Breaches breaches) {
    for (Segment paper : loop.findAll("PWK")) {
      if (paper.isEmpty(6) && TRAVELLING.contains(paper.text(2))) {
        breaches.at(
            loop,
            paper,
            6,
            "The paperwork is sent apart from the claim, without a number to find it by.",
            "Add the number that the paper bears (PWK05 AC, PWK06).");
      }
    }
  }

  /** X222A1 and X223A2 DTP03 of form RD8: a range does not end before it begins. */
  private static void dateOrder(LoopNode loop, Breaches breaches) {
    for (Segment date : loop.findAll("DTP")) {
      if (date.is(2, "RD8")) {
        String range = date.text(3);
        if (range.length() == 17 && range.substring(0, 8).compareTo(range.substring(9)) > 0) {
          breaches.at(
              loop,
              date,
              3,
              "The range of days ends before it begins.",
              "Have the two days exchanged or corrected.");
        }
      }
    }
  }

  /**
   * X222A1 and X223A2 2410 LIN03: a national drug code (LIN02 N4) is written with eleven digits, in
   * the form 5-4-2 without hyphens.
   */
  private static void drugCode(LoopNode drug, Breaches breaches) {
    Segment code = drug.opening();
    if (code.is(2, "N4") && !isElevenDigits(code.text(3))) {
      breaches.at(
          drug,
          code,
          3,
          "A national drug code has eleven digits (5-4-2), without hyphens.",
          "Fill its parts with leading zeros.");
    }
  }

  private static boolean isElevenDigits(String code) {
    return code.length() == 11 && code.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
