package io.claimline.claim;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a claim.
 *
 * @param recordedBy the person or {@code claimline}
 * @param reason why, in words; null where the kind says it
 * @param submissionId the submission it is about, null where about none
 * @param detail codes, amounts and ids that belong to it, by name
 */
public record ClaimFact(
    long id,
    long claimId,
    FactKind kind,
    Instant occurredAt,
    String recordedBy,
    @Nullable String reason,
    @Nullable Long submissionId,
    Map<String, String> detail) {}
