package io.claimline.patientbilling;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of payment plans. */
@Repository
class PlanRows {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  PlanRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  long insert(long guarantorId, long claimId, PlanTerms terms) {
    return jdbc.sql(
            """
            insert into payment_plan (practice_id, guarantor_id, claim_id, instalment_cents,
                instalments, first_due, agreed_at, agreed_by)
            values (:practice, :guarantor, :claim, :instalment, :instalments, :firstDue, :now, :by)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("guarantor", guarantorId)
        .param("claim", claimId)
        .param("instalment", terms.instalment().cents())
        .param("instalments", terms.instalments())
        .param("firstDue", terms.firstDue())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /** The plan that counts, with all that the guarantor's patients paid since it was agreed. */
  Optional<PaymentPlan> newestOf(long guarantorId) {
    return jdbc.sql(
            """
            select n.*, (
                select coalesce(sum(case when r.debit_account = 'CASH' then r.amount_cents
                    else -r.amount_cents end), 0)
                from patient p
                join claim c on c.practice_id = p.practice_id and c.patient_id = p.id
                join journal_entry e on e.practice_id = c.practice_id and e.claim_id = c.id
                join journal_row r on r.practice_id = e.practice_id and r.entry_id = e.id
                where p.guarantor_id = n.guarantor_id and e.posted_at >= n.agreed_at
                  and (r.debit_account, r.credit_account)
                    in (('CASH', 'PATIENT_RECEIVABLE'), ('PATIENT_RECEIVABLE', 'CASH'))
              ) as paid_cents
            from payment_plan n where n.guarantor_id = :guarantor order by n.id desc limit 1
            """)
        .param("guarantor", guarantorId)
        .query((found, row) -> read(found))
        .optional();
  }

  private static PaymentPlan read(ResultSet found) throws SQLException {
    return new PaymentPlan(
        found.getLong("id"),
        found.getLong("claim_id"),
        Money.ofCents(found.getLong("instalment_cents")),
        found.getInt("instalments"),
        found.getObject("first_due", LocalDate.class),
        found.getTimestamp("agreed_at").toInstant(),
        Money.ofCents(found.getLong("paid_cents")));
  }
}
