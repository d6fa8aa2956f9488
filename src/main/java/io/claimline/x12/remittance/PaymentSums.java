package io.claimline.x12.remittance;

import io.claimline.x12.guide.Loop;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;

/**
 * What a loop 2100 says was charged, adjusted and paid, added up as its segments come, without
 * making records (R1, R2): nearly all payments balance. One that does not is left to {@link
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

  /**
   * Takes a segment in that has its place within a claim.
   *
   * @param loop the claim itself, or a loop within it
   */
  void add(Segment segment, Loop loop) {
    int id = segment.idCode();
    if (id == CAS) {
      adjust(segment, loop.id().equals("2110"));
    } else if (id == SVC) {
      linesBalance &= lineLeft == 0;
      lineLeft = cents(segment, 2) - cents(segment, 3);
    } else if (id == CLP) {
      claimPaid = cents(segment, 4);
      claimLeft = cents(segment, 3) - claimPaid;
      lineLeft = 0;
      linesBalance = true;
    }
  }

  /** True if every line (R1) and the claim (R2) that came last balance. */
  boolean balance() {
    return linesBalance && lineLeft == 0 && claimLeft == 0;
  }

  /** Cents paid for the claim that came last. */
  long paid() {
    return claimPaid;
  }

  private void adjust(Segment cas, boolean inLine) {
    int last = Math.min(cas.size(), LAST_AMOUNT);
    for (int at = 3; at <= last; at += 3) {
      long cents = cents(cas, at);
      claimLeft -= cents;
      lineLeft -= inLine ? cents : 0;
    }
  }

  private static long cents(Segment segment, int element) {
    long cents = segment.cents(element);
    return cents == Segment.NO_CENTS ? 0 : cents;
  }
}
