package io.claimline.payerbalance;

import io.claimline.ledger.BooksCheck;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** R15 in the books: what is open between payer and practice is what the journal says. */
@Service
class PayerItemsInBooks implements BooksCheck {

  private final JdbcClient jdbc;

  PayerItemsInBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "What is open of each item with a payer is its entry less what was netted, and all of a"
        + " payer’s are what the journal says.";
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return Stream.concat(
            items().stream().map(id -> "payer item " + id + ": not what its journal says"),
            accounts().stream())
        .toList();
  }

  private List<Long> items() {
    return jdbc.sql(
            """
            with netted as (
              select practice_id, item_id, sum(cents) as cents from (
                select practice_id, taken_item_id as item_id, cents from payer_netting
                where undone_at is null
                union all
                select practice_id, given_item_id, -cents from payer_netting
                where undone_at is null) side
              group by practice_id, item_id
            ), booked as (
              select i.practice_id, i.id,
                  sum(case when r.debit_account = i.account then r.amount_cents
                    when r.credit_account = i.account then -r.amount_cents else 0 end) as cents
              from payer_item i
              join journal_row r on r.practice_id = i.practice_id and r.entry_id = i.entry_id
              group by i.practice_id, i.id
            )
            select i.id from payer_item i
            left join netted n on n.practice_id = i.practice_id and n.item_id = i.id
            left join booked b on b.practice_id = i.practice_id and b.id = i.id
            left join journal_entry v on v.practice_id = i.practice_id
              and v.reverses_entry_id = i.entry_id
            where coalesce(b.cents, 0) <> i.amount_cents
              or (i.taken_back_at is null) <> (v.id is null)
              or i.open_cents <> case when i.taken_back_at is null
                then i.amount_cents - coalesce(n.cents, 0) else coalesce(n.cents, 0) end
            order by i.id
            """)
        .query(Long.class)
        .list();
  }

  private List<String> accounts() {
    return jdbc.sql(
            """
            select practice_id, coalesce(payer_id, 0) as payer_id, account from (
              select practice_id, payer_id, account, open_cents as cents from payer_item
              where open_cents <> 0
              union all
              select practice_id, payer_id, debit_account, -amount_cents from journal_row
              where debit_account
                in ('FORWARD_BALANCE', 'OVERPAYMENT_RECOVERY', 'REFUND_ACKNOWLEDGEMENT')
              union all
              select practice_id, payer_id, credit_account, amount_cents from journal_row
              where credit_account
                in ('FORWARD_BALANCE', 'OVERPAYMENT_RECOVERY', 'REFUND_ACKNOWLEDGEMENT')
            ) moved
            group by practice_id, payer_id, account having sum(cents) <> 0
            order by practice_id, payer_id, account
            """)
        .query(
            (found, row) ->
                "payer %d, %s: its open items are not what the journal says"
                    .formatted(found.getLong("payer_id"), found.getString("account")))
        .list();
  }
}
