package io.claimline.deposit;

/** The forms in which banks tell what came in. */
public enum BankFormat {
  /** Cash management records: 01 to 99, addenda in 88. */
  BAI2,
  /** A sheet with a header. */
  CSV
}
