package io.claimline.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One payer's coverage of a patient as a claim describes it. Absent text is empty.
 *
 * @param position 1 primary, 2 secondary, … 11; 0 where the claim does not say
 * @param memberId of the subscriber, or of the patient where the payer numbers each person
 * @param relationship of the patient to the subscriber: 18 self, 01 spouse, 19 child, …
 */
public record Policy(
    long payerId,
    int position,
    String memberId,
    String groupNumber,
    String groupName,
    String claimFilingCode,
    String insuranceType,
    String relationship,
    String subscriberLastName,
    String subscriberFirstName,
    @Nullable LocalDate subscriberBirthDate,
    String subscriberSex) {

  /** SBR02 and PAT01: the patient is the subscriber. */
  public static final String SELF = "18";

  private static final String SEQUENCES = "PSTABCDEFGH";

  /** The position that SBR01 says: P, S, T, A to H; 0 for unknown. */
  public static int positionOf(String sequence) {
    return sequence.length() == 1 ? SEQUENCES.indexOf(sequence.charAt(0)) + 1 : 0;
  }

  /**
   * SBR01 of a position.
   *
   * @throws IndexOutOfBoundsException if it is none of 1 to 11
   */
  public static String sequenceOf(int position) {
    return SEQUENCES.substring(position - 1, position);
  }

  boolean isSelf() {
    return relationship.equals(SELF);
  }
}
