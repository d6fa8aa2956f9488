package io.claimline.remittance;

/** Where an exception of a remittance stands. */
public enum CaseStanding {
  /** A biller finds out and decides. */
  TO_WORK,
  /** A supervisor is asked to allow what a biller decided. */
  TO_APPROVE,
  RESOLVED
}
