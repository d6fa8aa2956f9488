package io.claimline.patientbilling;

import io.claimline.ledger.BooksCheck;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a receipt for a payment at the desk says is on the visits that it names, to the cent. */
@Service
class ReceiptsInBooks implements BooksCheck {

  private final JdbcClient jdbc;

  ReceiptsInBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "Each payment at the desk is on the visits that its receipt names.";
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc
        .sql(
            """
            select p.id from desk_payment p
            left join desk_payment_part t on t.practice_id = p.practice_id and t.payment_id = p.id
            group by p.practice_id, p.id, p.amount_cents
            having coalesce(sum(t.amount_cents), 0) <> p.amount_cents
            order by p.id
            """)
        .query(Long.class)
        .list()
        .stream()
        .map(id -> "receipt " + id + ": its parts are not its amount")
        .toList();
  }
}
