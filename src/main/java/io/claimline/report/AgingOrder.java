package io.claimline.report;

import java.time.LocalDate;
import java.util.Set;

/**
 * An aging as it was ordered.
 *
 * @param practices whose claims it shows, at least one
 * @param asOf business date; what was posted later does not count
 * @throws IllegalArgumentException if the ages of this kind are not counted from this day
 */
public record AgingOrder(AgingKind kind, AgingBasis basis, Set<Long> practices, LocalDate asOf) {

  public AgingOrder {
    practices = Set.copyOf(practices);
    if (practices.isEmpty() || !kind.bases().contains(basis)) {
      throw new IllegalArgumentException(kind + " of " + practices.size() + " from " + basis);
    }
  }
}
