package io.claimline.clearinghouse;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files of the practices in scope that are to go out, or went out, once more. */
@Repository
public class Resends {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  Resends(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Lets the writing practice's file be laid into the outbox folder again.
   *
   * @param reason in a person's words
   * @return false if the practice has no such file that was sent, or it is already to go again
   */
  @Transactional
  public boolean ask(long batchId, String reason) {
    return jdbc.sql(
                """
                insert into outbound_resend (practice_id, batch_id, reason, asked_by, asked_at)
                select practice_id, id, :reason, :by, :now from outbound_batch
                where id = :batch and practice_id = :practice and sent_at is not null
                on conflict (practice_id, batch_id) where sent_at is null do nothing
                """)
            .param("reason", reason)
            .param("by", actor.name())
            .param("now", Timestamp.from(clock.instant()))
            .param("batch", batchId)
            .param("practice", PracticeScope.current().requireWritable())
            .update()
        == 1;
  }

  /** How often the file was sent again, newest first. */
  @Transactional(readOnly = true)
  public List<Resend> of(long batchId) {
    return jdbc.sql(
            """
            select reason, asked_by, asked_at, sent_at from outbound_resend
            where batch_id = :batch order by id desc
            """)
        .param("batch", batchId)
        .query(
            (found, row) -> {
              Timestamp sent = found.getTimestamp("sent_at");
              return new Resend(
                  found.getString("reason"),
                  found.getString("asked_by"),
                  found.getTimestamp("asked_at").toInstant(),
                  sent == null ? null : sent.toInstant());
            })
        .list();
  }

  /** Files to go again, of the practices in scope; the ids are of their resends. */
  List<BatchRows.ToSend> waiting() {
    return jdbc.sql("select id, practice_id from outbound_resend where sent_at is null order by id")
        .query(
            (found, row) -> new BatchRows.ToSend(found.getLong("id"), found.getLong("practice_id")))
        .list();
  }

  /** Locks the resend, unless it was done or somebody else is doing it. */
  Optional<BatchRows.Content> lock(long resendId) {
    return jdbc.sql(
            """
            select b.file_name, b.content
            from outbound_resend r
            join outbound_batch b on b.practice_id = r.practice_id and b.id = r.batch_id
            where r.id = :resend and r.sent_at is null for update of r skip locked
            """)
        .param("resend", resendId)
        .query(
            (found, row) ->
                new BatchRows.Content(found.getString("file_name"), found.getBytes("content")))
        .optional();
  }

  void markSent(long resendId) {
    jdbc.sql("update outbound_resend set sent_at = :now where id = :resend")
        .param("now", Timestamp.from(clock.instant()))
        .param("resend", resendId)
        .update();
  }
}
