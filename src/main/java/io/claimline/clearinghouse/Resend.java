package io.claimline.clearinghouse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a file which had gone out was sent once more, with the same bytes and control numbers.
 *
 * @param reason why, in a person's words
 * @param sentAt null until it stands in the outbox folder again
 */
public record Resend(String reason, String askedBy, Instant askedAt, @Nullable Instant sentAt) {}
