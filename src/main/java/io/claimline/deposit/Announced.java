package io.claimline.deposit;

import io.claimline.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that should come to the bank: what a remittance announced, or what a deposit took there.
 *
 * @param sender the payer, or the kind of the deposit
 * @param companyId TRN03 of the remittance, empty for a deposit
 * @param number TRN02 of the remittance, the number of a deposit
 * @param day of the payment or of the deposit, null where the remittance tells none
 */
public record Announced(
    Kind kind,
    long id,
    String sender,
    String companyId,
    String number,
    @Nullable LocalDate day,
    Money amount) {

  /** What announced it. */
  public enum Kind {
    REMITTANCE,
    DEPOSIT
  }
}
