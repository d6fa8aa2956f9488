package io.claimline.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What PAT says besides the relationship.
 *
 * @param deathDate PAT06
 * @param weightInPounds PAT08
 * @param pregnant PAT09 = Y
 */
public record PatientCondition(
    @Nullable LocalDate deathDate, @Nullable BigDecimal weightInPounds, boolean pregnant) {
  /** Nothing said. */
  public static final PatientCondition NONE = new PatientCondition(null, null, false);
}
