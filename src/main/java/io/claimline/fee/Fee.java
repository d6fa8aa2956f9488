package io.claimline.fee;

import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fee as it was entered.
 *
 * @param amount per unit
 * @param lastDay null while none is known; the day before the first means that it never held
 */
public record Fee(
    long id,
    FeeService service,
    Money amount,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    String reason,
    Instant enteredAt,
    String enteredBy) {

  public boolean isWithdrawn() {
    return lastDay != null && lastDay.isBefore(firstDay);
  }

  /** Whether its own days are over by then. */
  boolean isOverOn(LocalDate day) {
    return lastDay != null && lastDay.isBefore(day);
  }
}
