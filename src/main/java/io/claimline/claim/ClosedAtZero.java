package io.claimline.claim;

import io.claimline.ledger.BooksCheck;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On a closed claim nothing is open, neither with insurers nor with the patient. */
@Service
class ClosedAtZero implements BooksCheck {

  private final JdbcClient jdbc;

  ClosedAtZero(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "Nothing is open on a closed claim.";
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc
        .sql(
            """
            select c.id from claim c
            join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
            where c.standing = 'CLOSED'
              and (b.insurance_open_cents <> 0 or b.patient_open_cents <> 0)
            order by c.id
            """)
        .query(Long.class)
        .list()
        .stream()
        .map(claim -> "claim " + claim + ": closed, and money is open on it")
        .toList();
  }
}
