package io.claimline.remittance;

import io.claimline.ledger.BooksCheck;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each payment that an 835 announced is cash once, whatever became of its claims (R15a, R21). */
@Service
class DepositsAsCash implements BooksCheck {

  private final JdbcClient jdbc;

  DepositsAsCash(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "Each payment that a remittance announced is cash, once.";
  }

  /** A payer's trace number is one payment; what comes under it a second time brings none. */
  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc
        .sql(
            """
            with announced as (
              select practice_id, id, paid_cents, payer_identifier,
                  coalesce(nullif(trim(trace_number), ''), content_hash) as payment
              from remittance
            ), deposit as (
              select distinct on (practice_id, payer_identifier, payment)
                  practice_id, payer_identifier, payment, id, paid_cents
              from announced where paid_cents <> 0
              order by practice_id, payer_identifier, payment, id
            ), booked as (
              select a.practice_id, a.payer_identifier, a.payment,
                  sum(case when r.debit_account = 'CASH' then r.amount_cents
                      when r.credit_account = 'CASH' then -r.amount_cents else 0 end) as cents
              from announced a
              join journal_entry e on e.practice_id = a.practice_id and e.remittance_id = a.id
                and e.kind = 'REMITTANCE_RECEIVED'
              join journal_row r on r.practice_id = e.practice_id and r.entry_id = e.id
              group by a.practice_id, a.payer_identifier, a.payment
            )
            select d.id from deposit d
            left join booked b using (practice_id, payer_identifier, payment)
            where coalesce(b.cents, 0) <> d.paid_cents
            order by d.id
            """)
        .query(Long.class)
        .list()
        .stream()
        .map(id -> "remittance " + id + ": its payment is not in cash once")
        .toList();
  }
}
