package io.claimline.desk;

import io.claimline.claim.Standing;
import io.claimline.shared.Money;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts a practice's claims by standing: what this costs grows with the practice. */
@Repository
class StandingCounts {

  private final JdbcClient jdbc;

  StandingCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public List<StandingTotals.Total> of(long practice) {
    return jdbc.sql(
            """
            select c.standing, count(*) as claims, sum(c.charge_cents)::bigint as charge_cents,
                coalesce(sum(b.insurance_open_cents + b.patient_open_cents), 0)::bigint as open_cents
            from claim c
            left join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
            where c.practice_id = :practice
            group by c.standing
            """)
        .param("practice", practice)
        .query(
            (found, row) ->
                new StandingTotals.Total(
                    Standing.valueOf(found.getString("standing")),
                    found.getLong("claims"),
                    Money.ofCents(found.getLong("charge_cents")),
                    Money.ofCents(found.getLong("open_cents"))))
        .list();
  }
}
