package io.claimline.practice;

/** How claims reach a payer. */
public enum Delivery {
  CLEARINGHOUSE("Electronic, by the clearinghouse"),
  PAPER("On paper");

  private final String words;

  Delivery(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
