package io.claimline.remittance;

/** How far a remittance has come. */
public enum RemittanceState {
  CHECKED("Being posted"),
  POSTED("Posted"),
  PARKED("Parked");

  private final String words;

  RemittanceState(String words) {
    this.words = words;
  }

  /** The state as a biller says it. */
  public String words() {
    return words;
  }
}
