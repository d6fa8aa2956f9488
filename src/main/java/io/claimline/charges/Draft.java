package io.claimline.charges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A charge that is being entered.
 *
 * @param version counts the times it was saved
 * @param batchId the batch it will be counted in; null for none
 */
public record Draft(
    long id,
    @Nullable Long batchId,
    ChargeSheet sheet,
    int version,
    Instant savedAt,
    String savedBy) {}
