package io.claimline.payerbalance;

import io.claimline.ledger.Account;
import io.claimline.remittance.PlbAccounts;
import io.claimline.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An amount that stands between a payer and the practice until others net it (R15).
 *
 * @param code PLB03-1; LETTER for a demand, REFUND for a refund of ours
 * @param amount positive: the payer has kept it back, or has it from us; negative: it handed it to
 *     us, or demands it
 * @param open what no other item has netted yet
 * @param claimId the claim that the reference names; null where none is found
 * @param claimNumber of that claim
 * @param remittanceId null for a demand or a refund
 * @param trace TRN02 of the remittance
 * @param letterId null but for a demand
 * @param days since it was opened
 * @param assignee who works it; null while nobody does
 * @param note what is known of it; may be empty
 */
public record PayerItem(
    long id,
    @Nullable Long payerId,
    String payerKey,
    String payerName,
    Account account,
    ItemSource source,
    String code,
    String reference,
    Money amount,
    Money open,
    @Nullable Long claimId,
    @Nullable String claimNumber,
    @Nullable Long remittanceId,
    @Nullable String trace,
    @Nullable Long letterId,
    LocalDate openedOn,
    int days,
    @Nullable String assignee,
    String note) {

  /** Whether the payer has it, so that something of ours must answer it. */
  public boolean isTaken() {
    return amount.isPositive();
  }

  /** What it is, as a biller says it. */
  public String words() {
    return switch (source) {
      case LETTER -> "Demanded by letter";
      case REFUND -> "Refund sent";
      case REMITTANCE ->
          switch (account) {
            case FORWARD_BALANCE -> isTaken() ? "Balance kept back" : "Balance carried forward";
            case OVERPAYMENT_RECOVERY ->
                isTaken() ? "Overpayment kept back" : "Overpayment handed back for now";
            default -> isTaken() ? "Refund booked out" : PlbAccounts.words(code);
          };
    };
  }
}
