package io.claimline.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the books said when a period was closed, they say of it now. */
@Service
class ClosedPeriodsUnchanged implements BooksCheck {

  private final JdbcClient jdbc;

  ClosedPeriodsUnchanged(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "The balances of each closed period are what they were when it was closed.";
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc
        .sql(
            """
            with moved as (
              select e.practice_id, e.accounting_date, side.account, sum(side.cents) as cents
              from journal_entry e
              join journal_row r on r.practice_id = e.practice_id and r.entry_id = e.id
              cross join lateral (values (r.debit_account, r.amount_cents),
                  (r.credit_account, -r.amount_cents)) as side (account, cents)
              where exists (select from accounting_close)
              group by e.practice_id, e.accounting_date, side.account
            ), replayed as (
              select c.practice_id, c.id, m.account, sum(m.cents) as cents
              from accounting_close c
              join moved m on m.practice_id = c.practice_id and m.accounting_date <= c.through
              group by c.practice_id, c.id, m.account
            ), kept as (
              select practice_id, close_id as id, account, balance_cents as cents
              from accounting_close_balance
            )
            select distinct id from replayed full join kept using (practice_id, id, account)
            where coalesce(replayed.cents, 0) <> coalesce(kept.cents, 0)
            order by id
            """)
        .query(Long.class)
        .list()
        .stream()
        .map(id -> "close " + id + ": the books of a closed period have changed")
        .toList();
  }
}
