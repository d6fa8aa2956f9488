package io.claimline.remittance;

import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.x12.Remittance;
import java.util.List;
import org.springframework.stereotype.Component;

/** Posts the deposit that a remittance announces. */
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
}
