package io.claimline.fee;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file of fees that was brought.
 *
 * @param firstDay from which its rows hold that tell no day
 * @param takenAt when its fees were entered; null while it was only looked at
 */
public record FeeImport(
    long id,
    String fileName,
    LocalDate firstDay,
    Instant receivedAt,
    String receivedBy,
    @Nullable Instant takenAt) {}
