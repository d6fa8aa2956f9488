package io.claimline.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kept document without its content.
 *
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 * @param createdBy the person or {@code claimline}
 */
public record DocumentSummary(
    long id,
    @Nullable Long claimId,
    @Nullable Long patientId,
    String kind,
    String fileName,
    String mediaType,
    int size,
    String sha256,
    Instant createdAt,
    String createdBy) {}
