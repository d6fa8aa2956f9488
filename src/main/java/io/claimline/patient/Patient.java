package io.claimline.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient of a practice.
 *
 * @param sex M, F, U or empty
 * @param needsReview why a person must look; null when nothing is doubtful
 * @param reviewCandidateId the patient that this one may be
 */
public record Patient(
    long id,
    String lastName,
    String firstName,
    @Nullable String middleName,
    @Nullable LocalDate birthDate,
    String sex,
    @Nullable String line1,
    @Nullable String line2,
    @Nullable String city,
    @Nullable String state,
    @Nullable String zip,
    @Nullable String needsReview,
    @Nullable Long reviewCandidateId) {}
