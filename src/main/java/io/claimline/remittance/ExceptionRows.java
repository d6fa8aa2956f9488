package io.claimline.remittance;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes exceptions of remittances, and what was done about them. */
@Repository
class ExceptionRows {

  /**
   * @param adjudicationId null where the remittance as a whole is meant
   */
  record Opening(@Nullable Long adjudicationId, Finding finding) {}

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  ExceptionRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /** Opens them, in one statement; what is open already stays as it is. Tells how many are new. */
  int open(long remittanceId, List<Opening> openings) {
    if (openings.isEmpty()) {
      return 0;
    }
    return jdbc.sql(
            """
            insert into remittance_exception (practice_id, remittance_id, adjudication_id, kind,
                words, amount_cents, opened_at)
            select :practice, :remittance, o.adjudication, o.kind, o.words, o.cents, :now
            from unnest(:adjudications::bigint[], :kinds::text[], :words::text[],
                :cents::bigint[]) as o (adjudication, kind, words, cents)
            on conflict do nothing
            """)
        .param("practice", practice())
        .param("remittance", remittanceId)
        .param("adjudications", openings.stream().map(Opening::adjudicationId).toArray(Long[]::new))
        .param(
            "kinds", openings.stream().map(o -> o.finding().kind().name()).toArray(String[]::new))
        .param("words", openings.stream().map(o -> o.finding().words()).toArray(String[]::new))
        .param(
            "cents", openings.stream().map(o -> o.finding().amount().cents()).toArray(Long[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Resolves what of these kinds is open on a decision; tells how many there were. */
  int resolveOf(long adjudicationId, Set<ExceptionKind> kinds, String choice, String words) {
    return jdbc.sql(
            """
            with resolved as (
              update remittance_exception set resolved_at = :now, asked = null
              where practice_id = :practice and adjudication_id = :adjudication
                and kind = any(:kinds) and resolved_at is null
              returning practice_id, id
            )
            insert into remittance_exception_step (practice_id, exception_id, kind, choice, words,
                taken_at, taken_by)
            select practice_id, id, 'RESOLVED', :choice, :words, :now, :by from resolved
            """)
        .param("practice", practice())
        .param("adjudication", adjudicationId)
        .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
        .param("choice", choice)
        .param("words", words)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .update();
  }

  /** Locks an open exception until the transaction ends; false if it is resolved. */
  boolean lockOpen(long id) {
    return jdbc.sql(
            """
            select id from remittance_exception
            where practice_id = :practice and id = :id and resolved_at is null for update
            """)
        .param("practice", practice())
        .param("id", id)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  void ask(long id, ExceptionChoice choice, String words) {
    step(id, "ASKED", choice.name(), words, null);
    jdbc.sql("update remittance_exception set asked = :choice where id = :id")
        .param("choice", choice.name())
        .param("id", id)
        .update();
  }

  void refuse(long id, ExceptionChoice choice, String words) {
    step(id, "REFUSED", choice.name(), words, null);
    jdbc.sql("update remittance_exception set asked = null where id = :id")
        .param("id", id)
        .update();
  }

  void resolve(long id, ExceptionChoice choice, String words, @Nullable Long claimId) {
    step(id, "RESOLVED", choice.name(), words, claimId);
    jdbc.sql(
            """
            update remittance_exception set asked = null, resolved_at = :now
            where id = :id and resolved_at is null
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  /** Notes which claim a person found, beside what the posting noted itself. */
  void noteMatch(long id, long claimId, String words) {
    step(id, "RESOLVED", ExceptionChoice.MATCH.name(), words, claimId);
  }

  private void step(long id, String kind, String choice, String words, @Nullable Long claimId) {
    jdbc.sql(
            """
            insert into remittance_exception_step (practice_id, exception_id, kind, choice, words,
                claim_id, taken_at, taken_by)
            values (:practice, :exception, :kind, :choice, :words, :claim, :now, :by)
            """)
        .param("practice", practice())
        .param("exception", id)
        .param("kind", kind)
        .param("choice", choice)
        .param("words", words)
        .param("claim", claimId, Types.BIGINT)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .update();
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
