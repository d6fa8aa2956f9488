package io.claimline.payerbalance;

/** Where an item between payer and practice comes from. */
public enum ItemSource {
  /** A pair of a PLB. */
  REMITTANCE,
  /** A payer's demand. */
  LETTER,
  /** A refund that we sent. */
  REFUND
}
