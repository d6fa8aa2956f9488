package io.claimline.workflow.task;

import io.claimline.x12.ProfessionalClaim;
import java.time.DateTimeException;

/**
 * A field of a claim that a biller may mend.
 *
 * @param path such as {@code subscriber.memberId} or {@code lines[0].charge}
 * @param label as the form names it
 */
record ClaimField(String path, String label, Entry entry, Lens<ProfessionalClaim, String> at) {

  String valueIn(ProfessionalClaim claim) {
    return at.get().apply(claim);
  }

  /**
   * The claim with this entry.
   *
   * @throws DecisionRefusedException if the field cannot take it
   */
  ProfessionalClaim enter(ProfessionalClaim claim, String entered) {
    String value = entry.normalized(entered);
    if (value.equals(valueIn(claim))) {
      return claim;
    }
    if (!entry.allows(value)) {
      throw refused();
    }
    try {
      return at.set().apply(claim, value);
    } catch (DateTimeException noSuchDay) {
      throw refused();
    }
  }

  private DecisionRefusedException refused() {
    return new DecisionRefusedException(path, label + " " + entry.rule() + ".");
  }
}
