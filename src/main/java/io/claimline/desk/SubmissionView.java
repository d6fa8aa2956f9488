package io.claimline.desk;

import io.claimline.workflow.ClaimDifference;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sending of a claim and what was answered to it.
 *
 * @param version of the claim's content that was sent
 * @param frequency CLM05-3
 * @param sentAt null until it was sent
 * @param change null for the first sending
 */
record SubmissionView(
    long id,
    int version,
    String frequency,
    String payer,
    @Nullable String payerClaimNumber,
    ZonedDateTime queuedAt,
    @Nullable ZonedDateTime sentAt,
    List<FactView> answers,
    @Nullable SentChange change) {

  /**
   * In what it differs from the sending before it.
   *
   * @param sinceVersion of the claim's content that was sent before
   * @param differences none if it was sent again as it was
   */
  record SentChange(int sinceVersion, List<ClaimDifference> differences) {}

  SubmissionView changed(SentChange since) {
    return new SubmissionView(
        id, version, frequency, payer, payerClaimNumber, queuedAt, sentAt, answers, since);
  }

  public String frequencyInWords() {
    return switch (frequency) {
      case "1" -> "Original";
      case "7" -> "Replacement";
      case "8" -> "Void";
      default -> "Frequency " + frequency;
    };
  }
}
