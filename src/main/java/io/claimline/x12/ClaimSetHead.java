package io.claimline.x12;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above all claims of an 837: BHT and the loops 1000A and 1000B.
 *
 * @param reference BHT03, the sender's own number of the set
 * @param purpose BHT02: 00 original, 18 sent again
 * @param type BHT06: CH chargeable claims, RP encounters, 31 subrogation demand
 * @param createdOn BHT04
 * @param createdAt BHT05, in the sender's zone
 * @param submitter 1000A
 * @param receiver 1000B
 * @param otherSegments what no component carries
 */
public record ClaimSetHead(
    String reference,
    String purpose,
    String type,
    @Nullable LocalDate createdOn,
    @Nullable LocalTime createdAt,
    Party submitter,
    Party receiver,
    List<KeptSegment> otherSegments) {
  public ClaimSetHead {
    otherSegments = List.copyOf(otherSegments);
  }

  /** An original set of chargeable claims. */
  public static ClaimSetHead of(
      String reference, ZonedDateTime created, Party submitter, Party receiver) {
    return new ClaimSetHead(
        reference,
        "00",
        "CH",
        created.toLocalDate(),
        created.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
        submitter,
        receiver,
        List.of());
  }
}
