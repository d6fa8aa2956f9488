package io.claimline.desk;

import io.claimline.claim.Standing;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a claim's page offers to do with it, by where it stands.
 *
 * @param nextWeek what a hold is proposed to last until
 * @param key made with the page, so that a form sent twice counts once
 */
record OfferedActions(Standing standing, LocalDate nextWeek, String key) {

  static OfferedActions at(Standing standing, LocalDate today) {
    return new OfferedActions(standing, today.plusWeeks(1), UUID.randomUUID().toString());
  }

  public boolean hold() {
    return standing != Standing.CLOSED && standing != Standing.ON_HOLD;
  }

  public boolean cancel() {
    return standing != Standing.CLOSED && standing != Standing.AT_AGENCY;
  }

  public boolean reopen() {
    return standing == Standing.CLOSED;
  }

  /** A patient calls about what the patient owes, or is asked for. */
  public boolean contact() {
    return switch (standing) {
      case PATIENT_OWES, PATIENT_BILLED, COLLECTIONS_DUE, AT_AGENCY -> true;
      default -> false;
    };
  }

  public boolean agency() {
    return standing == Standing.AT_AGENCY;
  }
}
