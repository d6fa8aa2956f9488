package io.claimline.paper;

import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim that waits to be printed.
 *
 * @param patient last and first name
 */
public record QueuedClaim(
    long submissionId,
    long claimId,
    String claimNumber,
    String patient,
    String payer,
    @Nullable LocalDate serviceFrom,
    Money charge,
    Instant queuedAt) {}
