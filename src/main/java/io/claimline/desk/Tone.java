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
      case CLOSED -> DONE;
      default ->
          switch (standing.owner()) {
            case BILLER, SUPERVISOR -> WORK;
            case PAYER -> PAYER;
            case PATIENT, AGENCY -> PATIENT;
            case CLAIMLINE, NOBODY -> FLOW;
          };
    };
  }

  public String style() {
    return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
