package io.claimline.appeal;

/** How a payer decided on an appeal. */
public enum Outcome {
  WON("in our favor, payment follows"),
  LOST("the denial is upheld");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /** The outcome as a biller says it. */
  public String words() {
    return words;
  }
}
