package io.claimline.denial;

/** The ways on from a denial, in the order in which one keeps more doors open than the next. */
public enum DenialRoute {
  CORRECT("Correct and send again"),
  NEXT_PAYER("Bill the next payer"),
  APPEAL("Appeal"),
  PATIENT("Move to the patient"),
  WRITE_OFF("Write off");

  private final String words;

  DenialRoute(String words) {
    this.words = words;
  }

  /** The route as a biller says it. */
  public String words() {
    return words;
  }
}
