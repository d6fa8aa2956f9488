package io.claimline.payerbalance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a payer's demand.
 *
 * @param level of an appeal, 1 or 2; null where none
 * @param words what exactly; may be empty
 */
public record LetterFact(
    LetterFactKind kind,
    @Nullable Integer level,
    LocalDate on,
    String words,
    Instant recordedAt,
    String recordedBy) {}
