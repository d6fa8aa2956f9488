package io.claimline.ledger;

/** What is closed: all days up to its last. */
public enum CloseKind {
  DAY,
  MONTH
}
