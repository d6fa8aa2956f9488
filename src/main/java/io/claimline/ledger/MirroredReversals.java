package io.claimline.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an entry takes back is what was posted, row by row with debit and credit changed (R13). */
@Service
class MirroredReversals implements BooksCheck {

  private final JdbcClient jdbc;

  MirroredReversals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "Each reversal is the mirror of what it takes back.";
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc
        .sql(
            """
            with reversal as (
              select practice_id, id, reverses_entry_id from journal_entry
              where reverses_entry_id is not null
            ), side as (
              select v.practice_id, v.id, 1 as sign, r.claim_id, r.line_control_number, r.payer_id,
                  r.debit_account, r.credit_account, r.amount_cents
              from reversal v
              join journal_row r on r.practice_id = v.practice_id and r.entry_id = v.id
              union all
              select v.practice_id, v.id, -1, r.claim_id, r.line_control_number, r.payer_id,
                  r.credit_account, r.debit_account, r.amount_cents
              from reversal v
              join journal_row r on r.practice_id = v.practice_id
                and r.entry_id = v.reverses_entry_id
            )
            select distinct id from (
              select id from side
              group by practice_id, id, claim_id, line_control_number, payer_id, debit_account,
                  credit_account, amount_cents
              having sum(sign) <> 0) unlike
            order by id
            """)
        .query(Long.class)
        .list()
        .stream()
        .map(id -> "journal entry " + id + ": not the mirror of what it takes back")
        .toList();
  }
}
