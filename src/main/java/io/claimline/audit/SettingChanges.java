package io.claimline.audit;

import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was changed of how the installation is set up, with who and when. A practice's own settings
 * are those of the practice that the scope writes.
 *
 * <p>The number of the last change is the version of a setting: whoever changes it says which one
 * he saw.
 */
@Repository
public class SettingChanges {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  SettingChanges(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /** The number of the last change; 0 if there was none. */
  @Transactional(readOnly = true)
  public long last(SettingKind kind, long subjectId) {
    return jdbc.sql("select coalesce(max(id), 0) from " + tableAndSubject(kind))
        .param("practice", practice(kind))
        .param("kind", kind.name())
        .param("subject", subjectId)
        .query(Long.class)
        .single();
  }

  /**
   * Keeps others from changing the setting until the transaction ends.
   *
   * @param seen the last change that was seen
   * @throws SettingMovedOnException if there is a later one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(SettingKind kind, long subjectId, long seen) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('setting ' || :kind, :subject))")
        .param("kind", kind.name())
        .param("subject", subjectId)
        .query(locked -> {});
    if (last(kind, subjectId) != seen) {
      throw new SettingMovedOnException(kind, subjectId);
    }
  }

  /** Notes each field that differs. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(
      SettingKind kind, long subjectId, Map<String, String> before, Map<String, String> after) {
    after.forEach(
        (field, now) -> {
          String former = before.getOrDefault(field, "");
          if (!former.equals(now)) {
            insert(kind, subjectId, field, former, now);
          }
        });
  }

  private void insert(SettingKind kind, long subjectId, String field, String before, String after) {
    String columns = "kind, subject_id, field, before, after, changed_by, changed_at";
    String values = ":kind, :subject, :field, :before, :after, :by, :now";
    jdbc.sql(
            kind.isPracticesOwn()
                ? "insert into setting_change (practice_id, %s) values (:practice, %s)"
                    .formatted(columns, values)
                : "insert into directory_change (%s) values (%s)".formatted(columns, values))
        .param("practice", practice(kind))
        .param("kind", kind.name())
        .param("subject", subjectId)
        .param("field", field)
        .param("before", before)
        .param("after", after)
        .param("by", actor.name())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** The changes of a setting, newest first. */
  @Transactional(readOnly = true)
  public List<SettingChange> of(SettingKind kind, long subjectId) {
    return jdbc.sql("select * from " + tableAndSubject(kind) + " order by id desc limit 200")
        .param("practice", practice(kind))
        .param("kind", kind.name())
        .param("subject", subjectId)
        .query(
            (found, row) ->
                new SettingChange(
                    found.getLong("id"),
                    found.getString("field"),
                    found.getString("before"),
                    found.getString("after"),
                    found.getString("changed_by"),
                    found.getTimestamp("changed_at").toInstant()))
        .list();
  }

  private static String tableAndSubject(SettingKind kind) {
    return kind.isPracticesOwn()
        ? "setting_change where practice_id = :practice and kind = :kind and subject_id = :subject"
        : "directory_change where kind = :kind and subject_id = :subject";
  }

  private static long practice(SettingKind kind) {
    return kind.isPracticesOwn() ? PracticeScope.current().requireWritable() : 0;
  }
}
