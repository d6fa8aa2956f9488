package io.claimline.x12;

import io.claimline.x12.guide.Guides;
import io.claimline.x12.remittance.RemittanceSegments;
import io.claimline.x12.writing.InterchangeWriter;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes 835 interchanges (005010X221A1). Whether the amounts balance is the caller's to check,
 * with {@link RemittanceBalance}.
 */
public final class RemittanceWriter {
  private final InterchangeWriter interchange;
  private @Nullable RemittanceSegments set;
  private int payments;

  private RemittanceWriter(InterchangeWriter interchange) {
    this.interchange = interchange;
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static RemittanceWriter open(OutputStream out, Envelope envelope) {
    return new RemittanceWriter(new InterchangeWriter(out, envelope, "HP", "005010X221A1"));
  }

  /**
   * Begins a transaction set, ending the one before.
   *
   * @throws IllegalArgumentException if the payment is negative, which no 835 can say
   */
  public void openRemittance(Remittance remittance) {
    if (remittance.paid().isNegative()) {
      throw new IllegalArgumentException("a payment is never negative; PLB carries it forward");
    }
    endSet();
    set = new RemittanceSegments(interchange.openSet(Guides.require(TransactionKind.R835)));
    set.head(remittance);
  }

  /**
   * Writes the LX and sums under which the next payments stand; not needed where there are none.
   */
  public void write(PaymentGroup group) {
    open().write(group);
  }

  /** Writes a payment into the open set, before any provider adjustment. */
  public void write(ClaimPayment payment) {
    open().write(payment);
    payments++;
  }

  /** Writes a provider adjustment into the open set, after all payments. */
  public void write(ProviderAdjustment adjustment) {
    open().write(adjustment);
  }

  /** Ends set, group and interchange; the stream stays open. */
  public Written finish() {
    endSet();
    return interchange.finish(payments);
  }

  private void endSet() {
    if (set != null) {
      set.end();
      set = null;
    }
  }

  private RemittanceSegments open() {
    if (set == null) {
      throw new IllegalStateException("open a remittance first");
    }
    return set;
  }
}
