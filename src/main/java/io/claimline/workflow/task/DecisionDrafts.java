package io.claimline.workflow.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a form left for the moment its task is completed; the latest of a task counts. */
@Repository
class DecisionDrafts {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final CurrentActor actor;
  private final Clock clock;

  DecisionDrafts(JdbcClient jdbc, ObjectMapper json, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param claimId null where the task is of no claim
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void keep(String taskId, @Nullable Long claimId, DecisionForm form) {
    jdbc.sql(
            """
            insert into task_decision (practice_id, task_id, claim_id, kind, payload, decided_by,
                decided_at)
            values (:practice, :task, :claim, :kind, :payload::jsonb, :by, :at)
            on conflict (practice_id, task_id) do update set kind = excluded.kind,
                payload = excluded.payload, decided_by = excluded.decided_by,
                decided_at = excluded.decided_at, version = task_decision.version + 1
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("task", taskId)
        .param("claim", claimId, Types.BIGINT)
        .param("kind", form.kind())
        .param("payload", written(form))
        .param("by", actor.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  @Transactional(readOnly = true)
  Optional<DecisionForm> of(String taskId) {
    return jdbc.sql("select payload from task_decision where task_id = :task")
        .param("task", taskId)
        .query(String.class)
        .optional()
        .map(this::read);
  }

  @Transactional(readOnly = true)
  Optional<KeptDecision> kept(String taskId) {
    return jdbc.sql(
            "select payload, decided_by, decided_at from task_decision where task_id = :task")
        .param("task", taskId)
        .query(
            (found, row) ->
                new KeptDecision(
                    read(found.getString("payload")),
                    found.getString("decided_by"),
                    found.getTimestamp("decided_at").toInstant()))
        .optional();
  }

  private String written(DecisionForm form) {
    try {
      return json.writeValueAsString(form);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a form of texts is always JSON", impossible);
    }
  }

  private DecisionForm read(String written) {
    try {
      return json.readValue(written, DecisionForm.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a kept decision is no form", damaged);
    }
  }
}
