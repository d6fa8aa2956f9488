package io.claimline.claim;

import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The days on which a claim's services were done. */
final class ServiceDays {

  private ServiceDays() {}

  /** The earliest day of any line; null when no line has one. */
  static @Nullable LocalDate first(ProfessionalClaim claim) {
    return claim.lines().stream()
        .map(ServiceLine::serviceFrom)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The latest day of any line; null when no line has one. */
  static @Nullable LocalDate last(ProfessionalClaim claim) {
    return claim.lines().stream()
        .map(ServiceLine::serviceThrough)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
