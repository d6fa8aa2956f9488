package io.claimline.x12;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a 277CA: who answers, and for which transmission (X214 BHT and 2000A).
 *
 * @param reference BHT03
 * @param createdOn BHT04
 * @param createdAt BHT05
 * @param source 2100A: AY a clearinghouse, PR the payer
 * @param trace 2200A TRN02
 * @param received 2200A DTP*050: when the claims came in
 * @param processed 2200A DTP*009: when they were looked at
 * @param otherSegments what no component carries
 * @param place of the 2000A HL
 */
public record AcknowledgementSource(
    String reference,
    @Nullable LocalDate createdOn,
    @Nullable LocalTime createdAt,
    Party source,
    String trace,
    @Nullable LocalDate received,
    @Nullable LocalDate processed,
    List<KeptSegment> otherSegments,
    Place place) {
  public AcknowledgementSource {
    otherSegments = List.copyOf(otherSegments);
  }

  /** The same head with another source. */
  public AcknowledgementSource withSource(Party newSource) {
    return new AcknowledgementSource(
        reference,
        createdOn,
        createdAt,
        newSource,
        trace,
        received,
        processed,
        otherSegments,
        place);
  }

  /** The head without its place and kept segments: what a writer writes. */
  public AcknowledgementSource content() {
    return new AcknowledgementSource(
        reference,
        createdOn,
        createdAt,
        source,
        trace,
        received,
        processed,
        List.of(),
        Place.NOWHERE);
  }
}
