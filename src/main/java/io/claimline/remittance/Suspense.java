package io.claimline.remittance;

import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.shared.Money;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money of a remittance that is set apart until somebody knows whose it is. */
@Component
class Suspense {

  private static final String KEY = "suspense:";

  private final Journal journal;
  private final JdbcClient jdbc;

  Suspense(Journal journal, JdbcClient jdbc) {
    this.journal = journal;
    this.jdbc = jdbc;
  }

  /** Takes the money that the exception is about out of unapplied cash. */
  void move(ExceptionCase work, String reason) {
    Money amount = work.amount();
    if (amount.isZero()) {
      throw new ExceptionWorkRefusedException("There is no money in it to be set apart.");
    }
    journal.post(
        new NewEntry(
            EntryKind.SUSPENSE,
            null,
            work.remittanceId(),
            KEY + work.id(),
            reason,
            List.of(JournalRow.of(Account.UNAPPLIED_CASH, Account.SUSPENSE, amount))));
  }

  /** Hands the money of a decision back, because it is posted now. */
  void release(long adjudicationId) {
    jdbc.sql(
            """
            select e.id from remittance_exception x
            join journal_entry e on e.practice_id = x.practice_id
              and e.idempotency_key = :key || x.id
            where x.adjudication_id = :adjudication
            """)
        .param("key", KEY)
        .param("adjudication", adjudicationId)
        .query(Long.class)
        .list()
        .forEach(entry -> journal.reverse(entry, "posted on its claim"));
  }
}
