package io.claimline.x12;

import io.claimline.x12.eligibility.EligibilityResponseSegments;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.writing.InterchangeWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes 271 interchanges (005010X279A1). Answers follow each other from the top: a source's, a
 * receiver's, a subscriber's, then its dependents'.
 */
public final class EligibilityResponseWriter {
  private final InterchangeWriter interchange;
  private final List<EligibilityResponse> collected = new ArrayList<>();
  private int written;

  private EligibilityResponseWriter(InterchangeWriter interchange) {
    this.interchange = interchange;
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static EligibilityResponseWriter open(OutputStream out, Envelope envelope) {
    return new EligibilityResponseWriter(
        new InterchangeWriter(out, envelope, "HB", "005010X279A1"));
  }

  /**
   * Adds an answer. One with another BHT than the one before begins a transaction set.
   *
   * @throws IllegalArgumentException if the set before lacks what the guide requires
   */
  public void write(EligibilityResponse response) {
    if (!collected.isEmpty() && !collected.get(0).beginning().equals(response.beginning())) {
      endSet();
    }
    collected.add(response);
  }

  /**
   * Ends set, group and interchange; the stream stays open.
   *
   * @throws IllegalArgumentException if the last set lacks what the guide requires
   */
  public Written finish() {
    endSet();
    return interchange.finish(written);
  }

  /**
   * Ends the transaction set; what follows is another, also under the same BHT.
   *
   * @throws IllegalArgumentException if the set lacks what the guide requires
   */
  public void endSet() {
    if (!collected.isEmpty()) {
      new EligibilityResponseSegments(interchange.openSet(Guides.require(TransactionKind.B271)))
          .write(collected);
      written += collected.size();
      collected.clear();
    }
  }
}
