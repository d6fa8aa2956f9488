package io.claimline.patientbilling;

import io.claimline.shared.Money;
import java.time.Instant;

/**
 * A file that told the agency of placements and recalls.
 *
 * @param documentId where it is kept
 * @param by who had it written
 * @param placed new placements in it
 * @param recalled recalls in it
 * @param amount of the new placements
 */
public record AgencyFile(
    long documentId,
    String fileName,
    Instant writtenAt,
    String by,
    int placed,
    int recalled,
    Money amount) {}
