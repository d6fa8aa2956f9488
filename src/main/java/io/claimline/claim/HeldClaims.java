package io.claimline.claim;

import io.claimline.shared.PracticeScope;
import io.claimline.shared.TransactionMemo;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the claims of the writing practice that an incoming claim may be, or may change. */
@Repository
class HeldClaims {

  /** A claim that bears the same number of the same sender's provider. */
  record Held(long claimId, String claimNumber, long patientId, long payerId, boolean sameDays) {}

  /**
   * What is held that looks like an incoming claim.
   *
   * @param same the claim that it is, or null
   * @param numberKnown whether any claim bears the sender's number
   */
  record Likeness(@Nullable Long same, boolean numberKnown) {}

  private final JdbcClient jdbc;
  private final TransactionMemo<Long, Boolean> locked = new TransactionMemo<>();

  HeldClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Lets one import at a time run in the practice until the transaction ends, so that two files
   * never make the same patient or claim twice.
   */
  void lockImports() {
    locked.find(PracticeScope.current().requireWritable(), this::lock);
  }

  private Optional<Boolean> lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('claim import', :practice))")
        .param("practice", PracticeScope.current().requireWritable())
        .query(nothing -> {});
    return Optional.of(true);
  }

  Likeness likeness(String sourceHash, String senderNumber) {
    return jdbc.sql(
            """
            select
              (select id from claim where practice_id = :practice and source_hash = :hash) as same,
              :number <> '' and exists (select from claim
                where practice_id = :practice and sender_claim_number = :number) as number_known
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("hash", sourceHash)
        .param("number", senderNumber)
        .query(
            (found, row) ->
                new Likeness(found.getObject("same", Long.class), found.getBoolean("number_known")))
        .single();
  }

  /** Newest first; a claim without dates has the same days as any. */
  List<Held> bySenderNumber(
      String senderNumber,
      long billingProviderId,
      @Nullable LocalDate from,
      @Nullable LocalDate through) {
    return jdbc.sql(
            """
            select id, claim_number, patient_id, payer_id,
                daterange(least(service_from, service_to), greatest(service_from, service_to), '[]')
                  && daterange(least(:from, :through), greatest(:from, :through), '[]')
                  as same_days
            from claim
            where practice_id = :practice and sender_claim_number = :number
              and billing_provider_id = :provider
            order by id desc
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("number", senderNumber)
        .param("provider", billingProviderId)
        .param("from", from, Types.DATE)
        .param("through", through, Types.DATE)
        .query(
            (found, row) ->
                new Held(
                    found.getLong("id"),
                    found.getString("claim_number"),
                    found.getLong("patient_id"),
                    found.getLong("payer_id"),
                    found.getBoolean("same_days")))
        .list();
  }
}
