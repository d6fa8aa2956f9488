package io.claimline.x12;

import io.claimline.x12.eligibility.EligibilityInquirySegments;
import io.claimline.x12.guide.Guides;
import java.io.OutputStream;

/**
 * Writes 270 interchanges (005010X279A1). Inquiries of one subscriber follow each other: its own
 * first, then its dependents'.
 */
public final class EligibilityInquiryWriter {
  private final CollectedSets<EligibilityInquiry> sets;

  private EligibilityInquiryWriter(CollectedSets<EligibilityInquiry> sets) {
    this.sets = sets;
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static EligibilityInquiryWriter open(OutputStream out, Envelope envelope) {
    return new EligibilityInquiryWriter(
        new CollectedSets<>(
            out,
            envelope,
            "HS",
            Guides.require(TransactionKind.Q270),
            EligibilityInquiry::beginning,
            (set, inquiries) -> new EligibilityInquirySegments(set).write(inquiries)));
  }

  /**
   * Adds an inquiry. One with another BHT than the one before begins a transaction set.
   *
   * @throws IllegalArgumentException if the guide refuses it; nothing of it is written then
   */
  public void write(EligibilityInquiry inquiry) {
    sets.add(inquiry);
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
