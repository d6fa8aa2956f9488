package io.claimline.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down about a patient's account.
 *
 * @param corrects the earlier note that this one sets right, null for one that stands alone
 * @param writtenBy the person or {@code claimline}
 */
public record PatientNote(
    long id, String words, @Nullable Long corrects, Instant writtenAt, String writtenBy) {}
