package io.claimline.x12;

import io.claimline.x12.guide.Guides;
import io.claimline.x12.status.ClaimStatusResponseSegments;
import java.io.OutputStream;

/**
 * Writes 277 interchanges (005010X212). Answers follow each other from the top: a receiver's, a
 * provider's, then its claims'.
 */
public final class ClaimStatusResponseWriter {
  private final CollectedSets<ClaimStatusResponse> sets;

  private ClaimStatusResponseWriter(CollectedSets<ClaimStatusResponse> sets) {
    this.sets = sets;
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static ClaimStatusResponseWriter open(OutputStream out, Envelope envelope) {
    return new ClaimStatusResponseWriter(
        new CollectedSets<>(
            out,
            envelope,
            "HN",
            Guides.require(TransactionKind.S277),
            ClaimStatusResponse::beginning,
            (set, responses) -> new ClaimStatusResponseSegments(set).write(responses)));
  }

  /**
   * Adds an answer. One with another BHT than the one before begins a transaction set.
   *
   * @throws IllegalArgumentException if the guide refuses it; nothing of it is written then
   */
  public void write(ClaimStatusResponse response) {
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
