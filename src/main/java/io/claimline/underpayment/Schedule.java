package io.claimline.underpayment;

import io.claimline.fee.Fee;
import io.claimline.fee.FeeBook;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A payer's schedule for some procedures.
 *
 * @param rates per unit; which one a line has is decided as with the practice's own fees
 * @param reducible the rates that the multiple-procedure reduction counts, by id
 */
record Schedule(FeeBook rates, Set<Long> reducible) {

  Optional<Fee> rate(DecidedLine line, LocalDate day) {
    return rates.fee(line.procedure(), line.modifiers(), line.place(), day);
  }

  boolean isReducible(Fee rate) {
    return reducible.contains(rate.id());
  }
}
