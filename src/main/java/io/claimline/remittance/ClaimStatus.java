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

  /** In which place the code says that the payer decided: 1 primary, 2 secondary …; 0 unsaid. */
  static int placeOf(String code) {
    return switch (code) {
      case "1", "19" -> 1;
      case "2", "20" -> 2;
      case "3", "21" -> 3;
      default -> 0;
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
