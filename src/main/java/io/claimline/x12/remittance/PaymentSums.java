package io.claimline.x12.remittance;

import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.loop.LoopWalk;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;

/**
 * What a loop 2100 says was charged, adjusted and paid, added up where it stands, without making
 * records (R1, R2): nearly all payments balance. One that does not is left to {@link
 * io.claimline.x12.RemittanceBalance}, which tells where.
 */
final class PaymentSums {
  private static final int CLP = SegmentIds.code("CLP");
  private static final int SVC = SegmentIds.code("SVC");
  private static final int CAS = SegmentIds.code("CAS");

  /** A CAS has up to six triples of reason, amount and quantity (R6). */
  private static final int LAST_AMOUNT = 18;

  private long claimPaid;

  /** What is left of the charge; amounts are bounded, so that no sum of a loop's overflows. */
  private long claimLeft;

  private long lineLeft;
  private boolean linesBalance;

  /** Adds up; true if every line (R1) and the claim (R2) balance. */
  boolean balance(LoopNode claim) {
    claimPaid = 0;
    claimLeft = 0;
    lineLeft = 0;
    linesBalance = true;
    boolean onLine = false;
    LoopWalk walk = claim.walk();
    while (walk.next()) {
      int id = walk.idCode();
      if (id == CAS) {
        adjust(walk.segment(), onLine && !walk.isOutermost());
      } else if (id == SVC) {
        linesBalance &= lineLeft == 0;
        onLine = true;
        Segment svc = walk.segment();
        lineLeft = cents(svc, 2) - cents(svc, 3);
      } else if (id == CLP) {
        Segment clp = walk.segment();
        claimPaid = cents(clp, 4);
        claimLeft = cents(clp, 3) - claimPaid;
      }
    }
    return linesBalance && lineLeft == 0 && claimLeft == 0;
  }

  /** Cents paid for the claim that was added up last. */
  long paid() {
    return claimPaid;
  }

  private void adjust(Segment cas, boolean onLine) {
    int last = Math.min(cas.size(), LAST_AMOUNT);
    for (int at = 3; at <= last; at += 3) {
      long cents = cents(cas, at);
      claimLeft -= cents;
      lineLeft -= onLine ? cents : 0;
    }
  }

  private static long cents(Segment segment, int element) {
    long cents = segment.cents(element);
    return cents == Segment.NO_CENTS ? 0 : cents;
  }
}
