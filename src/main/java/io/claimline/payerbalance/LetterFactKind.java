package io.claimline.payerbalance;

/** What can become of a payer's demand. */
public enum LetterFactKind {
  RECEIVED("Received"),
  DISPUTED("Disputed"),
  APPEALED("Appealed"),
  APPEAL_LOST("Appeal lost"),
  APPEAL_WON("Appeal won"),
  REFUNDED("Refunded"),
  RECOVERED("Kept back by the payer"),
  RECOVERY_UNDONE("Recovery taken apart"),
  CLOSED("Closed"),
  TAKEN_BACK("Taken back");

  private final String words;

  LetterFactKind(String words) {
    this.words = words;
  }

  /** The kind as a biller says it. */
  public String words() {
    return words;
  }

  /** Whether a person notes it; the others follow from what is done. */
  public boolean isNoted() {
    return switch (this) {
      case DISPUTED, APPEALED, APPEAL_LOST, APPEAL_WON, CLOSED -> true;
      case RECEIVED, REFUNDED, RECOVERED, RECOVERY_UNDONE, TAKEN_BACK -> false;
    };
  }
}
