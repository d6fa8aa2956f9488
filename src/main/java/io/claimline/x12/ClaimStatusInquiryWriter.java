package io.claimline.x12;

import io.claimline.x12.guide.Guides;
import io.claimline.x12.status.ClaimStatusInquirySegments;
import java.io.OutputStream;

/**
 * Writes 276 interchanges (005010X212). Inquiries of one provider follow each other; of one
 * subscriber its own first, then its dependents'.
 */
public final class ClaimStatusInquiryWriter {
  private final CollectedSets<ClaimStatusInquiry> sets;

  private ClaimStatusInquiryWriter(CollectedSets<ClaimStatusInquiry> sets) {
    this.sets = sets;
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static ClaimStatusInquiryWriter open(OutputStream out, Envelope envelope) {
    return new ClaimStatusInquiryWriter(
        new CollectedSets<>(
            out,
            envelope,
            "HR",
            Guides.require(TransactionKind.Q276),
            ClaimStatusInquiry::beginning,
            (set, inquiries) -> new ClaimStatusInquirySegments(set).write(inquiries)));
  }

  /**
   * Adds an inquiry. One with another BHT than the one before begins a transaction set.
   *
   * @throws IllegalArgumentException if the guide refuses it; nothing of it is written then
   */
  public void write(ClaimStatusInquiry inquiry) {
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
