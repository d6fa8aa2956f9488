package io.claimline.claim;

/** What can have happened to a claim. A fact is appended, never changed. */
public enum FactKind {
  CHARGED("Charges entered"),
  ELIGIBILITY_ASKED("Eligibility asked (270)"),
  COVERAGE_ACTIVE("Coverage is active"),
  COVERAGE_DOUBTFUL("Coverage is in doubt"),
  ELIGIBILITY_OVERDUE("No answer on eligibility in time"),
  COVERAGE_RESOLVED("Coverage resolved"),
  SCRUB_PASSED("Scrubbed clean"),
  SCRUB_FAILED("Scrub found problems"),
  CORRECTED("Corrected"),
  QUEUED("Queued for the next batch"),
  SENDING_OVERDUE("Not sent in time"),
  RELEASED("Released to be sent"),
  SENT("Sent to the clearinghouse"),
  SENT_ON_PAPER("Printed, to be sent on paper"),
  PAPER_TAKEN_BACK("Paper claim taken back before it was mailed"),
  FILE_ACCEPTED("File accepted (999)"),
  FILE_REJECTED("File rejected (999)"),
  RECEIVED("Received, not yet accepted (277CA)"),
  ACCEPTED("Accepted by the payer (277CA)"),
  REJECTED("Rejected (277CA)"),
  ACKNOWLEDGEMENT_OVERDUE("No acknowledgement in time"),
  TRACED("Batch traced"),
  REMITTANCE_OVERDUE("No remittance in time"),
  STATUS_ASKED("Status asked (276)"),
  STATUS_PENDING("Payer still works on it (277)"),
  STATUS_FINALIZED("Payer has decided, no remittance came (277)"),
  STATUS_UNKNOWN("Payer does not find the claim (277)"),
  STATUS_OVERDUE("No answer on the status in time"),
  CALL_DUE("Payer is to be called"),
  FOLLOWED_UP("Payer asked"),
  NOT_THIS_PAYERS("Not this payer's claim (835)"),
  ADJUDICATED("Adjudicated (835)"),
  DENIED("Denied (835)"),
  REVERSED("Earlier payment reversed (835)"),
  UNPOSTED("Posting of a decision taken back"),
  REVERSAL_UNPOSTED("Posting of a reversal taken back"),
  WRITE_OFF_ASKED("Write-off asked for"),
  WRITE_OFF_REFUSED("Write-off refused"),
  LATE_APPEAL_ASKED("Late appeal asked for"),
  LATE_APPEAL_ALLOWED("Late appeal allowed"),
  LATE_APPEAL_REFUSED("Late appeal refused"),
  APPEAL_BEGUN("Appeal begun"),
  APPEAL_DROPPED("Appeal dropped"),
  APPEAL_SENT("Appeal sent"),
  APPEAL_OVERDUE("No decision on the appeal in time"),
  APPEAL_CHASED("Appeal followed up"),
  APPEAL_ANSWERED("Letter on the appeal came"),
  APPEAL_WON("Appeal won"),
  APPEAL_LOST("Appeal lost"),
  FORWARDED("Forwarded to the next payer (835)"),
  CROSSOVER_OVERDUE("Next payer did not answer in time"),
  NEXT_PAYER_DUE("Next payer is to be billed"),
  NEXT_PAYER_BILLED("Released to the next payer"),
  NEXT_PAYER_NOT_BILLED("Next payer cannot be billed"),
  TRANSFERRED_TO_PATIENT("Balance moved to the patient"),
  STATEMENT_SENT("Statement sent to the patient"),
  PATIENT_NOT_BILLED("Patient may not be billed"),
  PATIENT_CONTACTED("Patient called or wrote"),
  PATIENT_ANSWERED("Patient was answered"),
  COLLECTIONS_DUE("To be reviewed for collections"),
  PLACEMENT_REFUSED("Placement with the agency refused"),
  PLACED("Placed with the collection agency"),
  RECALLED("Recalled from the agency"),
  PLACEMENT_ENDED("Placement with the agency ended"),
  PATIENT_PAID("Patient paid"),
  WRITTEN_OFF("Written off"),
  REFUNDED("Credit refunded"),
  HELD("Put on hold"),
  HOLD_RELEASED("Hold released"),
  CANCELLATION_ASKED("Cancellation asked for"),
  CANCELLED("Cancelled"),
  REOPENED("Reopened"),
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
