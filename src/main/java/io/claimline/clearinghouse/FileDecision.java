package io.claimline.clearinghouse;

import java.time.Instant;

/**
 * What was decided about reading a file.
 *
 * @param reason in a person's words, or in a rule's
 * @param by who, or Claimline itself where a rule did
 */
public record FileDecision(long id, Verdict verdict, String reason, String by, Instant at) {

  /** What may be decided. */
  public enum Verdict {
    SET_ASIDE("Set aside"),
    RELEASED("Released to be read"),
    REFUSED("Refused");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** The decision as a biller says it. */
    public String words() {
      return words;
    }
  }
}
