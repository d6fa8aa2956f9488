package io.claimline.x12.proof;

import java.math.BigDecimal;
import java.util.List;

/** R1, R2 and R3, reckoned once more. */
final class RemittanceRules {
  private final LoopTree set;
  private final List<String> complaints;

  RemittanceRules(LoopTree set, List<String> complaints) {
    this.set = set;
    this.complaints = complaints;
  }

  void check() {
    BigDecimal paid = BigDecimal.ZERO;
    for (LoopTree claim : set.all("2100")) {
      PlainSegment clp = claim.opening();
      BigDecimal adjusted = adjusted(claim);
      for (LoopTree line : claim.direct("2110")) {
        PlainSegment svc = line.opening();
        equal(amount(svc, 2).subtract(adjusted(line)), amount(svc, 3), svc, "R1");
        adjusted = adjusted.add(adjusted(line));
      }
      equal(amount(clp, 3).subtract(adjusted), amount(clp, 4), clp, "R2");
      paid = paid.add(amount(clp, 4));
    }
    for (PlainSegment plb : set.segments("PLB")) {
      for (int position = 4; position <= plb.size(); position += 2) {
        paid = paid.subtract(amount(plb, position));
      }
    }
    PlainSegment bpr = set.segments("BPR").get(0);
    equal(paid, amount(bpr, 2), bpr, "R3");
  }

  private void equal(BigDecimal reckoned, BigDecimal told, PlainSegment place, String rule) {
    if (reckoned.compareTo(told) != 0) {
      complaints.add(rule + ": " + reckoned + " is not what stands in " + place.text());
    }
  }

  private static BigDecimal adjusted(LoopTree loop) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PlainSegment cas : loop.segments("CAS")) {
      for (int position = 3; position <= cas.size(); position += 3) {
        sum = sum.add(amount(cas, position));
      }
    }
    return sum;
  }

  private static BigDecimal amount(PlainSegment segment, int position) {
    String text = segment.at(position);
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }
}
