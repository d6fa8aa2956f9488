package io.claimline.claim;

/** What a person asked of a claim cannot be done now; the message says why, in words. */
public class ClaimActionRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ClaimActionRefusedException(String why) {
    super(why);
  }
}
