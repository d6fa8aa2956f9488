package io.claimline.practice;

/**
 * What a payer is presumed to do until a person enters what it says itself; a deadline that is
 * guessed is guessed early, so that no claim is late by it (R22, R33, R34).
 *
 * @param takesReplacement whether frequency 7 and 8 are taken
 * @param responseDays days from acceptance to the 835
 * @param timelyFilingDays days from service to receipt
 */
record PayerClocks(boolean takesReplacement, int responseDays, int timelyFilingDays) {

  static PayerClocks of(String claimFilingCode) {
    return switch (claimFilingCode) {
      // Medicare Part B pays within 14 to 30 days and takes no replacement claims.
      case "MB" -> new PayerClocks(false, 30, 365);
      case "MA", "16" -> new PayerClocks(true, 30, 365);
      case "CH" -> new PayerClocks(true, 30, 365);
      // Auto, liability and workers' compensation carriers investigate first.
      case "AM", "LM", "WC" -> new PayerClocks(true, 45, 365);
      case "MC" -> new PayerClocks(true, 45, 180);
      default -> new PayerClocks(true, 30, 180);
    };
  }
}
