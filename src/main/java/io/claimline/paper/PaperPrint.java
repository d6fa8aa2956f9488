package io.claimline.paper;

import io.claimline.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Claims that were printed together.
 *
 * @param documentId the PDF as it was printed
 * @param takenBack how many of the claims were taken back before it was mailed
 * @param mailedAt null until it was
 */
public record PaperPrint(
    long id,
    long documentId,
    int claims,
    int forms,
    Money charge,
    Instant printedAt,
    String printedBy,
    int takenBack,
    @Nullable Instant mailedAt) {

  /** Whether any of its claims is still to be mailed. */
  public boolean isToBeMailed() {
    return mailedAt == null && takenBack < claims;
  }
}
