package io.claimline.api.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as a list shows it; the token itself is kept nowhere.
 *
 * @param name what a person calls it, such as the software that uses it
 * @param lastUsedAt told to some minutes; null if it was never used
 * @param revokedAt null while it is valid
 */
public record ApiToken(
    long id,
    long practiceId,
    String name,
    Instant createdAt,
    String createdBy,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy) {

  public boolean isValid() {
    return revokedAt == null;
  }
}
