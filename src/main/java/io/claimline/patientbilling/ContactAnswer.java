package io.claimline.patientbilling;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a patient's call or letter.
 *
 * @param claimId the visit on which it was told
 * @param until the last day on which nothing is asked; null where the outcome does not say
 * @param answeredBy the person
 */
public record ContactAnswer(
    long id,
    long claimId,
    ContactOutcome outcome,
    String note,
    @Nullable LocalDate until,
    Instant answeredAt,
    String answeredBy) {}
