package io.claimline.claim;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds services that two claims of a patient both charge; payers deny the second (CO-18, R22). */
@Repository
public class SameServices {

  private final JdbcClient jdbc;

  SameServices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The lines of the claim's newest version, counted from 0, that an older open claim of the same
   * patient and payer charges too: same day, procedure, modifiers and charge.
   */
  @Transactional(readOnly = true)
  public Set<Integer> chargedBefore(long claimId) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct mine.position - 1
                from claim c
                join claim_line mine on mine.practice_id = c.practice_id
                  and mine.claim_id = c.id and mine.version_number = c.content_version
                join claim older on older.practice_id = c.practice_id
                  and older.patient_id = c.patient_id and older.payer_id = c.payer_id
                  and older.id < c.id and older.closed_at is null
                join claim_line theirs on theirs.practice_id = older.practice_id
                  and theirs.claim_id = older.id and theirs.version_number = older.content_version
                where c.id = :claim and mine.charge_cents > 0
                  and theirs.service_from = mine.service_from
                  and theirs.procedure_code = mine.procedure_code
                  and theirs.modifiers = mine.modifiers
                  and theirs.charge_cents = mine.charge_cents
                """)
            .param("claim", claimId)
            .query(Integer.class)
            .list());
  }
}
