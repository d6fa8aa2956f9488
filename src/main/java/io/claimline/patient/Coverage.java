package io.claimline.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payer that covers a patient.
 *
 * @param position 1 primary, 2 secondary, …
 * @param relationship of the patient to the subscriber: 18 self, 01 spouse, 19 child, …
 * @param beginsOn first day it covers, null while nobody has told
 * @param endsOn last day it covers, null while nobody has told
 * @param replacedBy the version with a corrected member number; null while this is the newest
 */
public record Coverage(
    long id,
    long patientId,
    long payerId,
    int position,
    String memberId,
    @Nullable String groupNumber,
    @Nullable String groupName,
    @Nullable String claimFilingCode,
    @Nullable String insuranceType,
    String relationship,
    String subscriberLastName,
    @Nullable String subscriberFirstName,
    @Nullable LocalDate subscriberBirthDate,
    @Nullable String subscriberSex,
    @Nullable LocalDate beginsOn,
    @Nullable LocalDate endsOn,
    @Nullable Long replacedBy) {

  /** The same at another place in the order: a claim may tell its own. */
  public Coverage at(int place) {
    return new Coverage(
        id,
        patientId,
        payerId,
        place,
        memberId,
        groupNumber,
        groupName,
        claimFilingCode,
        insuranceType,
        relationship,
        subscriberLastName,
        subscriberFirstName,
        subscriberBirthDate,
        subscriberSex,
        beginsOn,
        endsOn,
        replacedBy);
  }

  /** Whether it covers this day, as far as anybody has told; a day that is not known is covered. */
  public boolean isActiveOn(@Nullable LocalDate day) {
    return day == null
        || ((beginsOn == null || !beginsOn.isAfter(day))
            && (endsOn == null || !endsOn.isBefore(day)));
  }
}
