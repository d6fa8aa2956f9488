package io.claimline.patientbilling;

import java.time.Instant;

/**
 * A patient called or wrote, or a pause ran out and somebody must look.
 *
 * @param claimId the visit it was about
 * @param recordedBy the person, or {@code claimline} when a pause ran out
 */
public record PatientContact(
    long id, long claimId, String note, Instant recordedAt, String recordedBy) {}
