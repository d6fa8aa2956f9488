package io.claimline.appeal;

import io.claimline.claim.ClaimActionRefusedException;

/** A step of an appeal that the rules or its state forbid; the message tells a biller why. */
public class AppealRefusedException extends ClaimActionRefusedException {

  private static final long serialVersionUID = 1L;

  public AppealRefusedException(String why) {
    super(why);
  }
}
