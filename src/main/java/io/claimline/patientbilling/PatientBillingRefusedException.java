package io.claimline.patientbilling;

import io.claimline.claim.ClaimActionRefusedException;

/** A step that a rule of patient billing forbids; the message tells a biller why. */
public final class PatientBillingRefusedException extends ClaimActionRefusedException {

  private static final long serialVersionUID = 1L;

  public PatientBillingRefusedException(String why) {
    super(why);
  }
}
