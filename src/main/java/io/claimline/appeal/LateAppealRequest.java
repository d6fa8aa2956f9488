package io.claimline.appeal;

import java.time.Instant;

/**
 * A wish to appeal after the deadline, which waits for a supervisor.
 *
 * @param reason on what ground the payer should decide otherwise
 * @param goodCause why the payer should accept it late
 */
public record LateAppealRequest(
    long claimId, String reason, String goodCause, String askedBy, Instant askedAt) {}
