package io.claimline.clearinghouse;

import io.claimline.audit.CurrentActor;
import io.claimline.claim.WaitingSubmission;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of batches, their sets and what was sent in them. */
@Repository
class BatchRows {

  /** A batch whose file is not in the outbox folder yet. */
  record ToSend(long id, long practiceId) {}

  /** A file of a batch. */
  record Content(String fileName, byte[] bytes) {}

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  BatchRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param kind what its file holds, such as {@code 837P}
   * @param units claims or inquiries in it
   */
  long insert(
      String kind,
      ControlNumbers.Block numbers,
      String fileName,
      byte[] content,
      int units,
      Money charge) {
    return jdbc.sql(
            """
            insert into outbound_batch (practice_id, kind, file_name, interchange_control_number,
                group_control_number, sha256, content, size_bytes, claims, charge_cents,
                created_at, created_by)
            values (:practice, :kind, :name, :interchange, :group, :sha256, :content, :size, :claims,
                :charge, :now, :by)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("kind", kind)
        .param("name", fileName)
        .param("interchange", numbers.interchange())
        .param("group", numbers.group())
        .param("sha256", HexFormat.of().formatHex(FileStore.sha256().digest(content)))
        .param("content", content)
        .param("size", content.length)
        .param("claims", units)
        .param("charge", charge.cents())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  long insertSet(long batchId, long controlNumber, String reference) {
    return jdbc.sql(
            """
            insert into outbound_set (practice_id, batch_id, control_number, reference)
            values (:practice, :batch, :number, :reference)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("batch", batchId)
        .param("number", controlNumber)
        .param("reference", reference)
        .query(Long.class)
        .single();
  }

  void insertClaims(long setId, List<WaitingSubmission> claims) {
    jdbc.sql(
            """
            insert into outbound_claim (practice_id, set_id, submission_id, claim_id, claim_number,
                payer_id, billing_provider_id)
            select :practice, :set, c.submission, c.claim, c.number, c.payer, c.provider
            from unnest(:submissions::bigint[], :claims::bigint[], :numbers::text[],
                :payers::bigint[], :providers::text[])
                as c (submission, claim, number, payer, provider)
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("set", setId)
        .param(
            "submissions",
            claims.stream().map(WaitingSubmission::submissionId).toArray(Long[]::new))
        .param("claims", claims.stream().map(WaitingSubmission::claimId).toArray(Long[]::new))
        .param(
            "numbers",
            claims.stream().map(c -> c.content().patientControlNumber()).toArray(String[]::new))
        .param("payers", claims.stream().map(WaitingSubmission::payerId).toArray(Long[]::new))
        .param(
            "providers",
            claims.stream().map(c -> c.content().billingProvider().id()).toArray(String[]::new))
        .update();
  }

  /** Batches that are not in the outbox folder yet, of the practices in scope. */
  List<ToSend> toSend() {
    return jdbc.sql("select id, practice_id from outbound_batch where sent_at is null order by id")
        .query((found, row) -> new ToSend(found.getLong("id"), found.getLong("practice_id")))
        .list();
  }

  /** Locks the batch, unless it was sent or somebody else is sending it. */
  Optional<Content> lockToSend(long batchId) {
    return jdbc.sql(
            """
            select file_name, content from outbound_batch
            where id = :batch and sent_at is null for update skip locked
            """)
        .param("batch", batchId)
        .query((found, row) -> new Content(found.getString("file_name"), found.getBytes("content")))
        .optional();
  }

  void markSent(long batchId) {
    jdbc.sql("update outbound_batch set sent_at = :now where id = :batch")
        .param("now", Timestamp.from(clock.instant()))
        .param("batch", batchId)
        .update();
  }

  List<OutboundBatch> newest(int limit, int offset) {
    return jdbc.sql(
            """
            select id, practice_id, kind, file_name, interchange_control_number, group_control_number,
                size_bytes, claims, charge_cents, created_at, sent_at, answer, answered_at
            from outbound_batch order by id desc limit :limit offset :offset
            """)
        .param("limit", limit)
        .param("offset", offset)
        .query((found, row) -> read(found))
        .list();
  }

  Optional<OutboundBatch> find(long batchId) {
    return jdbc.sql(
            """
            select id, practice_id, kind, file_name, interchange_control_number, group_control_number,
                size_bytes, claims, charge_cents, created_at, sent_at, answer, answered_at
            from outbound_batch where id = :batch
            """)
        .param("batch", batchId)
        .query((found, row) -> read(found))
        .optional();
  }

  private static OutboundBatch read(ResultSet found) throws SQLException {
    return new OutboundBatch(
        found.getLong("id"),
        found.getLong("practice_id"),
        found.getString("kind"),
        found.getString("file_name"),
        found.getLong("interchange_control_number"),
        found.getLong("group_control_number"),
        found.getLong("size_bytes"),
        found.getInt("claims"),
        Money.ofCents(found.getLong("charge_cents")),
        found.getTimestamp("created_at").toInstant(),
        instant(found.getTimestamp("sent_at")),
        found.getString("answer"),
        instant(found.getTimestamp("answered_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
