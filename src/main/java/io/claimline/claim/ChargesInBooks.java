package io.claimline.claim;

import io.claimline.ledger.BooksCheck;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Line by line, the journal charges what the newest version of the claim charges (R23). */
@Service
class ChargesInBooks implements BooksCheck {

  private final JdbcClient jdbc;

  ChargesInBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "Each line is charged in the journal as on its claim, and not at all once it is cancelled.";
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc
        .sql(
            """
            with cancelled as (
              select distinct practice_id, claim_id from claim_fact where kind = 'CANCELLED'
            ), told as (
              select l.practice_id, l.claim_id, l.control_number,
                  case when x.claim_id is null then l.charge_cents else 0 end as cents
              from claim c
              join claim_line l on l.practice_id = c.practice_id and l.claim_id = c.id
                and l.version_number = c.content_version
              left join cancelled x on x.practice_id = c.practice_id and x.claim_id = c.id
            ), posted as (
              select practice_id, claim_id, line_control_number as control_number,
                  sum(case when credit_account = 'CHARGES' then amount_cents
                      else -amount_cents end) as cents
              from journal_row
              where claim_id is not null
                and (credit_account = 'CHARGES' or debit_account = 'CHARGES')
              group by practice_id, claim_id, line_control_number
            )
            select distinct coalesce(t.claim_id, p.claim_id) as claim_id from told t
            full join posted p on p.practice_id = t.practice_id and p.claim_id = t.claim_id
              and p.control_number = t.control_number
            where coalesce(t.cents, 0) <> coalesce(p.cents, 0)
            order by 1
            """)
        .query(Long.class)
        .list()
        .stream()
        .map(claim -> "claim " + claim + ": its lines are not charged in the journal as they stand")
        .toList();
  }
}
