package io.claimline.x12;

import java.io.OutputStream;

/** Writes 837P interchanges. */
public final class ProfessionalClaimWriter {
  private ProfessionalClaimWriter() {}

  /**
   * Opens an interchange and its functional group; nothing leaves before its set is complete and
   * checked.
   */
  public static ProfessionalClaimWriter open(OutputStream out, Envelope envelope) {
    throw new UnsupportedOperationException();
  }

  /** Begins a transaction set, ending the one before; reference is BHT03. */
  public void openSet(String reference, Party submitter, Party receiver) {
    throw new UnsupportedOperationException();
  }

  /** Writes a claim into the open set. */
  public void write(ProfessionalClaim claim) {
    throw new UnsupportedOperationException();
  }

  /** Ends set, group and interchange; the stream stays open. */
  public Written finish() {
    throw new UnsupportedOperationException();
  }
}
