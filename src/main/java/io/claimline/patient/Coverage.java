package io.claimline.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payer that covers a patient.
 *
 * @param position 1 primary, 2 secondary, …
 * @param relationship of the patient to the subscriber: 18 self, 01 spouse, 19 child, …
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
    @Nullable String subscriberSex) {}
