package io.claimline.charges;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of the writing practice. They are open until they become a claim or are discarded. */
@Repository
public class Drafts {

  private static final int MOST_LISTED = 100;

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final ObjectMapper json;
  private final Clock clock;

  Drafts(JdbcClient jdbc, CurrentActor actor, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.json = json;
    this.clock = clock;
  }

  /** The open draft, if the writing practice has it. */
  @Transactional(readOnly = true)
  public Optional<Draft> find(long id) {
    return jdbc.sql(
            """
            select * from charge_draft
            where practice_id = :practice and id = :id and ended_at is null
            """)
        .param("practice", practice())
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /** Those that are open, newest first. */
  @Transactional(readOnly = true)
  public List<Draft> open() {
    return jdbc.sql(
            """
            select * from charge_draft where practice_id = :practice and ended_at is null
            order by id desc limit :most
            """)
        .param("practice", practice())
        .param("most", MOST_LISTED)
        .query((found, row) -> read(found))
        .list();
  }

  /** What this person entered last: the next charge begins like it. */
  @Transactional(readOnly = true)
  public Optional<Draft> lastEntered() {
    return jdbc.sql(
            """
            select * from charge_draft
            where practice_id = :practice and ended_by = :by and claim_id is not null
            order by id desc limit 1
            """)
        .param("practice", practice())
        .param("by", actor.name())
        .query((found, row) -> read(found))
        .optional();
  }

  /** Begins a draft and tells its id; its version is 1. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long begin(ChargeSheet sheet, @Nullable Long batchId) {
    return jdbc.sql(
            """
            insert into charge_draft (practice_id, batch_id, content, begun_at, begun_by, saved_at,
                saved_by)
            values (:practice, :batch, :content::jsonb, :now, :by, :now, :by) returning id
            """)
        .param("practice", practice())
        .param("batch", batchId, Types.BIGINT)
        .param("content", written(sheet))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /**
   * Saves what was typed.
   *
   * @param seenVersion the version that was typed on
   * @return the new version
   * @throws DraftChangedException if somebody saved it since, or it has ended
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int save(long id, int seenVersion, ChargeSheet sheet, @Nullable Long batchId) {
    return jdbc.sql(
            """
            update charge_draft set content = :content::jsonb, batch_id = :batch, saved_at = :now,
                saved_by = :by, version = version + 1
            where practice_id = :practice and id = :id and version = :seen and ended_at is null
            returning version
            """)
        .param("content", written(sheet))
        .param("batch", batchId, Types.BIGINT)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .param("practice", practice())
        .param("id", id)
        .param("seen", seenVersion)
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new DraftChangedException(id));
  }

  /** Puts the draft away; it is kept, but nobody is shown it any more. */
  @Transactional
  public void discard(long id) {
    end(id, null);
  }

  /** Ends the draft with the claim that it became. */
  @Transactional(propagation = Propagation.MANDATORY)
  void end(long id, @Nullable Long claimId) {
    int ended =
        jdbc.sql(
                """
                update charge_draft set ended_at = :now, ended_by = :by, claim_id = :claim
                where practice_id = :practice and id = :id and ended_at is null
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .param("claim", claimId, Types.BIGINT)
            .param("practice", practice())
            .param("id", id)
            .update();
    if (ended == 0) {
      throw new DraftChangedException(id);
    }
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }

  private Draft read(ResultSet found) throws SQLException {
    return new Draft(
        found.getLong("id"),
        found.getObject("batch_id", Long.class),
        sheet(found.getString("content")),
        found.getInt("version"),
        found.getTimestamp("saved_at").toInstant(),
        found.getString("saved_by"));
  }

  private String written(ChargeSheet sheet) {
    try {
      return json.writeValueAsString(sheet.fields());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a map of texts is always JSON", impossible);
    }
  }

  private ChargeSheet sheet(String written) {
    try {
      return new ChargeSheet(json.readValue(written, FIELDS));
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a draft's content is no JSON", damaged);
    }
  }
}
