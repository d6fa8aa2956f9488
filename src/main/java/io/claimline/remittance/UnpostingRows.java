package io.claimline.remittance;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what was taken back: the record of it, and what it makes of the decisions. */
@Repository
class UnpostingRows {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  UnpostingRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /** Locks a posted decision until the transaction ends; false if it is posted no more. */
  boolean lockPosted(long adjudicationId) {
    return jdbc.sql("select id from adjudication where id = :id and state = 'POSTED' for update")
        .param("id", adjudicationId)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** The posted decisions of a remittance: reversals first, since they bind what they take back. */
  List<Long> postedOf(long remittanceId) {
    return jdbc.sql(
            """
            select id from adjudication where remittance_id = :remittance and state = 'POSTED'
            order by reverses_adjudication_id is null, id
            """)
        .param("remittance", remittanceId)
        .query(Long.class)
        .list();
  }

  /** The trace number of the remittance by which the payer took a payment back itself (R13). */
  Optional<String> traceOfReversal(long adjudicationId) {
    return jdbc.sql(
            """
            select r.trace_number from adjudication a
            join remittance r on r.practice_id = a.practice_id and r.id = a.remittance_id
            where a.reverses_adjudication_id = :id
            """)
        .param("id", adjudicationId)
        .query(String.class)
        .optional();
  }

  void record(
      Adjudication taken, @Nullable Long entryId, @Nullable Long compensating, String reason) {
    jdbc.sql(
            """
            insert into unposting (practice_id, adjudication_id, claim_id, entry_id,
                compensating_entry_id, reason, taken_back_at, taken_back_by)
            values (:practice, :adjudication, :claim, :entry, :compensating, :reason, :now, :by)
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("adjudication", taken.id())
        .param("claim", Objects.requireNonNull(taken.claimId()))
        .param("entry", entryId)
        .param("compensating", compensating)
        .param("reason", reason)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .update();
    jdbc.sql(
            """
            update adjudication set state = 'PARKED', parked_because = :because,
                parked_words = :reason, entry_id = null, reverses_adjudication_id = null
            where id = :id
            """)
        .param("because", ParkedBecause.TAKEN_BACK.name())
        .param("reason", reason)
        .param("id", taken.id())
        .update();
  }

  /** A payment whose reversal was taken back stands again, by the entry that did so. */
  void standsAgain(long adjudicationId, @Nullable Long entryId) {
    jdbc.sql("update adjudication set entry_id = :entry where id = :id")
        .param("entry", entryId)
        .param("id", adjudicationId)
        .update();
  }
}
