package io.claimline.x12;

import java.io.OutputStream;

/** Writes 835 interchanges. */
public final class RemittanceWriter {
  private RemittanceWriter() {}

  public static RemittanceWriter open(OutputStream out, Envelope envelope) {
    throw new UnsupportedOperationException();
  }

  /** Begins a transaction set, ending the one before. */
  public void openRemittance(Remittance remittance) {
    throw new UnsupportedOperationException();
  }

  public void write(ClaimPayment payment) {
    throw new UnsupportedOperationException();
  }

  public void write(ProviderAdjustment adjustment) {
    throw new UnsupportedOperationException();
  }

  public Written finish() {
    throw new UnsupportedOperationException();
  }
}
