package io.claimline.underpayment;

import io.claimline.shared.Money;
import java.util.List;

/**
 * A decision on a claim by its first payer.
 *
 * @param explained cost share, sequestration and withholds that stand at the claim, not at a line
 */
record DecidedClaim(
    long adjudicationId, long claimId, long payerId, Money explained, List<DecidedLine> lines) {

  DecidedClaim {
    lines = List.copyOf(lines);
  }
}
