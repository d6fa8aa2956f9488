package io.claimline.claim;

/** Somebody else corrected the claim since it was shown. */
public class ClaimChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ClaimChangedException(long claimId, int seen) {
    super("claim " + claimId + " was changed after version " + seen + " was shown");
  }
}
