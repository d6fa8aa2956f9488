package io.claimline.desk;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sending of a claim and what was answered to it.
 *
 * @param version of the claim's content that was sent
 * @param frequency CLM05-3
 * @param sentAt null until it was sent
 */
record SubmissionView(
    long id,
    int version,
    String frequency,
    String payer,
    @Nullable String payerClaimNumber,
    ZonedDateTime queuedAt,
    @Nullable ZonedDateTime sentAt,
    List<FactView> answers) {

  public String frequencyInWords() {
    return switch (frequency) {
      case "1" -> "Original";
      case "7" -> "Replacement";
      case "8" -> "Void";
      default -> "Frequency " + frequency;
    };
  }
}
