package io.claimline.x12;

import java.io.OutputStream;
import java.time.LocalDate;

/** Writes 277CA interchanges. */
public final class ClaimAcknowledgementWriter {
  private ClaimAcknowledgementWriter() {}

  public static ClaimAcknowledgementWriter open(OutputStream out, Envelope envelope) {
    throw new UnsupportedOperationException();
  }

  /**
   * Begins a transaction set, ending the one before; reference is BHT03, received and processed are
   * DTP 050 and 009 of the source.
   */
  public void openSet(
      String reference, String sourceTrace, LocalDate received, LocalDate processed) {
    throw new UnsupportedOperationException();
  }

  public void write(ClaimAcknowledgement acknowledgement) {
    throw new UnsupportedOperationException();
  }

  public Written finish() {
    throw new UnsupportedOperationException();
  }
}
