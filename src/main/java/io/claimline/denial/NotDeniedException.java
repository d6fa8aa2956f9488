package io.claimline.denial;

import io.claimline.claim.ClaimActionRefusedException;

/** No payer has denied the claim. */
public class NotDeniedException extends ClaimActionRefusedException {

  private static final long serialVersionUID = 1L;

  public NotDeniedException(long claimId) {
    super("claim " + claimId + " was not denied");
  }
}
