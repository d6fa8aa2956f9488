package io.claimline.claim;

import io.claimline.x12.ProfessionalClaim;
import org.jspecify.annotations.Nullable;

/**
 * A claim to be opened; everything it refers to belongs to the writing practice.
 *
 * @param content as it was charged or sent by another system; its CLM01 is kept as the sender's
 * @param sourceFileId the file it came from, null when entered by hand
 * @param sourceHash SHA-256 in hexadecimal over what makes it the same claim; unique in a practice
 * @param coverageId the coverage that is billed
 */
public record NewClaim(
    ProfessionalClaim content,
    @Nullable Long sourceFileId,
    String sourceHash,
    long patientId,
    long coverageId,
    long payerId,
    long billingProviderId) {}
