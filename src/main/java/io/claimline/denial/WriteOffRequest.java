package io.claimline.denial;

import io.claimline.shared.Money;
import java.time.Instant;

/**
 * A write-off that waits for a supervisor.
 *
 * @param whose who owes what is to be given up
 */
public record WriteOffRequest(
    long id,
    long claimId,
    Whose whose,
    Money amount,
    String reason,
    String askedBy,
    Instant askedAt) {

  /** Who owes what is to be given up. */
  public enum Whose {
    INSURANCE("insurers"),
    PATIENT("the patient");

    private final String words;

    Whose(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
