package io.claimline.x12;

import io.claimline.x12.eligibility.EligibilityInquirySegments;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.writing.InterchangeWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes 270 interchanges (005010X279A1). Inquiries of one subscriber follow each other: its own
 * first, then its dependents'.
 */
public final class EligibilityInquiryWriter {
  private final InterchangeWriter interchange;
  private final List<EligibilityInquiry> collected = new ArrayList<>();
  private int written;

  private EligibilityInquiryWriter(InterchangeWriter interchange) {
    this.interchange = interchange;
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static EligibilityInquiryWriter open(OutputStream out, Envelope envelope) {
    return new EligibilityInquiryWriter(new InterchangeWriter(out, envelope, "HS", "005010X279A1"));
  }

  /**
   * Adds an inquiry. One with another BHT than the one before begins a transaction set.
   *
   * @throws IllegalArgumentException if the set before lacks what the guide requires
   */
  public void write(EligibilityInquiry inquiry) {
    if (!collected.isEmpty() && !collected.get(0).beginning().equals(inquiry.beginning())) {
      endSet();
    }
    collected.add(inquiry);
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
      new EligibilityInquirySegments(interchange.openSet(Guides.require(TransactionKind.Q270)))
          .write(collected);
      written += collected.size();
      collected.clear();
    }
  }
}
