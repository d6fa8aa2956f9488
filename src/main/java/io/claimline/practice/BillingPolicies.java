package io.claimline.practice;

import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What practices have decided on their billing. */
@Repository
public class BillingPolicies {

  private final JdbcClient jdbc;

  BillingPolicies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The writing practice's policy; the default until it decides otherwise. */
  @Transactional(readOnly = true)
  public BillingPolicy current() {
    return of(PracticeScope.current().requireWritable());
  }

  /** A practice's policy; the default until it decides otherwise. */
  @Transactional(readOnly = true)
  public BillingPolicy of(long practiceId) {
    return jdbc.sql("select * from billing_policy where practice_id = :practice")
        .param("practice", practiceId)
        .query((found, row) -> read(found))
        .optional()
        .orElse(BillingPolicy.DEFAULT);
  }

  /** Sets the writing practice's policy. */
  @Transactional(propagation = Propagation.REQUIRED)
  public void set(BillingPolicy policy) {
    jdbc.sql(
            """
            insert into billing_policy (practice_id, write_off_limit_cents, small_balance_cents,
                smallest_statement_cents, statement_cycle_days, statements_before_final_notice,
                agency_days)
            values (:practice, :writeOff, :small, :statement, :cycle, :statements, :agency)
            on conflict (practice_id) do update set
                write_off_limit_cents = excluded.write_off_limit_cents,
                small_balance_cents = excluded.small_balance_cents,
                smallest_statement_cents = excluded.smallest_statement_cents,
                statement_cycle_days = excluded.statement_cycle_days,
                statements_before_final_notice = excluded.statements_before_final_notice,
                agency_days = excluded.agency_days,
                version = billing_policy.version + 1
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("writeOff", policy.writeOffLimit().cents())
        .param("small", policy.smallBalance().cents())
        .param("statement", policy.smallestStatement().cents())
        .param("cycle", policy.statementCycleDays())
        .param("statements", policy.statementsBeforeFinalNotice())
        .param("agency", policy.agencyDays())
        .update();
  }

  private static BillingPolicy read(ResultSet found) throws SQLException {
    return new BillingPolicy(
        Money.ofCents(found.getLong("write_off_limit_cents")),
        Money.ofCents(found.getLong("small_balance_cents")),
        Money.ofCents(found.getLong("smallest_statement_cents")),
        found.getInt("statement_cycle_days"),
        found.getInt("statements_before_final_notice"),
        found.getInt("agency_days"));
  }
}
