package io.claimline.claim;

/** A claim that cannot be billed to a next payer; the message is a sentence for a biller. */
public final class NextPayerRefusedException extends ClaimActionRefusedException {

  private static final long serialVersionUID = 1L;

  NextPayerRefusedException(String sentence) {
    super(sentence);
  }
}
