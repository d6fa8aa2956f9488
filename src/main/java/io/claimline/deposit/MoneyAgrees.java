package io.claimline.deposit;

import io.claimline.ledger.BooksCheck;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that is matched is the same at the bank as announced, but for what a person saw. */
@Service
class MoneyAgrees implements BooksCheck {

  private final JdbcClient jdbc;

  MoneyAgrees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "Money matched at the bank is what its remittance or deposit says; a deposit is its items.";
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc.sql(
            """
            select 'match ' || m.id || ': the bank has another amount than was announced'
            from money_match m
            join bank_entry e on e.practice_id = m.practice_id and e.id = m.entry_id
            left join remittance r on r.practice_id = m.practice_id and r.id = m.remittance_id
            left join deposit d on d.practice_id = m.practice_id and d.id = m.deposit_id
            where m.undone_at is null and (d.undone_at is not null
              or e.amount_cents <> coalesce(r.paid_cents, d.total_cents) + m.difference_cents)
            union all
            select 'deposit ' || d.id || ': its items are not its total'
            from deposit d
            join deposit_item i on i.practice_id = d.practice_id and i.deposit_id = d.id
            group by d.practice_id, d.id, d.total_cents
            having sum(i.amount_cents) <> d.total_cents or count(*) <> max(d.items)
            order by 1
            """)
        .query(String.class)
        .list();
  }
}
