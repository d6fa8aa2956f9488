package io.claimline.x12;

import io.claimline.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One code and amount of a PLB (R6: each pair of a PLB is one of these).
 *
 * @param providerId PLB01
 * @param fiscalPeriod PLB02
 * @param reasonCode such as WO, FB, L6, 72, CS
 * @param referenceId what the payer names, may be empty
 * @param amount positive reduces the payment
 * @param place of the PLB, at the amount's element
 */
public record ProviderAdjustment(
    String providerId,
    @Nullable LocalDate fiscalPeriod,
    String reasonCode,
    String referenceId,
    Money amount,
    Place place) {
  /** The adjustment without its place. */
  public ProviderAdjustment content() {
    return new ProviderAdjustment(
        providerId, fiscalPeriod, reasonCode, referenceId, amount, Place.NOWHERE);
  }
}
