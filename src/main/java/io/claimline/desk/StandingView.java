package io.claimline.desk;

import io.claimline.claim.Standing;

/** A standing as pages show it. */
public record StandingView(Standing standing) {

  public String words() {
    return standing.words();
  }

  public String style() {
    return Tone.of(standing).style();
  }

  /** Whose move it is, as a sentence. */
  public String move() {
    return switch (standing.owner()) {
      case CLAIMLINE -> "Claimline goes on by itself.";
      case BILLER -> "It is our move.";
      case SUPERVISOR -> "It is a supervisor’s move.";
      case PAYER -> "The payer’s move.";
      case PATIENT -> "The patient’s move.";
      case AGENCY -> "The collection agency’s move.";
      case NOBODY -> "Nothing is left to do.";
    };
  }
}
