package io.claimline.deposit;

import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money taken to the bank together.
 *
 * @param id the number on the slip
 * @param documentId the slip
 * @param undone who took it apart and why, null where it stands
 */
public record BankDeposit(
    long id,
    LocalDate madeOn,
    DepositKind kind,
    int items,
    Money total,
    long documentId,
    Instant madeAt,
    String madeBy,
    @Nullable Undone undone) {

  /** That something was taken apart. */
  public record Undone(Instant at, String by, String because) {}

  /** One check or payment in it; ids are null where it is none of that. */
  public record Item(
      int position,
      Depositable.Source source,
      @Nullable Long remittanceId,
      @Nullable Long deskPaymentId,
      String sender,
      String number,
      Money amount) {}
}
