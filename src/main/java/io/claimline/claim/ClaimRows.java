package io.claimline.claim;

import io.claimline.claim.HeldProgress.Known;
import io.claimline.patient.Coverage;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The claim table. */
@Repository
class ClaimRows {

  /** What {@link #read} reads. */
  static final String HEAD =
      """
      id, practice_id, claim_number, sender_claim_number, patient_id, coverage_id, payer_id,
          charge_cents, service_from, service_to, timely_filing_deadline, content_version, standing,
          standing_since, submission_id
      """;

  private static final String SELECT = "select " + HEAD + " from claim ";

  private final JdbcClient jdbc;

  ClaimRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next CLM01 of ours: ten characters, unique over all practices (R27). */
  String nextClaimNumber() {
    long next = jdbc.sql("select nextval('claim_number_sequence')").query(Long.class).single();
    return "CL%08d".formatted(next);
  }

  long insert(NewClaim claim, ProfessionalClaim content, Instant now, String by) {
    long claimId = inserted(claim, content, now, by);
    // Nobody else sees it before the transaction ends: it need not be read to be held.
    HeldProgress.current().put(claimId, new Known(Progress.BEFORE_ALL, Standing.TO_VERIFY));
    return claimId;
  }

  private long inserted(NewClaim claim, ProfessionalClaim content, Instant now, String by) {
    return jdbc.sql(
            """
            insert into claim (practice_id, claim_number, sender_claim_number, source_file_id,
                source_hash, patient_id, coverage_id, payer_id, billing_provider_id, charge_cents,
                service_from, service_to, timely_filing_deadline, content_version, stage, standing,
                standing_since, created_at, created_by)
            values (:practice, :number, :senderNumber, :file, :hash, :patient, :coverage, :payer,
                :provider, :charge, :from, :to,
                :from + (select timely_filing_days from payer where id = :payer), 1,
                :stage, :standing, :now, :now, :by)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("number", content.patientControlNumber())
        .param("senderNumber", claim.content().patientControlNumber())
        .param("file", claim.sourceFileId())
        .param("hash", claim.sourceHash())
        .param("patient", claim.patientId())
        .param("coverage", claim.coverageId())
        .param("payer", claim.payerId())
        .param("provider", claim.billingProviderId())
        .param("charge", chargeOf(content).cents())
        .param("from", serviceFrom(content), java.sql.Types.DATE)
        .param("to", serviceTo(content), java.sql.Types.DATE)
        .param("stage", Progress.BEFORE_ALL.stage().name())
        .param("standing", Standing.TO_VERIFY.name())
        .param("now", Timestamp.from(now))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  /**
   * Takes over what the head knows of a new version.
   *
   * @throws ClaimChangedException if the version seen is not the newest
   */
  void revise(long claimId, int seenVersion, ProfessionalClaim content) {
    int revised =
        jdbc.sql(
                """
                update claim c set content_version = content_version + 1, charge_cents = :charge,
                    service_from = :from, service_to = :to,
                    timely_filing_deadline = coalesce(filing_counts_from, :from)
                        + (select timely_filing_days from payer p where p.id = c.payer_id)
                where id = :claim and content_version = :seen
                """)
            .param("charge", chargeOf(content).cents())
            .param("from", serviceFrom(content), java.sql.Types.DATE)
            .param("to", serviceTo(content), java.sql.Types.DATE)
            .param("claim", claimId)
            .param("seen", seenVersion)
            .update();
    if (revised == 0) {
      throw new ClaimChangedException(claimId, seenVersion);
    }
    HeldProgress.current().changed(claimId);
  }

  /**
   * Gives the turn to the next payer, with a new version and its own limit (R33).
   *
   * @param filingCountsFrom the remittance of the payer before
   * @throws ClaimChangedException if the version seen is not the newest
   */
  void release(long claimId, int seenVersion, Coverage next, LocalDate filingCountsFrom) {
    int released =
        jdbc.sql(
                """
                update claim set content_version = content_version + 1, coverage_id = :coverage,
                    payer_id = :payer, filing_counts_from = :day,
                    timely_filing_deadline =
                        :day + (select timely_filing_days from payer where id = :payer)
                where id = :claim and content_version = :seen
                """)
            .param("coverage", next.id())
            .param("payer", next.payerId())
            .param("day", filingCountsFrom)
            .param("claim", claimId)
            .param("seen", seenVersion)
            .update();
    if (released == 0) {
      throw new ClaimChangedException(claimId, seenVersion);
    }
    HeldProgress.current().changed(claimId);
  }

  /** Notes whose turn it is. */
  void turnTo(long claimId, Coverage coverage) {
    jdbc.sql("update claim set coverage_id = :coverage, payer_id = :payer where id = :claim")
        .param("coverage", coverage.id())
        .param("payer", coverage.payerId())
        .param("claim", claimId)
        .update();
    HeldProgress.current().changed(claimId);
  }

  /** Read once while the transaction holds the claim and does not change it. */
  Optional<ClaimSummary> find(long claimId) {
    HeldProgress held = HeldProgress.current();
    ClaimSummary known = held.summary(claimId);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ClaimSummary> found =
        jdbc.sql(SELECT + "where id = :claim")
            .param("claim", claimId)
            .query((row, number) -> read(row))
            .optional();
    found.ifPresent(held::keep);
    return found;
  }

  Optional<ClaimSummary> byNumber(String claimNumber) {
    return jdbc.sql(SELECT + "where claim_number = :number")
        .param("number", claimNumber)
        .query((found, row) -> read(found))
        .optional();
  }

  static ClaimSummary read(ResultSet found) throws SQLException {
    return new ClaimSummary(
        found.getLong("id"),
        found.getLong("practice_id"),
        found.getString("claim_number"),
        found.getString("sender_claim_number"),
        found.getLong("patient_id"),
        found.getLong("coverage_id"),
        found.getLong("payer_id"),
        Money.ofCents(found.getLong("charge_cents")),
        found.getObject("service_from", LocalDate.class),
        found.getObject("service_to", LocalDate.class),
        found.getObject("timely_filing_deadline", LocalDate.class),
        found.getInt("content_version"),
        Standing.valueOf(found.getString("standing")),
        found.getTimestamp("standing_since").toInstant(),
        found.getObject("submission_id", Long.class));
  }

  private static Money chargeOf(ProfessionalClaim content) {
    return content.lines().stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus);
  }

  private static @Nullable LocalDate serviceFrom(ProfessionalClaim content) {
    return content.lines().stream()
        .map(ServiceLine::serviceFrom)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable LocalDate serviceTo(ProfessionalClaim content) {
    return content.lines().stream()
        .map(ServiceLine::serviceThrough)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
