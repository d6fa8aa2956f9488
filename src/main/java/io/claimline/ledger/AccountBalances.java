package io.claimline.ledger;

import io.claimline.shared.Money;
import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The balances of the practices' accounts, summed from their journal: debits less credits. */
@Repository
public class AccountBalances {

  private final JdbcClient jdbc;

  AccountBalances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The trial balance of the practices in scope; its amounts sum to zero. */
  @Transactional(readOnly = true)
  public Map<Account, Money> all() {
    Map<Account, Money> balances = new EnumMap<>(Account.class);
    jdbc.sql(
            """
            select account, sum(cents) as cents from (
              select debit_account as account, amount_cents as cents from journal_row
              union all
              select credit_account, -amount_cents from journal_row) moved
            group by account
            """)
        .query(
            (ResultSet found) -> {
              balances.put(
                  Account.valueOf(found.getString("account")),
                  Money.ofCents(found.getLong("cents")));
            });
    return balances;
  }

  /** What the entries of one remittance moved on an account. */
  @Transactional(readOnly = true)
  public Money of(long remittanceId, Account account) {
    return Money.ofCents(
        jdbc.sql(
                """
                select coalesce(sum(case
                    when r.debit_account = :account then r.amount_cents
                    when r.credit_account = :account then -r.amount_cents end), 0)
                from journal_entry e
                join journal_row r on r.practice_id = e.practice_id and r.entry_id = e.id
                where e.remittance_id = :remittance
                """)
            .param("account", account.name())
            .param("remittance", remittanceId)
            .query(Long.class)
            .single());
  }
}
