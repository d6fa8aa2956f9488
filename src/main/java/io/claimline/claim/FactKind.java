package io.claimline.claim;

/** What can have happened to a claim. A fact is appended, never changed. */
public enum FactKind {
  CHARGED("Charges entered"),
  SCRUB_PASSED("Scrubbed clean"),
  SCRUB_FAILED("Scrub found problems"),
  CORRECTED("Corrected"),
  QUEUED("Queued for the next batch"),
  SENDING_OVERDUE("Not sent in time"),
  RELEASED("Released to be sent"),
  SENT("Sent to the clearinghouse"),
  FILE_ACCEPTED("File accepted (999)"),
  FILE_REJECTED("File rejected (999)"),
  RECEIVED("Received, not yet accepted (277CA)"),
  ACCEPTED("Accepted by the payer (277CA)"),
  REJECTED("Rejected (277CA)"),
  ACKNOWLEDGEMENT_OVERDUE("No acknowledgement in time"),
  TRACED("Batch traced"),
  REMITTANCE_OVERDUE("No remittance in time"),
  FOLLOWED_UP("Payer asked"),
  ADJUDICATED("Adjudicated (835)"),
  DENIED("Denied (835)"),
  REVERSED("Earlier payment reversed (835)"),
  TRANSFERRED_TO_PATIENT("Balance moved to the patient"),
  PATIENT_PAID("Patient paid"),
  WRITTEN_OFF("Written off"),
  REFUNDED("Credit refunded"),
  CLOSED("Closed at zero");

  private final String words;

  FactKind(String words) {
    this.words = words;
  }

  /** The kind as a biller says it. */
  public String words() {
    return words;
  }
}
