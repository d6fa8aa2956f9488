package io.claimline.claim;

/** How far a claim's facts have brought it, before its balance is asked. */
enum Stage {
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
  ADJUDICATED,
  DENIED,
  CLOSED;

  /** Out of our hands and not answered for good: a rejection still counts. */
  boolean awaitsAnswer() {
    return switch (this) {
      case QUEUED, SENDING_OVERDUE, SENT, ACKNOWLEDGEMENT_OVERDUE, ACCEPTED, REMITTANCE_OVERDUE ->
          true;
      case TO_SCRUB, TO_FIX, TO_QUEUE, REJECTED, ADJUDICATED, DENIED, CLOSED -> false;
    };
  }

  /** Sent or about to be, and not accepted by the payer. */
  boolean awaitsAcceptance() {
    return switch (this) {
      case QUEUED, SENDING_OVERDUE, SENT, ACKNOWLEDGEMENT_OVERDUE -> true;
      case TO_SCRUB,
          TO_FIX,
          TO_QUEUE,
          REJECTED,
          ACCEPTED,
          REMITTANCE_OVERDUE,
          ADJUDICATED,
          DENIED,
          CLOSED ->
          false;
    };
  }
}
