package io.claimline.claim;

/**
 * Where a claim stands: the answer to the first question of the claim's process, derived from its
 * facts and its balance.
 */
public enum Standing {
  TO_VERIFY("Coverage to be verified", Owner.CLAIMLINE),
  ELIGIBILITY_ASKED("Awaiting eligibility", Owner.PAYER),
  COVERAGE_DOUBTFUL("Coverage in doubt", Owner.BILLER),
  TO_SCRUB("To be scrubbed", Owner.CLAIMLINE),
  TO_FIX("Needs a fix", Owner.BILLER),
  TO_QUEUE("Ready to send", Owner.CLAIMLINE),
  QUEUED("Queued for sending", Owner.CLAIMLINE),
  SENDING_OVERDUE("Not sent in time", Owner.BILLER),
  SENT("Awaiting acceptance", Owner.PAYER),
  ACKNOWLEDGEMENT_OVERDUE("Acknowledgement missing", Owner.BILLER),
  REJECTED("Rejected", Owner.BILLER),
  ACCEPTED("Awaiting adjudication", Owner.PAYER),
  REMITTANCE_OVERDUE("Remittance missing", Owner.CLAIMLINE),
  STATUS_ASKED("Awaiting claim status", Owner.PAYER),
  TO_CALL("Payer to be called", Owner.BILLER),
  DENIED("Denied", Owner.BILLER),
  WRITE_OFF_ASKED("Write-off to approve", Owner.SUPERVISOR),
  LATE_APPEAL_ASKED("Late appeal to decide", Owner.SUPERVISOR),
  TO_APPEAL("Appeal to prepare", Owner.BILLER),
  APPEALED("Awaiting appeal decision", Owner.PAYER),
  APPEAL_OVERDUE("Appeal decision missing", Owner.BILLER),
  FORWARDED("Forwarded to the next payer", Owner.PAYER),
  NEXT_PAYER_DUE("Next payer to be billed", Owner.CLAIMLINE),
  TO_REVIEW("Balance to review", Owner.BILLER),
  PATIENT_OWES("Patient owes", Owner.PATIENT),
  PATIENT_BILLED("Awaiting patient payment", Owner.PATIENT),
  PATIENT_CONTACTED("Patient to be answered", Owner.BILLER),
  COLLECTIONS_DUE("Placement to approve", Owner.SUPERVISOR),
  AT_AGENCY("With the collection agency", Owner.AGENCY),
  ON_HOLD("On hold", Owner.BILLER),
  TO_CANCEL("Charges to be voided", Owner.CLAIMLINE),
  SETTLED("Settled", Owner.CLAIMLINE),
  CLOSED("Closed", Owner.NOBODY);

  /** Whose move it is. */
  public enum Owner {
    CLAIMLINE,
    BILLER,
    SUPERVISOR,
    PAYER,
    PATIENT,
    AGENCY,
    NOBODY
  }

  private final String words;
  private final Owner owner;

  Standing(String words, Owner owner) {
    this.words = words;
    this.owner = owner;
  }

  /** The standing as a biller says it. */
  public String words() {
    return words;
  }

  public Owner owner() {
    return owner;
  }
}
