package io.claimline.remittance;

import io.claimline.ledger.BooksCheck;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that no cent of a remittance is lost: what of a posted one still stands in unapplied cash
 * is exactly what its parked claims were paid, less what was taken back outside of them (PLB); so
 * nothing when all is posted.
 */
@Service
public class UnappliedCash implements BooksCheck {

  private final JdbcClient jdbc;

  UnappliedCash(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "What of a posted remittance is unapplied is what its parked claims were paid,"
        + " less what was taken back outside of them.";
  }

  /** One sentence for each posted remittance of the practices in scope of which this is untrue. */
  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc
        .sql(
            """
            with unapplied as (
              select e.practice_id, e.remittance_id, sum(
                  case when r.credit_account in ('UNAPPLIED_CASH', 'SUSPENSE')
                    then r.amount_cents else 0 end
                  - case when r.debit_account in ('UNAPPLIED_CASH', 'SUSPENSE')
                    then r.amount_cents else 0 end) as cents
              from journal_entry e
              join journal_row r on r.practice_id = e.practice_id and r.entry_id = e.id
              where e.remittance_id is not null group by e.practice_id, e.remittance_id
            ), waiting as (
              select practice_id, remittance_id, sum(paid_cents) as cents
              from adjudication where state <> 'POSTED' group by practice_id, remittance_id
            ), back as (
              select a.practice_id, a.remittance_id, sum(a.amount_cents) as cents
              from provider_adjustment a where %s
              group by a.practice_id, a.remittance_id
            )
            select m.id from remittance m
            left join unapplied u on u.practice_id = m.practice_id and u.remittance_id = m.id
            left join waiting w on w.practice_id = m.practice_id and w.remittance_id = m.id
            left join back b on b.practice_id = m.practice_id and b.remittance_id = m.id
            where m.state = 'POSTED'
              and coalesce(u.cents, 0) <> coalesce(w.cents, 0) - coalesce(b.cents, 0)
            order by m.id
            """
                .formatted(ProviderAdjustmentRows.TAKEN_BACK))
        .query(Long.class)
        .list()
        .stream()
        .map(id -> "remittance " + id + ": unapplied cash is not what its parked claims were paid")
        .toList();
  }
}
