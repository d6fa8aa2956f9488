package io.claimline.x12;

import io.claimline.x12.guide.Guides;
import io.claimline.x12.status.ClaimStatusResponseSegments;
import io.claimline.x12.writing.InterchangeWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes 277 interchanges (005010X212). Answers follow each other from the top: a receiver's, a
 * provider's, then its claims'.
 */
public final class ClaimStatusResponseWriter {
  private final InterchangeWriter interchange;
  private final List<ClaimStatusResponse> collected = new ArrayList<>();
  private int written;

  private ClaimStatusResponseWriter(InterchangeWriter interchange) {
    this.interchange = interchange;
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static ClaimStatusResponseWriter open(OutputStream out, Envelope envelope) {
    return new ClaimStatusResponseWriter(new InterchangeWriter(out, envelope, "HN", "005010X212"));
  }

  /**
   * Adds an answer. One with another BHT than the one before begins a transaction set.
   *
   * @throws IllegalArgumentException if the set before lacks what the guide requires
   */
  public void write(ClaimStatusResponse response) {
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
      new ClaimStatusResponseSegments(interchange.openSet(Guides.require(TransactionKind.S277)))
          .write(collected);
      written += collected.size();
      collected.clear();
    }
  }
}
