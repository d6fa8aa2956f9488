package io.claimline.remittance;

import io.claimline.ledger.BooksCheck;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** R3 in the books: claim payments less provider adjustments, and what is open, are BPR02. */
@Service
class RemittancesAccountedFor implements BooksCheck {

  private final JdbcClient jdbc;

  RemittancesAccountedFor(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "What a posted remittance paid is on its claims, in its provider adjustments or unapplied.";
  }

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
            ), claims as (
              select practice_id, remittance_id, sum(paid_cents) as cents
              from adjudication where state = 'POSTED' group by practice_id, remittance_id
            ), plb as (
              select a.practice_id, a.remittance_id, sum(a.amount_cents) as cents
              from provider_adjustment a where not (%s)
              group by a.practice_id, a.remittance_id
            )
            select m.id from remittance m
            left join unapplied u on u.practice_id = m.practice_id and u.remittance_id = m.id
            left join claims c on c.practice_id = m.practice_id and c.remittance_id = m.id
            left join plb p on p.practice_id = m.practice_id and p.remittance_id = m.id
            where m.state = 'POSTED'
              and coalesce(c.cents, 0) - coalesce(p.cents, 0) + coalesce(u.cents, 0)
                <> m.paid_cents
            order by m.id
            """
                .formatted(ProviderAdjustmentRows.TAKEN_BACK))
        .query(Long.class)
        .list()
        .stream()
        .map(id -> "remittance " + id + ": claims, adjustments and unapplied are not what it paid")
        .toList();
  }
}
