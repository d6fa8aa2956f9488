package io.claimline.desk;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The payers that a practice's claims are billed to. */
@Repository
class PayerChoices {

  record Choice(long id, String name) {}

  private final JdbcClient jdbc;

  PayerChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public List<Choice> of(Set<Long> practices) {
    return jdbc.sql(
            """
            select y.id, y.name from payer y
            where exists (
              select from unnest(:practices::bigint[]) as p (id)
              join claim c on c.practice_id = p.id and c.payer_id = y.id)
            order by y.name, y.id
            """)
        .param("practices", practices.toArray(Long[]::new))
        .query((found, row) -> new Choice(found.getLong("id"), found.getString("name")))
        .list();
  }
}
