package io.claimline.x12;

import java.io.OutputStream;
import java.util.List;

/** Writes 999 and TA1 interchanges. */
public final class AcknowledgementWriter {
  private AcknowledgementWriter() {}

  /** Writes an interchange with one 999 for each acknowledged group. */
  public static Written write999(
      OutputStream out, Envelope envelope, List<ImplementationAcknowledgement> acknowledgements) {
    throw new UnsupportedOperationException();
  }

  /** Writes an interchange that holds nothing but TA1 segments. */
  public static Written writeTa1(
      OutputStream out, Envelope envelope, List<InterchangeAcknowledgement> acknowledgements) {
    throw new UnsupportedOperationException();
  }
}
