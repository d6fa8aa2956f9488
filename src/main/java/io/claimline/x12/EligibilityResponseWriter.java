package io.claimline.x12;

import io.claimline.x12.eligibility.EligibilityResponseSegments;
import io.claimline.x12.guide.Guides;
import java.io.OutputStream;

/**
 * Writes 271 interchanges (005010X279A1). Answers follow each other from the top: a source's, a
 * receiver's, a subscriber's, then its dependents'.
 */
public final class EligibilityResponseWriter {
  private final CollectedSets<EligibilityResponse> sets;

  private EligibilityResponseWriter(CollectedSets<EligibilityResponse> sets) {
    this.sets = sets;
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static EligibilityResponseWriter open(OutputStream out, Envelope envelope) {
    return new EligibilityResponseWriter(
        new CollectedSets<>(
            out,
            envelope,
            "HB",
            Guides.require(TransactionKind.B271),
            EligibilityResponse::beginning,
            (set, responses) -> new EligibilityResponseSegments(set).write(responses)));
  }

  /**
   * Adds an answer. One with another BHT than the one before begins a transaction set.
   *
   * @throws IllegalArgumentException if the guide refuses it; nothing of it is written then
   */
  public void write(EligibilityResponse response) {
    sets.add(response);
  }

  /** Ends the transaction set; what follows is another, also under the same BHT. */
  public void endSet() {
    sets.endSet();
  }

  /** Ends set, group and interchange; the stream stays open. */
  public Written finish() {
    return sets.finish();
  }
}
