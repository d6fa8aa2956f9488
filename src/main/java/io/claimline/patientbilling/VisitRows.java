package io.claimline.patientbilling;

import io.claimline.claim.Standing;
import io.claimline.claim.UnknownClaimException;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the claims of a guarantor's patients; reads only. */
@Repository
class VisitRows {

  private static final String OF_GUARANTOR =
      """
      from claim c
      join patient p on p.practice_id = c.practice_id and p.id = c.patient_id
      join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
      where p.guarantor_id = :guarantor
        and (b.patient_open_cents <> 0 or c.id = :claim)
      """;

  private final JdbcClient jdbc;
  private final ClaimBalances balances;

  VisitRows(JdbcClient jdbc, ClaimBalances balances) {
    this.jdbc = jdbc;
    this.balances = balances;
  }

  /** Who was treated, and when. */
  record Patient(long id, @Nullable LocalDate served) {}

  /** A visit without its history. */
  record Row(
      long claimId,
      long patientId,
      String claimNumber,
      String patientName,
      @Nullable LocalDate served,
      Standing standing,
      ClaimBalance balance,
      boolean neverBilled) {

    Visit with(VisitHistory history) {
      return new Visit(
          claimId,
          patientId,
          claimNumber,
          patientName,
          served,
          standing,
          balance,
          neverBilled,
          history);
    }
  }

  Patient patientOf(long claimId) {
    return jdbc.sql("select patient_id, service_from from claim where id = :claim")
        .param("claim", claimId)
        .query(
            (found, row) ->
                new Patient(
                    found.getLong("patient_id"), found.getObject("service_from", LocalDate.class)))
        .optional()
        .orElseThrow(() -> new UnknownClaimException(claimId));
  }

  /** Patients who owe, share a policy with one of the guarantor's, and have no guarantor yet. */
  List<Patient> unsettledFamilyOf(long guarantorId) {
    return jdbc.sql(
            """
            select p.id, min(c.service_from) as service_from
            from patient known
            join coverage k on k.practice_id = known.practice_id and k.patient_id = known.id
            join coverage o on o.practice_id = k.practice_id and o.payer_id = k.payer_id
              and o.member_key = k.member_key
            join patient p on p.practice_id = o.practice_id and p.id = o.patient_id
            join claim c on c.practice_id = p.practice_id and c.patient_id = p.id
            join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
            where known.guarantor_id = :guarantor and p.guarantor_id is null
              and b.patient_open_cents <> 0
            group by p.id order by p.id
            """)
        .param("guarantor", guarantorId)
        .query(
            (found, row) ->
                new Patient(found.getLong("id"), found.getObject("service_from", LocalDate.class)))
        .list();
  }

  /**
   * The claims with a balance of the patient's, in order of their ids.
   *
   * @param claimId one that is among them though its balance is zero, null for none
   */
  List<Long> idsOf(long guarantorId, @Nullable Long claimId) {
    return jdbc.sql("select c.id " + OF_GUARANTOR + " order by c.id")
        .param("guarantor", guarantorId)
        .param("claim", claimId == null ? 0 : claimId)
        .query(Long.class)
        .list();
  }

  /** As {@link #idsOf}, by day of service. */
  List<Row> of(long guarantorId, @Nullable Long claimId) {
    return jdbc.sql(
            """
            select c.id, c.patient_id, c.claim_number, c.service_from, c.standing,
                p.first_name || ' ' || p.last_name as patient_name,
                exists (
                  select from coverage v join payer y on y.id = v.payer_id
                  where v.practice_id = c.practice_id and v.patient_id = c.patient_id
                    and (v.begins_on is null or c.service_from is null
                      or v.begins_on <= c.service_from)
                    and (v.ends_on is null or c.service_from is null
                      or v.ends_on >= c.service_from)
                    and (coalesce(v.claim_filing_code, y.claim_filing_code) = 'MC'
                      or (v.id = c.coverage_id
                        and coalesce(v.claim_filing_code, y.claim_filing_code) = 'WC'))
                ) as never_billed
            """
                + OF_GUARANTOR
                + " order by c.service_from, c.id")
        .param("guarantor", guarantorId)
        .param("claim", claimId == null ? 0 : claimId)
        .query((found, row) -> read(found))
        .list();
  }

  private Row read(ResultSet found) throws SQLException {
    long claimId = found.getLong("id");
    return new Row(
        claimId,
        found.getLong("patient_id"),
        found.getString("claim_number"),
        found.getString("patient_name"),
        found.getObject("service_from", LocalDate.class),
        Standing.valueOf(found.getString("standing")),
        balances.of(claimId),
        found.getBoolean("never_billed"));
  }
}
