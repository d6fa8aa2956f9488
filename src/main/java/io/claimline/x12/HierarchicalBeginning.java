package io.claimline.x12;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * BHT of an inquiry or its answer: which batch this is.
 *
 * @param purpose BHT02: 13 request, 01 cancellation, 36 authority to deduct; of an answer 11
 *     response, 06 confirmation, 08 status
 * @param reference BHT03, the sender's own number of the batch; an answer returns that of the
 *     inquiry
 * @param date BHT04
 * @param time BHT05
 * @param type BHT06: RT spend down, DG response to a status request; mostly empty
 */
public record HierarchicalBeginning(
    String purpose,
    String reference,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    String type) {
  /** What stands where no BHT was sent. */
  public static final HierarchicalBeginning NONE =
      new HierarchicalBeginning("", "", null, null, "");

  /** A request made now. */
  public static HierarchicalBeginning request(String reference, ZonedDateTime now) {
    return made("13", reference, now, "");
  }

  /** An answer to an eligibility inquiry, made now. */
  public static HierarchicalBeginning response(String reference, ZonedDateTime now) {
    return made("11", reference, now, "");
  }

  /** An answer to a claim status inquiry, made now. */
  public static HierarchicalBeginning status(String reference, ZonedDateTime now) {
    return made("08", reference, now, "DG");
  }

  private static HierarchicalBeginning made(
      String purpose, String reference, ZonedDateTime now, String type) {
    return new HierarchicalBeginning(
        purpose,
        reference,
        now.toLocalDate(),
        now.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
        type);
  }
}
