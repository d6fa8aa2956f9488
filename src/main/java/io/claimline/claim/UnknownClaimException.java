package io.claimline.claim;

/** The practices in scope have no such claim. */
public class UnknownClaimException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownClaimException(long claimId) {
    super("no claim " + claimId);
  }
}
