package io.claimline.desk;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person outside of the claims' own process. */
@Repository
class Attention {

  /**
   * @param parkedDecisions payers' decisions that are not posted
   * @param doubtfulPatients patients who may be known under another entry
   */
  record Waiting(long parkedDecisions, long doubtfulPatients) {

    public boolean isNothing() {
      return parkedDecisions == 0 && doubtfulPatients == 0;
    }
  }

  private final JdbcClient jdbc;

  Attention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Waiting of(Set<Long> practices) {
    return jdbc.sql(
            """
            select
              (select count(*) from adjudication
               where practice_id = any(:practices::bigint[]) and state = 'PARKED') as parked,
              (select count(*) from patient
               where practice_id = any(:practices::bigint[]) and needs_review is not null) as doubtful
            """)
        .param("practices", practices.toArray(Long[]::new))
        .query((found, row) -> new Waiting(found.getLong("parked"), found.getLong("doubtful")))
        .single();
  }
}
