package io.claimline.x12;

import io.claimline.x12.acknowledgement.ImplementationAcknowledgementSegments;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.writing.InterchangeWriter;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes 999 (005010X231A1) and TA1 interchanges: what a receiver says of a file's form. */
public final class AcknowledgementWriter {
  private AcknowledgementWriter() {}

  /**
   * Writes an interchange with one 999 for each acknowledged group.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static Written write999(
      OutputStream out, Envelope envelope, List<ImplementationAcknowledgement> acknowledgements) {
    InterchangeWriter interchange = new InterchangeWriter(out, envelope, "FA", "005010X231A1");
    for (ImplementationAcknowledgement acknowledgement : acknowledgements) {
      new ImplementationAcknowledgementSegments(
              interchange.openSet(Guides.require(TransactionKind.A999)))
          .write(acknowledgement);
    }
    return interchange.finish(acknowledgements.size());
  }

  /**
   * Writes an interchange that holds nothing but TA1 segments.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static Written writeTa1(
      OutputStream out, Envelope envelope, List<InterchangeAcknowledgement> acknowledgements) {
    InterchangeWriter interchange = new InterchangeWriter(out, envelope, "", "");
    for (InterchangeAcknowledgement acknowledgement : acknowledgements) {
      LocalDate date = acknowledgement.date();
      LocalTime time = acknowledgement.time();
      interchange.writeTa1(
          acknowledgement.controlNumber(),
          date == null ? "" : DateTimeFormatter.ofPattern("uuMMdd").format(date),
          time == null ? "" : DateTimeFormatter.ofPattern("HHmm").format(time),
          acknowledgement.code(),
          acknowledgement.noteCode());
    }
    return interchange.finish(acknowledgements.size());
  }
}
