package io.claimline.patientbilling;

/** Why a visit's balance is not asked of the patient now (R37, R38). */
enum NotAsked {
  INSURANCE_PENDING("an insurer may still pay"),
  NEVER_BILLED("the law forbids billing this patient"),
  DISPUTED("the patient disputes it"),
  BANKRUPTCY("the guarantor filed for bankruptcy"),
  HARDSHIP("the guarantor applied for financial help"),
  WRONG_ADDRESS("the guarantor's address is wrong"),
  TOO_SMALL("the account is below the smallest statement");

  private final String words;

  NotAsked(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Nothing ends it by itself: a person must look when the pause has run out. */
  boolean needsPerson() {
    return switch (this) {
      case DISPUTED, BANKRUPTCY, HARDSHIP, WRONG_ADDRESS -> true;
      case INSURANCE_PENDING, NEVER_BILLED, TOO_SMALL -> false;
    };
  }
}
