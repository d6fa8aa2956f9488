package io.claimline.desk;

import io.claimline.claim.Standing;

/** The color in which a standing is shown: it tells whose move it is. */
enum Tone {
  ALARM,
  WORK,
  PAYER,
  PATIENT,
  FLOW,
  DONE;

  static Tone of(Standing standing) {
    return switch (standing) {
      case REJECTED, DENIED -> ALARM;
      case TO_FIX, SENDING_OVERDUE, ACKNOWLEDGEMENT_OVERDUE, REMITTANCE_OVERDUE, TO_REVIEW -> WORK;
      case SENT, ACCEPTED -> PAYER;
      case PATIENT_OWES -> PATIENT;
      case TO_SCRUB, TO_QUEUE, QUEUED, SETTLED -> FLOW;
      case CLOSED -> DONE;
    };
  }

  public String style() {
    return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
