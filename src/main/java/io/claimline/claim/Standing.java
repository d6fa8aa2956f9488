package io.claimline.claim;

/**
 * Where a claim stands: the answer to the first question of the claim's process, derived from its
 * facts and its balance.
 */
public enum Standing {
  TO_SCRUB("To be scrubbed", Owner.CLAIMLINE),
  TO_FIX("Needs a fix", Owner.BILLER),
  TO_QUEUE("Ready to send", Owner.CLAIMLINE),
  QUEUED("Queued for sending", Owner.CLAIMLINE),
  SENDING_OVERDUE("Not sent in time", Owner.BILLER),
  SENT("Awaiting acceptance", Owner.PAYER),
  ACKNOWLEDGEMENT_OVERDUE("Acknowledgement missing", Owner.BILLER),
  REJECTED("Rejected", Owner.BILLER),
  ACCEPTED("Awaiting adjudication", Owner.PAYER),
  REMITTANCE_OVERDUE("Remittance missing", Owner.BILLER),
  DENIED("Denied", Owner.BILLER),
  TO_REVIEW("Balance to review", Owner.BILLER),
  PATIENT_OWES("Patient owes", Owner.PATIENT),
  SETTLED("Settled", Owner.CLAIMLINE),
  CLOSED("Closed", Owner.NOBODY);

  /** Whose move it is. */
  public enum Owner {
    CLAIMLINE,
    BILLER,
    PAYER,
    PATIENT,
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
