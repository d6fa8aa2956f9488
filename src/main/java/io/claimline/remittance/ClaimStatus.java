package io.claimline.remittance;

/** What CLP02 says of a claim (R16, R17, R13). A denial is not among it: lines are denied (R9). */
enum ClaimStatus {
  PROCESSED,
  FORWARDED,
  REVERSAL,
  NOT_THIS_PAYERS,
  PREDETERMINATION;

  static ClaimStatus of(String code) {
    return switch (code) {
      case "19", "20", "21" -> FORWARDED;
      case "22" -> REVERSAL;
      case "23" -> NOT_THIS_PAYERS;
      case "25" -> PREDETERMINATION;
      default -> PROCESSED;
    };
  }

  /** Whether the code says that another payer decided before. */
  static boolean isLaterPayer(String code) {
    return switch (code) {
      case "2", "3", "20", "21" -> true;
      default -> false;
    };
  }
}
