package io.claimline.x12;

import io.claimline.x12.ClaimAcknowledgement.Level;
import io.claimline.x12.acknowledgement.ClaimAcknowledgementSegments;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.writing.InterchangeWriter;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes 277CA interchanges (005010X214). Acknowledgements are written in the order in which they
 * were given: the receiver's first, then each provider's followed by its claims.
 */
public final class ClaimAcknowledgementWriter {
  private final InterchangeWriter interchange;
  private @Nullable AcknowledgementSource head;
  private final List<ClaimAcknowledgement> collected = new ArrayList<>();
  private int written;

  private ClaimAcknowledgementWriter(InterchangeWriter interchange) {
    this.interchange = interchange;
  }

  /**
   * Opens an interchange.
   *
   * @throws IllegalArgumentException if an identifier or control number does not fit its element
   */
  public static ClaimAcknowledgementWriter open(OutputStream out, Envelope envelope) {
    return new ClaimAcknowledgementWriter(new InterchangeWriter(out, envelope, "HN", "005010X214"));
  }

  /**
   * Begins a transaction set, ending the one before.
   *
   * @param reference BHT03
   * @param sourceTrace TRN02 of the source
   * @param received DTP*050: when the claims came in
   * @param processed DTP*009: when they were looked at
   */
  public void openSet(
      String reference, String sourceTrace, LocalDate received, LocalDate processed) {
    openSet(
        new AcknowledgementSource(
            reference,
            interchange.created().toLocalDate(),
            interchange.created().toLocalTime().truncatedTo(ChronoUnit.MINUTES),
            Party.NONE,
            sourceTrace,
            received,
            processed,
            List.of(),
            Place.NOWHERE));
  }

  /**
   * Begins a transaction set, ending the one before.
   *
   * @param source where it names nobody, the first acknowledgement's source is the set's
   */
  public void openSet(AcknowledgementSource source) {
    endSet();
    head = source;
  }

  /**
   * Adds an acknowledgement to the open set; in the order receiver, provider, claims.
   *
   * @throws IllegalArgumentException if its level lacks a status, a provider or a patient, or is
   *     the source's, which has none
   */
  public void write(ClaimAcknowledgement acknowledgement) {
    if (head == null) {
      throw new IllegalStateException("open a transaction set first");
    }
    check(acknowledgement);
    collected.add(acknowledgement);
  }

  /** Ends set, group and interchange; the stream stays open. */
  public Written finish() {
    endSet();
    return interchange.finish(written);
  }

  private void endSet() {
    AcknowledgementSource ending = head;
    if (ending != null && !collected.isEmpty()) {
      AcknowledgementSource source =
          ending.source().equals(Party.NONE)
              ? ending.withSource(collected.get(0).source())
              : ending;
      new ClaimAcknowledgementSegments(interchange.openSet(Guides.require(TransactionKind.A277CA)))
          .write(source, collected);
      written += collected.size();
    }
    collected.clear();
    head = null;
  }

  private static void check(ClaimAcknowledgement acknowledgement) {
    Level level = acknowledgement.level();
    boolean beneathReceiver = level == Level.PROVIDER || level == Level.CLAIM;
    if (level == Level.SOURCE) {
      throw new IllegalArgumentException("the guide has no status of the whole transmission");
    }
    if (acknowledgement.statuses().isEmpty() && level != Level.PROVIDER) {
      throw new IllegalArgumentException("an acknowledgement without a status says nothing");
    }
    if (beneathReceiver && acknowledgement.provider() == null) {
      throw new IllegalArgumentException("the acknowledgement lacks its provider");
    }
    if (level == Level.CLAIM && acknowledgement.patient() == null) {
      throw new IllegalArgumentException("the acknowledgement lacks its patient");
    }
  }
}
