package io.claimline.demo;

/** What the simulated payer answers to a question after coverage (270). */
public enum CoverageScenario {
  /** Active, with the patient's share and the plan's days. */
  ACTIVE(950, ""),
  /** Known, but ended a while ago. */
  INACTIVE(20, "ENDED"),
  /** AAA 75: no such subscriber (67 of a dependent). */
  NOT_FOUND(15, "LOST"),
  /** AAA 72: the member's number is not valid. */
  INVALID_MEMBER(10, "BAD"),
  /** No answer at all. */
  NO_ANSWER(5, "MUTE");

  private final int weight;
  private final String ending;

  CoverageScenario(int weight, String ending) {
    this.weight = weight;
    this.ending = ending;
  }

  /** How many of 1,000 members. */
  int weight() {
    return weight;
  }

  /** A member's number that ends so is answered so; empty if no ending chooses it. */
  String ending() {
    return ending;
  }
}
