package io.claimline.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Debits are credits on each day that is accounted for, over the accounts that there are. */
@Service
class TrialBalance implements BooksCheck {

  private final JdbcClient jdbc;

  TrialBalance(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "The trial balance of each day is zero.";
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc
        .sql(
            """
            select e.accounting_date
            from journal_entry e
            left join journal_row r on r.practice_id = e.practice_id and r.entry_id = e.id
            group by e.practice_id, e.accounting_date
            having sum(case when r.debit_account = any(:accounts) then r.amount_cents else 0 end)
                <> sum(case when r.credit_account = any(:accounts) then r.amount_cents else 0 end)
              or count(*) filter (where r.id is null) > 0
            order by e.accounting_date
            """)
        .param("accounts", Arrays.stream(Account.values()).map(Enum::name).toArray(String[]::new))
        .query(LocalDate.class)
        .list()
        .stream()
        .map(day -> "accounting date " + day + ": debits are not credits")
        .toList();
  }
}
