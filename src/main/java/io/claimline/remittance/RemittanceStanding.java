package io.claimline.remittance;

/** Where a remittance stands, read from its facts. */
public enum RemittanceStanding {
  /** Stored and checked; its claims are being matched and posted. */
  BEING_POSTED("Being posted"),
  /** Posted, or parked as a whole; a person must look at something of it. */
  EXCEPTIONS("Exceptions to work"),
  /** Nothing is left to be looked at, but its money was not seen at the bank. */
  AWAITS_MONEY("Awaiting its money"),
  CLOSED("Closed");

  private final String words;

  RemittanceStanding(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
