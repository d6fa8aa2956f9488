package io.claimline.deposit;

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

/** The clocks of the writing practice; what was set before stays, with who and when. */
@Repository
public class MoneyClocks {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  MoneyClocks(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /** What counts now: that for all payers first, where it was set, then by payer's name. */
  @Transactional(readOnly = true)
  public List<MoneyClock> all() {
    return jdbc.sql(
            """
            select distinct on (c.payer_id) c.*, coalesce(p.name, 'All other payers') as payer
            from money_clock c left join payer p on p.id = c.payer_id
            where c.practice_id = :practice order by c.payer_id nulls first, c.id desc
            """)
        .param("practice", practice())
        .query(
            (found, row) ->
                new MoneyClock(
                    found.getObject("payer_id", Long.class),
                    found.getString("payer"),
                    found.getInt("missing_money_days"),
                    found.getInt("missing_remittance_days"),
                    found.getTimestamp("set_at").toInstant(),
                    found.getString("set_by")))
        .list();
  }

  /**
   * Sets a clock.
   *
   * @param payerId null for all payers without their own
   * @throws MoneyRefused if the days are not between 0 and 365, or there is no such payer
   */
  @Transactional
  public void set(@Nullable Long payerId, int moneyDays, int remittanceDays) {
    if (Math.min(moneyDays, remittanceDays) < 0
        || Math.max(moneyDays, remittanceDays) > MoneyClock.MOST_DAYS) {
      throw new MoneyRefused("Enter days between 0 and " + MoneyClock.MOST_DAYS + ".");
    }
    int set =
        jdbc.sql(
                """
                insert into money_clock (practice_id, payer_id, missing_money_days,
                    missing_remittance_days, set_at, set_by)
                select :practice, :payer, :money, :remittance, :now, :by
                where :payer::bigint is null or exists (select from payer where id = :payer)
                """)
            .param("practice", practice())
            .param("payer", payerId, Types.BIGINT)
            .param("money", moneyDays)
            .param("remittance", remittanceDays)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .update();
    if (set == 0) {
      throw new MoneyRefused("There is no such payer.");
    }
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
