package io.claimline.denial;

import io.claimline.claim.ClaimActionRefusedException;

/** A write-off that may not be asked for or decided so; the message tells a person why. */
public class WriteOffRefusedException extends ClaimActionRefusedException {

  private static final long serialVersionUID = 1L;

  public WriteOffRefusedException(String why) {
    super(why);
  }
}
