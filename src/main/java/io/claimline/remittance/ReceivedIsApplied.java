package io.claimline.remittance;

import io.claimline.ledger.BooksCheck;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What payers' remittances brought in all is applied or unapplied, those that wait among it. */
@Service
class ReceivedIsApplied implements BooksCheck {

  private final JdbcClient jdbc;

  ReceivedIsApplied(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "What was received of payers is what is applied and what is unapplied.";
  }

  /**
   * A payer's trace number is one payment (R21); a parked remittance's adjustments move nothing.
   */
  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc
        .sql(
            """
            with payment as (
              select distinct on (practice_id, payer_identifier, payment) practice_id, paid_cents
              from (select *, coalesce(nullif(trim(trace_number), ''), content_hash) as payment
                from remittance where paid_cents <> 0) announced
              order by practice_id, payer_identifier, payment, id
            ), part as (
              select practice_id, paid_cents as cents from payment
              union all
              select practice_id, -paid_cents from adjudication where state = 'POSTED'
              union all
              select a.practice_id, a.amount_cents
              from provider_adjustment a
              join remittance m on m.practice_id = a.practice_id and m.id = a.remittance_id
              where m.state <> 'PARKED' and not (%s)
              union all
              select e.practice_id,
                  case when r.debit_account in ('UNAPPLIED_CASH', 'SUSPENSE')
                    then r.amount_cents else 0 end
                  - case when r.credit_account in ('UNAPPLIED_CASH', 'SUSPENSE')
                    then r.amount_cents else 0 end
              from journal_entry e
              join journal_row r on r.practice_id = e.practice_id and r.entry_id = e.id
              where e.remittance_id is not null
            )
            select sum(cents) from part group by practice_id having sum(cents) <> 0
            order by practice_id
            """
                .formatted(ProviderAdjustmentRows.TAKEN_BACK))
        .query(Long.class)
        .list()
        .stream()
        .map(cents -> "remittances: received, applied and unapplied differ by " + cents + " cents")
        .toList();
  }
}
