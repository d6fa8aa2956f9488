package io.claimline.report;

/** The day from which the age of an open amount is counted. */
public enum AgingBasis {
  SERVICE_DATE("service date"),
  /** The day the claim first went out; the service date while it has not. */
  BILL_DATE("bill date"),
  /** The day the amount became the patient's. */
  PATIENT_DATE("day it became the patient’s");

  private final String words;

  AgingBasis(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
