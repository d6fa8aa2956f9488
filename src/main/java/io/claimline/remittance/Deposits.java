package io.claimline.remittance;

import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.shared.Money;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Remittance;
import java.util.List;
import org.springframework.stereotype.Component;

/** Posts what a remittance moves besides claims: the deposit, and the provider adjustments. */
@Component
class Deposits {

  private final Journal journal;

  Deposits(Journal journal) {
    this.journal = journal;
  }

  /**
   * R15a: the money is real at once, whatever becomes of its claims. A trace number is one deposit:
   * a second remittance under it, parked for a person (R21), brings no second one.
   */
  void receive(RemittanceRef remittance, Remittance head, String contentHash) {
    if (head.paid().isZero()) {
      return;
    }
    String deposit = head.traceNumber().isBlank() ? contentHash : head.traceNumber();
    journal.post(
        new NewEntry(
            EntryKind.REMITTANCE_RECEIVED,
            null,
            remittance.id(),
            "deposit:" + RemittanceRows.payerIdentifier(head) + ":" + deposit,
            null,
            List.of(
                JournalRow.of(Account.CASH, Account.UNAPPLIED_CASH, head.paid())
                    .by(remittance.payerId()))));
  }

  /**
   * R15: an amount that reduces the payment is taken from unapplied cash, so that what the claims
   * were paid in full stays covered; a negative one is added.
   */
  void post(RemittanceRef remittance, int ordinal, ProviderAdjustment adjustment) {
    Money amount = adjustment.amount();
    if (amount.isZero()) {
      return;
    }
    journal.post(
        new NewEntry(
            EntryKind.PROVIDER_ADJUSTMENT,
            null,
            remittance.id(),
            "provider-adjustment:" + remittance.id() + ":" + ordinal,
            null,
            List.of(
                JournalRow.of(accountOf(adjustment.reasonCode()), Account.UNAPPLIED_CASH, amount)
                    .by(remittance.payerId())
                    .because("PLB", adjustment.reasonCode()))));
  }

  /** R12, R15: which account a PLB reason is worked in until it nets to zero. */
  static Account accountOf(String reasonCode) {
    return switch (reasonCode) {
      case "FB" -> Account.FORWARD_BALANCE;
      case "WO" -> Account.OVERPAYMENT_RECOVERY;
      case "72" -> Account.REFUND_ACKNOWLEDGEMENT;
      case "L6" -> Account.INTEREST_INCOME;
      default -> Account.OTHER_PROVIDER_ADJUSTMENT;
    };
  }
}
