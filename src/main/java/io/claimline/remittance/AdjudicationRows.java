package io.claimline.remittance;

import io.claimline.x12.Adjustment;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes adjudications: what came is written once, what became of it is noted beside it. */
@Repository
class AdjudicationRows {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Clock clock;

  AdjudicationRows(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.clock = clock;
  }

  /** Which of these places in a remittance are taken: an earlier run had come that far. */
  Set<Integer> known(long remittanceId, List<Integer> ordinals) {
    return new HashSet<>(
        jdbc.sql(
                """
                select ordinal from adjudication
                where remittance_id = :remittance and ordinal = any(:ordinals)
                """)
            .param("remittance", remittanceId)
            .param("ordinals", ordinals.toArray(Integer[]::new))
            .query(Integer.class)
            .list());
  }

  /** Stores a decision as it came, parked until {@link #markPosted}. */
  long insert(RemittanceRef remittance, int ordinal, ClaimDecision decision, Parking parking) {
    long id =
        jdbc.sql(
                """
                insert into adjudication (practice_id, remittance_id, ordinal, claim_number,
                    status_code, charge_cents, paid_cents, patient_responsibility_cents,
                    payer_claim_number, remark_codes, crossover_payer, received_at, state, parked_because,
                    parked_words, claim_id)
                values (:practice, :remittance, :ordinal, :number, :status, :charge, :paid,
                    :responsibility, :payerNumber, :remarks, :crossover, :now, :state, :because, :words, :claim)
                returning id
                """)
            .param("practice", remittance.practiceId())
            .param("remittance", remittance.id())
            .param("ordinal", ordinal)
            .param("number", decision.claimNumber())
            .param("status", decision.statusCode())
            .param("charge", decision.charge().cents())
            .param("paid", decision.paid().cents())
            .param("responsibility", decision.patientResponsibility().cents())
            .param("payerNumber", decision.payerClaimNumber())
            .param("remarks", decision.remarkCodes().toArray(String[]::new))
            .param("crossover", decision.crossoverPayer())
            .param("now", Timestamp.from(clock.instant()))
            .param("state", parking.state().name())
            .param("because", parking.because().name())
            .param("words", parking.words())
            .param("claim", parking.claimId())
            .query(Long.class)
            .single();
    insertLines(remittance.practiceId(), id, decision);
    insertAdjustments(remittance.practiceId(), id, decision);
    return id;
  }

  /** Locks a parked decision until the transaction ends; false if it is parked no more. */
  boolean lockParked(long id) {
    return jdbc.sql("select id from adjudication where id = :id and state = 'PARKED' for update")
        .param("id", id)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Notes why it is not posted. */
  void markParked(long id, Parking parking) {
    jdbc.sql(
            """
            update adjudication set state = :state, parked_because = :because,
                parked_words = :words, claim_id = :claim
            where id = :id and state <> 'POSTED'
              and (parked_because, parked_words, claim_id) is distinct from
                (:because, :words, :claim::bigint)
            """)
        .param("state", parking.state().name())
        .param("because", parking.because().name())
        .param("words", parking.words())
        .param("claim", parking.claimId())
        .param("id", id)
        .update();
  }

  void markPosted(
      long id,
      long claimId,
      @Nullable Long coverageId,
      @Nullable Long entryId,
      @Nullable Long reversesId,
      Map<Integer, String> claimLines) {
    jdbc.sql(
            """
            update adjudication set state = 'POSTED', parked_because = null, parked_words = null,
                claim_id = :claim, coverage_id = :coverage, entry_id = :entry, reverses_adjudication_id = :reverses
            where id = :id and state <> 'POSTED'
            """)
        .param("claim", claimId)
        .param("coverage", coverageId)
        .param("entry", entryId)
        .param("reverses", reversesId)
        .param("id", id)
        .update();
    template.batchUpdate(
        "update adjudication_line set claim_line = ? where adjudication_id = ? and position = ?",
        claimLines.entrySet().stream()
            .map(line -> new Object[] {line.getValue(), id, line.getKey()})
            .toList());
  }

  /** By which its posting is once in the journal; another one after each time it was taken back. */
  String postingKey(long id) {
    long times =
        jdbc.sql("select count(*) from unposting where adjudication_id = :id")
            .param("id", id)
            .query(Long.class)
            .single();
    return times == 0 ? firstPostingKey(id) : firstPostingKey(id) + ":" + times;
  }

  static String firstPostingKey(long id) {
    return "adjudication:" + id;
  }

  /** The entry that posted it; null where no money moved. */
  @Nullable Long entryOf(long id) {
    return idOrNull("select entry_id from adjudication where id = :id", id);
  }

  /** Our number of the claim that a decision is matched to, by whomever; else the one it bears. */
  String claimNumberOf(Adjudication decided) {
    return jdbc.sql("select claim_number from claim where id = :id")
        .param("id", decided.claimId(), Types.BIGINT)
        .query(String.class)
        .optional()
        .orElse(decided.decision().claimNumber());
  }

  /** The payer of a remittance in the directory; null when it is not known there. */
  @Nullable Long payerOf(long remittanceId) {
    return idOrNull("select payer_id from remittance where id = :id", remittanceId);
  }

  /** BPR16; null where not sent. */
  @Nullable LocalDate paymentDateOf(long remittanceId) {
    return jdbc.sql("select payment_date from remittance where id = :id")
        .param("id", remittanceId)
        .query((found, row) -> Optional.ofNullable(found.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }

  private @Nullable Long idOrNull(String sql, long id) {
    return jdbc.sql(sql)
        .param("id", id)
        .query((found, row) -> Optional.ofNullable(found.getObject(1, Long.class)))
        .single()
        .orElse(null);
  }

  private void insertLines(long practiceId, long id, ClaimDecision decision) {
    template.batchUpdate(
        """
        insert into adjudication_line (practice_id, adjudication_id, position, procedure_qualifier,
            procedure_code, modifiers, submitted_qualifier, submitted_code, submitted_modifiers,
            charge_cents, paid_cents, units, original_units, service_date, control_number,
            remark_codes)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        decision.lines().stream()
            .map(
                line ->
                    new @Nullable Object[] {
                      practiceId,
                      id,
                      line.position(),
                      line.procedure().qualifier(),
                      line.procedure().code(),
                      line.procedure().modifiers().toArray(String[]::new),
                      line.submittedProcedure().qualifier(),
                      line.submittedProcedure().code(),
                      line.submittedProcedure().modifiers().toArray(String[]::new),
                      line.charge().cents(),
                      line.paid().cents(),
                      line.units(),
                      line.originalUnits(),
                      line.serviceDate(),
                      line.controlNumber(),
                      line.remarkCodes().toArray(String[]::new)
                    })
            .toList());
  }

  private void insertAdjustments(long practiceId, long id, ClaimDecision decision) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    addAdjustments(rows, practiceId, id, 0, decision.adjustments());
    for (LineDecision line : decision.lines()) {
      addAdjustments(rows, practiceId, id, line.position(), line.adjustments());
    }
    template.batchUpdate(
        """
        insert into adjudication_adjustment (practice_id, adjudication_id, line_position, position,
            group_code, reason_code, amount_cents, quantity)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static void addAdjustments(
      List<@Nullable Object[]> rows,
      long practiceId,
      long id,
      int line,
      List<Adjustment> adjustments) {
    int position = 1;
    for (Adjustment adjustment : adjustments) {
      rows.add(
          new @Nullable Object[] {
            practiceId,
            id,
            line,
            position++,
            adjustment.groupCode(),
            adjustment.reasonCode(),
            adjustment.amount().cents(),
            adjustment.quantity()
          });
    }
  }
}
