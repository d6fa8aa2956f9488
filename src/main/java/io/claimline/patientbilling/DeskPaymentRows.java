package io.claimline.patientbilling;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of payments taken at the desk, and of what they may be for. */
@Repository
class DeskPaymentRows {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final CurrentActor actor;
  private final Clock clock;

  DeskPaymentRows(JdbcClient jdbc, JdbcTemplate template, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.actor = actor;
    this.clock = clock;
  }

  /** A visit and what is open on it. */
  record OpenVisit(
      long claimId,
      String claimNumber,
      @Nullable LocalDate served,
      Money patientOpen,
      Money insuranceOpen) {}

  /**
   * The patient's visits on which anything is open, oldest first.
   *
   * @param claimId the one looked at, null for all
   */
  List<OpenVisit> open(long patientId, @Nullable Long claimId) {
    return jdbc.sql(
            """
            select c.id, c.claim_number, c.service_from, b.patient_open_cents, b.insurance_open_cents
            from claim c
            join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
            where c.practice_id = :practice and c.patient_id = :patient
              and (:claim::bigint is null or c.id = :claim)
              and (b.patient_open_cents <> 0 or b.insurance_open_cents <> 0)
            order by c.service_from, c.id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("patient", patientId)
        .param("claim", claimId, Types.BIGINT)
        .query(
            (found, row) ->
                new OpenVisit(
                    found.getLong("id"),
                    found.getString("claim_number"),
                    found.getObject("service_from", LocalDate.class),
                    Money.ofCents(found.getLong("patient_open_cents")),
                    Money.ofCents(found.getLong("insurance_open_cents"))))
        .list();
  }

  Optional<DeskPayment> withKey(String key) {
    return jdbc.sql(
            """
            select * from desk_payment where practice_id = :practice and idempotency_key = :key
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("key", key)
        .query((found, row) -> read(found))
        .optional()
        .map(this::withParts);
  }

  long nextNumber() {
    return jdbc.sql("select nextval(pg_get_serial_sequence('desk_payment', 'id'))")
        .query(Long.class)
        .single();
  }

  /** Keeps the payment under its number. */
  DeskPayment insert(
      long number, NewDeskPayment taken, List<DeskPayment.Part> parts, long documentId) {
    long practice = PracticeScope.current().requireWritable();
    DeskPayment payment =
        new DeskPayment(
            number,
            taken.patientId(),
            taken.amount(),
            taken.method(),
            taken.reference().isEmpty() ? null : taken.reference(),
            clock.instant(),
            actor.name(),
            documentId,
            parts);
    jdbc.sql(
            """
            insert into desk_payment (id, practice_id, patient_id, amount_cents, method, reference,
                taken_at, taken_by, document_id, idempotency_key)
            values (:id, :practice, :patient, :amount, :method, :reference, :at, :by, :document, :key)
            """)
        .param("id", number)
        .param("practice", practice)
        .param("patient", payment.patientId())
        .param("amount", payment.amount().cents())
        .param("method", payment.method())
        .param("reference", payment.reference())
        .param("at", Timestamp.from(payment.takenAt()))
        .param("by", payment.takenBy())
        .param("document", documentId)
        .param("key", taken.key())
        .update();
    template.batchUpdate(
        """
        insert into desk_payment_part (practice_id, payment_id, claim_id, amount_cents)
        values (?, ?, ?, ?)
        """,
        parts.stream()
            .map(part -> new Object[] {practice, number, part.claimId(), part.amount().cents()})
            .toList());
    return payment;
  }

  private DeskPayment withParts(DeskPayment payment) {
    List<DeskPayment.Part> parts =
        jdbc.sql(
                """
                select claim_id, amount_cents from desk_payment_part where payment_id = :payment
                order by claim_id
                """)
            .param("payment", payment.id())
            .query(
                (found, row) ->
                    new DeskPayment.Part(
                        found.getLong("claim_id"), Money.ofCents(found.getLong("amount_cents"))))
            .list();
    return new DeskPayment(
        payment.id(),
        payment.patientId(),
        payment.amount(),
        payment.method(),
        payment.reference(),
        payment.takenAt(),
        payment.takenBy(),
        payment.documentId(),
        parts);
  }

  private static DeskPayment read(ResultSet found) throws SQLException {
    return new DeskPayment(
        found.getLong("id"),
        found.getLong("patient_id"),
        Money.ofCents(found.getLong("amount_cents")),
        found.getString("method"),
        found.getString("reference"),
        found.getTimestamp("taken_at").toInstant(),
        found.getString("taken_by"),
        found.getLong("document_id"),
        List.of());
  }
}
