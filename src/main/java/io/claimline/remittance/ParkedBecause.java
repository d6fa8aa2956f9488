package io.claimline.remittance;

/** Why a decision or a whole remittance is not posted. */
public enum ParkedBecause {
  UNBALANCED("The amounts of the claim do not add up"),
  REMITTANCE_PARKED("The remittance as a whole is parked"),
  NO_CLAIM("None of the practice's claims bears this number"),
  NO_LINE("A line answers none of the claim's lines"),
  NO_ORIGINAL("The payment that this reversal takes back is not found"),
  NOT_THIS_PAYERS("Not this payer's claim; it was forwarded"),
  PREDETERMINATION("A predetermination is never posted"),
  TAKEN_BACK("Taken back by a supervisor, to be posted again or left"),
  SET_ASIDE("A supervisor decided that it stays unposted"),
  FAILED("Posting failed");

  private final String words;

  ParkedBecause(String words) {
    this.words = words;
  }

  /** The reason as a biller says it. */
  public String words() {
    return words;
  }

  /** Whether what comes later may make it postable. */
  boolean isWorthRetrying() {
    return switch (this) {
      case NO_CLAIM, NO_LINE, NO_ORIGINAL, FAILED -> true;
      case UNBALANCED,
          REMITTANCE_PARKED,
          NOT_THIS_PAYERS,
          PREDETERMINATION,
          TAKEN_BACK,
          SET_ASIDE ->
          false;
    };
  }
}
