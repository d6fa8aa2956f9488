package io.claimline.claim;

/** How far a claim's facts have brought it, before its balance is asked. */
enum Stage {
  TO_VERIFY,
  ELIGIBILITY_ASKED,
  COVERAGE_DOUBTFUL,
  TO_SCRUB,
  TO_FIX,
  TO_QUEUE,
  QUEUED,
  SENDING_OVERDUE,
  SENT,
  ACKNOWLEDGEMENT_OVERDUE,
  REJECTED,
  ACCEPTED,
  REMITTANCE_OVERDUE,
  STATUS_ASKED,
  TO_CALL,
  ADJUDICATED,
  DENIED,
  WRITE_OFF_ASKED,
  LATE_APPEAL_ASKED,
  TO_APPEAL,
  APPEALED,
  APPEAL_OVERDUE,
  FORWARDED,
  NEXT_PAYER_DUE,
  NOT_BILLABLE,
  BILLED_TO_PATIENT,
  PATIENT_CONTACTED,
  COLLECTIONS_DUE,
  AT_AGENCY,
  REOPENED,
  CLOSED;

  /** The coverage is not known to be good. */
  boolean isBeforeScrub() {
    return this == TO_VERIFY || this == ELIGIBILITY_ASKED || this == COVERAGE_DOUBTFUL;
  }

  /** Sent or about to be, and not accepted by the payer. */
  boolean awaitsAcceptance() {
    return switch (this) {
      case QUEUED, SENDING_OVERDUE, SENT, ACKNOWLEDGEMENT_OVERDUE -> true;
      default -> false;
    };
  }

  /** Accepted and not adjudicated. */
  boolean awaitsAdjudication() {
    return switch (this) {
      case ACCEPTED, REMITTANCE_OVERDUE, STATUS_ASKED, TO_CALL -> true;
      default -> false;
    };
  }

  /** Out of our hands and not answered for good: a rejection still counts. */
  boolean awaitsAnswer() {
    return awaitsAcceptance() || awaitsAdjudication();
  }

  /** Decided by an insurer, by our own account or the patient's; the balance says who moves. */
  boolean isDecided() {
    return switch (this) {
      case ADJUDICATED,
          DENIED,
          WRITE_OFF_ASKED,
          LATE_APPEAL_ASKED,
          TO_APPEAL,
          APPEALED,
          APPEAL_OVERDUE,
          FORWARDED,
          NEXT_PAYER_DUE,
          NOT_BILLABLE,
          BILLED_TO_PATIENT,
          PATIENT_CONTACTED,
          COLLECTIONS_DUE,
          AT_AGENCY,
          REOPENED,
          CLOSED ->
          true;
      default -> false;
    };
  }
}
