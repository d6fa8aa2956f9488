package io.claimline.document;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of the practices in scope. What is kept is never changed and never deleted: it is
 * the proof of what a payer or a patient was sent.
 */
@Repository
public class Documents {

  private static final String SUMMARY =
      """
      id, claim_id, patient_id, kind, file_name, media_type, octet_length(content) as size, sha256,
      created_at, created_by
      """;

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  Documents(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Keeps a document of the writing practice, in the caller's transaction where there is one.
   *
   * @return its id
   */
  @Transactional
  public long keep(NewDocument document) {
    return jdbc.sql(
            """
            insert into document (practice_id, claim_id, patient_id, kind, file_name, media_type,
                content, sha256, created_at, created_by)
            values (:practice, :claim, :patient, :kind, :name, :type, :content, :sha256, :now, :by)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("claim", document.claimId(), Types.BIGINT)
        .param("patient", document.patientId(), Types.BIGINT)
        .param("kind", document.kind())
        .param("name", document.fileName())
        .param("type", document.mediaType())
        .param("content", document.bytes())
        .param("sha256", sha256(document.bytes()))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /** The documents about a claim, oldest first. */
  @Transactional(readOnly = true)
  public List<DocumentSummary> of(long claimId) {
    return jdbc.sql("select " + SUMMARY + " from document where claim_id = :claim order by id")
        .param("claim", claimId)
        .query((found, row) -> summary(found))
        .list();
  }

  /**
   * The documents about a patient as such, oldest first; those about a claim are not among them.
   */
  @Transactional(readOnly = true)
  public List<DocumentSummary> ofPatient(long patientId) {
    return jdbc.sql("select " + SUMMARY + " from document where patient_id = :patient order by id")
        .param("patient", patientId)
        .query((found, row) -> summary(found))
        .list();
  }

  /**
   * A document with its content.
   *
   * @throws UnknownDocumentException if the practices in scope have no such document
   */
  @Transactional(readOnly = true)
  public Document read(long id) {
    return jdbc.sql("select content, " + SUMMARY + " from document where id = :id")
        .param("id", id)
        .query((found, row) -> new Document(summary(found), found.getBytes("content")))
        .optional()
        .orElseThrow(() -> new UnknownDocumentException(id));
  }

  private static DocumentSummary summary(ResultSet found) throws SQLException {
    return new DocumentSummary(
        found.getLong("id"),
        found.getObject("claim_id", Long.class),
        found.getObject("patient_id", Long.class),
        found.getString("kind"),
        found.getString("file_name"),
        found.getString("media_type"),
        found.getInt("size"),
        found.getString("sha256"),
        found.getTimestamp("created_at").toInstant(),
        found.getString("created_by"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
