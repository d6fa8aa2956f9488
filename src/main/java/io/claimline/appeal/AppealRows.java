package io.claimline.appeal;

import io.claimline.appeal.Appeal.State;
import io.claimline.audit.CurrentActor;
import io.claimline.claim.AppealRight;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of appeals. */
@Repository
class AppealRows {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  AppealRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  List<Appeal> of(long claimId) {
    return jdbc.sql("select * from appeal where claim_id = :claim order by id")
        .param("claim", claimId)
        .query((found, row) -> read(found))
        .list();
  }

  /** The claim's last appeal, whatever became of it. */
  Optional<Appeal> last(long claimId) {
    return jdbc.sql("select * from appeal where claim_id = :claim order by id desc limit 1")
        .param("claim", claimId)
        .query((found, row) -> read(found))
        .optional();
  }

  long insert(long claimId, AppealRight right, String reason, @Nullable String lateReason) {
    return jdbc.sql(
            """
            insert into appeal (practice_id, claim_id, decision_fact_id, payer_id, level,
                level_name, state, reason, file_by, late_reason, begun_at, begun_by)
            values (:practice, :claim, :decision, :payer, :level, :name, 'BEGUN', :reason, :fileBy,
                :late, :now, :by)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("claim", claimId)
        .param("decision", right.decision().id())
        .param("payer", right.payerId())
        .param("level", right.level().level())
        .param("name", right.level().name())
        .param("reason", reason)
        .param("fileBy", right.fileBy())
        .param("late", lateReason)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  void allowLate(long id, String lateReason) {
    jdbc.sql("update appeal set late_reason = :late where id = :id and state = 'BEGUN'")
        .param("late", lateReason)
        .param("id", id)
        .update();
  }

  void end(long id, State state, @Nullable String note) {
    jdbc.sql("update appeal set state = :state, note = coalesce(:note, note) where id = :id")
        .param("state", state.name())
        .param("note", note)
        .param("id", id)
        .update();
  }

  void markSent(
      long id, String key, LocalDate sentOn, SentVia via, long documentId, LocalDate decisionDue) {
    jdbc.sql(
            """
            update appeal set state = 'SENT', send_key = :key, sent_on = :sentOn, sent_via = :via,
                sent_by = :by, document_id = :document, decision_due = :due
            where id = :id
            """)
        .param("key", key)
        .param("sentOn", sentOn)
        .param("via", via.name())
        .param("by", actor.name())
        .param("document", documentId)
        .param("due", decisionDue)
        .param("id", id)
        .update();
  }

  /** The letter that was sent under this key. */
  Optional<Long> letterSent(String key) {
    return jdbc.sql(
            "select document_id from appeal where practice_id = :practice and send_key = :key")
        .param("practice", PracticeScope.current().requireWritable())
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  void markDecided(long id, Outcome outcome, LocalDate decidedOn, String note) {
    jdbc.sql(
            """
            update appeal set state = :state, decided_on = :day, decided_by = :by, note = :note
            where id = :id
            """)
        .param("state", outcome.name())
        .param("day", decidedOn)
        .param("by", actor.name())
        .param("note", note)
        .param("id", id)
        .update();
  }

  void moveDecisionDue(long id, LocalDate day, String note) {
    jdbc.sql("update appeal set decision_due = :day, note = :note where id = :id")
        .param("day", day)
        .param("note", note)
        .param("id", id)
        .update();
  }

  private static Appeal read(ResultSet found) throws SQLException {
    String via = found.getString("sent_via");
    return new Appeal(
        found.getLong("id"),
        found.getLong("claim_id"),
        found.getLong("decision_fact_id"),
        found.getLong("payer_id"),
        found.getInt("level"),
        found.getString("level_name"),
        State.valueOf(found.getString("state")),
        found.getString("reason"),
        found.getObject("file_by", LocalDate.class),
        found.getString("late_reason"),
        found.getTimestamp("begun_at").toInstant(),
        found.getObject("document_id", Long.class),
        found.getObject("sent_on", LocalDate.class),
        via == null ? null : SentVia.valueOf(via),
        found.getObject("decision_due", LocalDate.class),
        found.getObject("decided_on", LocalDate.class),
        found.getString("note"));
  }
}
