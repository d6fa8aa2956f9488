package io.claimline.payerbalance;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** For how long the writing practice's payers may ask money back; each setting is kept. */
@Repository
public class RecoveryTerms {

  public static final int MOST_DAYS = 3650;

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  RecoveryTerms(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /** What counts now: that for all payers first, where it was set. */
  @Transactional(readOnly = true)
  public List<RecoveryTerm> all() {
    return jdbc.sql(
            """
            select distinct on (t.payer_id) t.*, coalesce(p.name, 'All other payers') as payer
            from recovery_term t left join payer p on p.id = t.payer_id
            where t.practice_id = :practice order by t.payer_id nulls first, t.id desc
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .query(
            (found, row) ->
                new RecoveryTerm(
                    found.getString("payer"),
                    found.getInt("look_back_days"),
                    found.getTimestamp("set_at").toInstant(),
                    found.getString("set_by")))
        .list();
  }

  /**
   * Sets a look-back.
   *
   * @param payerId null for all payers without their own
   * @throws PayerBalanceRefusedException if the days are out of bounds, or there is no such payer
   */
  @Transactional
  public void set(@Nullable Long payerId, int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw new PayerBalanceRefusedException("Enter days between 0 and " + MOST_DAYS + ".");
    }
    int set =
        jdbc.sql(
                """
                insert into recovery_term (practice_id, payer_id, look_back_days, set_at, set_by)
                select :practice, :payer, :days, :now, :by
                where :payer::bigint is null or exists (select from payer where id = :payer)
                """)
            .param("practice", PracticeScope.current().requireWritable())
            .param("payer", payerId, Types.BIGINT)
            .param("days", days)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .update();
    if (set == 0) {
      throw new PayerBalanceRefusedException("There is no such payer.");
    }
  }
}
