package io.claimline.ledger;

import io.claimline.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cached balance of each claim; {@link JournalCheck} proves it by replay. */
@Repository
public class ClaimBalances {

  private final JdbcClient jdbc;

  ClaimBalances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The claim's balance; nothing where its journal is empty. */
  @Transactional(readOnly = true)
  public ClaimBalance of(long claimId) {
    return jdbc.sql("select * from claim_balance where claim_id = :claim")
        .param("claim", claimId)
        .query((found, row) -> read(found))
        .optional()
        .orElse(ClaimBalance.NOTHING);
  }

  /** What is open on each line of the claim, by replay of its journal. */
  @Transactional(readOnly = true)
  public List<LineOpen> openByLine(long claimId) {
    return jdbc.sql(
            """
            select line_control_number,
                coalesce(sum(amount_cents) filter (where debit_account = 'INSURANCE_RECEIVABLE'), 0)
                - coalesce(sum(amount_cents) filter (
                    where credit_account = 'INSURANCE_RECEIVABLE'), 0) as insurance_open_cents,
                coalesce(sum(amount_cents) filter (where debit_account = 'PATIENT_RECEIVABLE'), 0)
                - coalesce(sum(amount_cents) filter (
                    where credit_account = 'PATIENT_RECEIVABLE'), 0) as patient_open_cents
            from journal_row where claim_id = :claim
            group by line_control_number order by line_control_number
            """)
        .param("claim", claimId)
        .query(
            (found, row) ->
                new LineOpen(
                    found.getString("line_control_number"),
                    cents(found, "insurance_open_cents"),
                    cents(found, "patient_open_cents")))
        .list();
  }

  void add(long practiceId, long claimId, ClaimBalance change) {
    jdbc.sql(
            """
            insert into claim_balance as known (practice_id, claim_id, charge_cents,
                insurance_paid_cents, adjusted_cents, patient_paid_cents, written_off_cents,
                insurance_open_cents, patient_open_cents)
            values (:practice, :claim, :charge, :paid, :adjusted, :patientPaid, :writtenOff,
                :insuranceOpen, :patientOpen)
            on conflict (practice_id, claim_id) do update set
                charge_cents = known.charge_cents + excluded.charge_cents,
                insurance_paid_cents = known.insurance_paid_cents + excluded.insurance_paid_cents,
                adjusted_cents = known.adjusted_cents + excluded.adjusted_cents,
                patient_paid_cents = known.patient_paid_cents + excluded.patient_paid_cents,
                written_off_cents = known.written_off_cents + excluded.written_off_cents,
                insurance_open_cents = known.insurance_open_cents + excluded.insurance_open_cents,
                patient_open_cents = known.patient_open_cents + excluded.patient_open_cents
            """)
        .param("practice", practiceId)
        .param("claim", claimId)
        .param("charge", change.charge().cents())
        .param("paid", change.insurancePaid().cents())
        .param("adjusted", change.adjusted().cents())
        .param("patientPaid", change.patientPaid().cents())
        .param("writtenOff", change.writtenOff().cents())
        .param("insuranceOpen", change.insuranceOpen().cents())
        .param("patientOpen", change.patientOpen().cents())
        .update();
  }

  static ClaimBalance read(ResultSet found) throws SQLException {
    return new ClaimBalance(
        cents(found, "charge_cents"),
        cents(found, "insurance_paid_cents"),
        cents(found, "adjusted_cents"),
        cents(found, "patient_paid_cents"),
        cents(found, "written_off_cents"),
        cents(found, "insurance_open_cents"),
        cents(found, "patient_open_cents"));
  }

  private static Money cents(ResultSet found, String column) throws SQLException {
    return Money.ofCents(found.getLong(column));
  }
}
