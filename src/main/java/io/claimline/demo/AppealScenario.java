package io.claimline.demo;

/** What the simulated payer does with an appeal. */
public enum AppealScenario {
  /** Takes its decision back and pays (CLP02 22 and 1), after 25 days. */
  OVERTURNED(25),
  /** Stays with its decision and says so in a letter, after 25 days. */
  UPHELD(25),
  /** Stays with its decision, and takes 80 days to say so. */
  UPHELD_LATE(80),
  /** Takes its decision back and pays, after 80 days. */
  OVERTURNED_LATE(80);

  private final int days;

  AppealScenario(int days) {
    this.days = days;
  }

  int days() {
    return days;
  }

  boolean isOverturned() {
    return this == OVERTURNED || this == OVERTURNED_LATE;
  }
}
