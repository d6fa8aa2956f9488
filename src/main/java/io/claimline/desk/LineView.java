package io.claimline.desk;

import io.claimline.claim.ClaimLine;
import io.claimline.ledger.ClaimBalance;

/**
 * A line of a claim with its money.
 *
 * @param diagnoses the letters of its diagnoses, such as {@code A B}
 * @param units quantity and unit as a biller reads them
 */
record LineView(ClaimLine line, String units, String diagnoses, ClaimBalance money) {

  public String procedure() {
    return line.modifiers().isEmpty()
        ? line.procedureCode()
        : line.procedureCode() + " " + String.join(" ", line.modifiers());
  }
}
