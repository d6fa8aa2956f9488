package io.claimline.claim;

import io.claimline.x12.ProfessionalClaim;

/**
 * A submission that waits for a batch.
 *
 * @param content ready to be written: our CLM01, the frequency, and REF*F8 where R22 asks for it
 */
public record WaitingSubmission(
    long submissionId, long claimId, long payerId, ProfessionalClaim content) {

  /** The same submission, with the claim told in this way. */
  public WaitingSubmission telling(ProfessionalClaim told) {
    return new WaitingSubmission(submissionId, claimId, payerId, told);
  }
}
