package io.claimline.x12.situation;

import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.loop.LoopWalk;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;
import java.util.List;

/** What an 835 has to keep beyond its balance. */
final class RemittanceRules {
  static final List<SituationRule> ALL =
      List.of(
          new SituationRule("PAYMENT_METHOD", "ST", RemittanceRules::paymentMethod),
          new SituationRule("TRANSFER_ACCOUNTS", "ST", RemittanceRules::transferAccounts),
          new SituationRule("REVERSAL_SIGN", "2100", RemittanceRules::reversalSign),
          new SituationRule("DENIED_AND_PAID", "2100", RemittanceRules::deniedAndPaid),
          new SituationRule("FORWARDED_TO_NOBODY", "2100", RemittanceRules::forwarded),
          new SituationRule("SERVICE_DATE", "2100", RemittanceRules::serviceDate));

  private static final int SVC = SegmentIds.code("SVC");
  private static final int DTM = SegmentIds.code("DTM");

  private RemittanceRules() {}

  /**
   * X221A1 BPR01 and BPR04: a mere notification (BPR01 H) and no payment (BPR04 NON) are for a
   * payment of nothing (BPR02 0).
   */
  private static void paymentMethod(LoopNode set, Breaches breaches) {
    Segment payment = set.find("BPR");
    if (payment == null) {
      return;
    }
    long cents = payment.cents(2);
    boolean none = payment.is(1, "H") || payment.is(4, "NON");
    if (none && cents != 0 && cents != Segment.NO_CENTS) {
      breaches.at(
          set,
          payment,
          payment.is(4, "NON") ? 4 : 1,
          "The remittance says that nothing is paid, and BPR02 is an amount.",
          "Ask the payer which of the two is so.");
    }
  }

  /**
   * X221A1 BPR07, BPR09, BPR13 and BPR15: banks and accounts are required where the money is
   * transferred (BPR04 ACH, BOP or FWT).
   */
  private static void transferAccounts(LoopNode set, Breaches breaches) {
    Segment payment = set.find("BPR");
    if (payment == null
        || !(payment.is(4, "ACH") || payment.is(4, "BOP") || payment.is(4, "FWT"))) {
      return;
    }
    for (int element : new int[] {7, 9, 13, 15}) {
      if (payment.isEmpty(element)) {
        breaches.at(
            set,
            payment,
            element,
            "The money is transferred, and not told is from which account to which.",
            "Ask the payer; match the deposit by trace number, amount and day meanwhile.");
        return;
      }
    }
  }

  /**
   * X221A1 2100 CLP02 22 (R13): a reversal takes an earlier payment back with all signs turned, so
   * that charge and payment are nothing or less.
   */
  private static void reversalSign(LoopNode payment, Breaches breaches) {
    Segment clp = payment.opening();
    if (clp.is(2, "22")) {
      int element = isPositive(clp, 3) ? 3 : isPositive(clp, 4) ? 4 : 0;
      if (element > 0) {
        breaches.at(
            payment,
            clp,
            element,
            "The claim is reversed (CLP02 22), and its amounts are not turned.",
            "Ask the payer whether it reverses or pays.");
      }
    }
  }

  /**
   * X221A1 2100 CLP02 and CLP04 (R9): what is denied as a whole (4) or only priced (25) is paid
   * nothing.
   */
  private static void deniedAndPaid(LoopNode payment, Breaches breaches) {
    Segment clp = payment.opening();
    if ((clp.is(2, "4") || clp.is(2, "25")) && isPositive(clp, 4)) {
      breaches.at(
          payment,
          clp,
          2,
          clp.is(2, "4")
              ? "The claim is denied (CLP02 4), and something is paid for it."
              : "The claim is only priced (CLP02 25), and something is paid for it.",
          "The money counts; ask the payer for the status meant.");
    }
  }

  /**
   * X221A1 2100 NM1*TT (R16): required where the claim was forwarded to another payer (CLP02 19,
   * 20, 21 or 23).
   */
  private static void forwarded(LoopNode payment, Breaches breaches) {
    Segment clp = payment.opening();
    boolean forwarded = clp.is(2, "19") || clp.is(2, "20") || clp.is(2, "21") || clp.is(2, "23");
    if (forwarded && !payment.has("NM1", 1, "TT")) {
      breaches.lacks(
          payment,
          "NM1",
          "The claim was forwarded to another payer, who is not named.",
          "Ask the payer to whom it went, before billing the next.");
    }
  }

  /** X221A1 2100 DTM*232: required where the lines (2110) do not give the days of service. */
  private static void serviceDate(LoopNode payment, Breaches breaches) {
    if (!payment.eachChildHas("2110", DTM)) {
      serviceDateLacking(payment, breaches);
    }
  }

  private static void serviceDateLacking(LoopNode payment, Breaches breaches) {
    boolean dated = false;
    boolean inLine = false;
    for (LoopWalk walk = payment.walk(); walk.next(); ) {
      if (walk.idCode() == SVC) {
        if (inLine && !dated) {
          break;
        }
        inLine = true;
        dated = false;
      } else if (walk.idCode() == DTM && !dated) {
        dated = inLine;
        if (walk.isOutermost() && walk.segment().is(1, "232")) {
          return;
        }
      }
    }
    if (!dated) {
      breaches.lacks(
          payment,
          "DTM",
          "Neither the claim nor each of its lines gives the day of service.",
          "Match it by its numbers, and tell the payer.");
    }
  }

  private static boolean isPositive(Segment segment, int element) {
    return segment.cents(element) > 0;
  }
}
