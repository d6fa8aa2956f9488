package io.claimline.patientbilling;

import io.claimline.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a collection agency is to collect on a claim.
 *
 * @param amount placed, before anything was collected
 * @param exportDocumentId the file that told the agency; null until it is told
 * @param ended how it ended; null while the agency collects
 */
public record Placement(
    long id,
    long claimId,
    long guarantorId,
    Money amount,
    String reason,
    Instant placedAt,
    @Nullable Long exportDocumentId,
    @Nullable Ending ended,
    @Nullable Instant endedAt) {

  /** How a placement ends. */
  public enum Ending {
    /** The practice took it back; the patient owes the rest again. */
    RECALLED("Recalled"),
    /** The agency's time is over; the rest stays bad debt. */
    ENDED("Ended without full payment"),
    /** The agency collected all. */
    COLLECTED("Collected in full");

    private final String words;

    Ending(String words) {
      this.words = words;
    }

    /** The ending as a biller says it. */
    public String words() {
      return words;
    }
  }

  boolean isOpen() {
    return ended == null;
  }
}
