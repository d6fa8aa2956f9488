package io.claimline.clearinghouse;

import io.claimline.audit.CurrentActor;
import io.claimline.clearinghouse.FileDecision.Verdict;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that are held back from being read, and what becomes of them. Each decision is kept for
 * good, with who took it, when and why.
 *
 * <p>Who may decide is for the caller to say; here a file is reached by whose scope may see it.
 */
@Repository
public class FileDecisions {

  private final JdbcClient jdbc;
  private final InboundRows rows;
  private final CurrentActor actor;
  private final Clock clock;

  FileDecisions(JdbcClient jdbc, InboundRows rows, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Holds the file back. One that is being read stops after the chunk at hand; what had its effect
   * stays.
   *
   * @param reason in a person's words
   * @return false if the scope may not see the file, or if it neither waits nor is being read (any
   *     more)
   */
  @Transactional
  public boolean setAside(long fileId, String reason) {
    if (rows.find(fileId).isEmpty()) {
      return false;
    }
    boolean held =
        jdbc.sql(
                    """
                    update inbound_file set state = 'QUARANTINED'
                    where id = :file and state in ('RECEIVED', 'PROCESSING')
                    """)
                .param("file", fileId)
                .update()
            == 1;
    if (held) {
      append(fileId, Verdict.SET_ASIDE, null, reason, actor.name());
    }
    return held;
  }

  /** As {@link #setAside}, of who reads it, because a test stands in it. */
  @Transactional
  void setAsideTests(WaitingFile file, String reason) {
    boolean held =
        jdbc.sql(
                    """
                    update inbound_file set state = 'QUARANTINED'
                    where id = :file and state = 'PROCESSING' and reading = :reading
                    """)
                .param("file", file.fileId())
                .param("reading", file.reading())
                .update()
            == 1;
    if (held) {
      append(file.fileId(), Verdict.SET_ASIDE, "TEST_INTERCHANGE", reason, CurrentActor.CLAIMLINE);
    }
  }

  /**
   * Lets a file that was set aside be read on where it stood; what held it back will not do so
   * again.
   *
   * @param seen the last decision that the person knows of
   * @param reason in a person's words
   * @return false if the scope may not see the file, or somebody else has decided since
   */
  @Transactional
  public boolean release(long fileId, long seen, String reason) {
    return decide(fileId, seen, FileState.RECEIVED, Verdict.RELEASED, reason);
  }

  /**
   * Ends a file that was set aside: nothing of it is read any more.
   *
   * @param seen the last decision that the person knows of
   * @param reason in a person's words
   * @return false if the scope may not see the file, or somebody else has decided since
   */
  @Transactional
  public boolean refuse(long fileId, long seen, String reason) {
    return decide(fileId, seen, FileState.REFUSED, Verdict.REFUSED, reason);
  }

  private boolean decide(long fileId, long seen, FileState state, Verdict verdict, String reason) {
    if (rows.find(fileId).isEmpty() || !lockUndecided(fileId, seen)) {
      return false;
    }
    jdbc.sql(
            """
            update inbound_file
            set state = :state, attempts = 0,
                finished_at = case when :state = 'REFUSED' then :now::timestamptz end
            where id = :file
            """)
        .param("state", state.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("file", fileId)
        .update();
    append(fileId, verdict, null, reason, actor.name());
    return true;
  }

  /** Whoever else decides waits here, and then sees what was decided. */
  private boolean lockUndecided(long fileId, long seen) {
    boolean undecided =
        jdbc.sql("select state = 'QUARANTINED' from inbound_file where id = :file for update")
            .param("file", fileId)
            .query(Boolean.class)
            .single();
    return undecided && last(fileId) == seen;
  }

  private long last(long fileId) {
    return jdbc.sql("select coalesce(max(id), 0) from inbound_file_decision where file_id = :file")
        .param("file", fileId)
        .query(Long.class)
        .single();
  }

  private void append(
      long fileId, Verdict verdict, @Nullable String rule, String reason, String by) {
    jdbc.sql(
            """
            insert into inbound_file_decision (file_id, what, rule, reason, decided_by, decided_at)
            values (:file, :what, :rule, :reason, :by, :now)
            """)
        .param("file", fileId)
        .param("what", verdict.name())
        .param("rule", rule)
        .param("reason", reason)
        .param("by", by)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** What was decided about a file that the scope may see, newest first. */
  @Transactional(readOnly = true)
  public List<FileDecision> of(long fileId) {
    if (rows.find(fileId).isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select id, what, reason, decided_by, decided_at from inbound_file_decision
            where file_id = :file order by id desc
            """)
        .param("file", fileId)
        .query(
            (found, row) ->
                new FileDecision(
                    found.getLong("id"),
                    Verdict.valueOf(found.getString("what")),
                    found.getString("reason"),
                    found.getString("decided_by"),
                    found.getTimestamp("decided_at").toInstant()))
        .list();
  }
}
