package io.claimline.claim;

import io.claimline.x12.ProfessionalClaim;

/**
 * A question to a payer where a claim stands.
 *
 * @param content the claim as it was sent
 * @param payerClaimNumber the payer's own number, where it has told one, else empty
 */
public record StatusInquiry(
    long id, long practiceId, long claimId, ProfessionalClaim content, String payerClaimNumber) {

  /** The same question, with the claim told in this way. */
  public StatusInquiry about(ProfessionalClaim told) {
    return new StatusInquiry(id, practiceId, claimId, told, payerClaimNumber);
  }

  static final String TRACE = "S";

  /** TRN02: the answer returns it. */
  public String traceNumber() {
    return TRACE + id;
  }
}
