package io.claimline.scrub;

/** What a finding means for sending the claim. */
public enum Severity {
  /** The claim is not sent before it is mended. */
  ERROR,
  /** The claim is sent; a biller is told. */
  WARNING
}
