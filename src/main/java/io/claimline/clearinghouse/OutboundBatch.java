package io.claimline.clearinghouse;

import io.claimline.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of claims, or of questions to payers, of ours.
 *
 * @param kind 837P, 270 or 276
 * @param interchangeControlNumber ISA13
 * @param groupControlNumber GS06
 * @param claims claims, or questions, in it
 * @param charge sum of its claims' charges
 * @param sentAt when it stood complete in the outbox folder, null until then
 * @param answer 999 or TA1: A accepted, E accepted with errors, P partly, R rejected; null until
 *     answered
 */
public record OutboundBatch(
    long id,
    long practiceId,
    String kind,
    String fileName,
    long interchangeControlNumber,
    long groupControlNumber,
    long sizeBytes,
    int claims,
    Money charge,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable String answer,
    @Nullable Instant answeredAt) {

  /** Whether it asks payers (270, 276); else it holds claims. */
  public boolean asks() {
    return !kind.startsWith("837");
  }
}
