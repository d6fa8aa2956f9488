package io.claimline.scrub;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what scrubs found, for good. */
@Repository
class ScrubResults {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final CurrentActor actor;
  private final Clock clock;

  ScrubResults(JdbcClient jdbc, JdbcTemplate template, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.actor = actor;
    this.clock = clock;
  }

  void append(ScrubResult result) {
    long practiceId = PracticeScope.current().requireWritable();
    long resultId = insert(practiceId, result);
    template.batchUpdate(
        """
        insert into scrub_finding (practice_id, scrub_result_id, rule, severity, field, message)
        values (?, ?, ?, ?, ?, ?)
        """,
        result.findings().stream()
            .map(
                finding ->
                    new Object[] {
                      practiceId,
                      resultId,
                      finding.rule(),
                      finding.severity().name(),
                      finding.field(),
                      finding.message()
                    })
            .toList());
  }

  Optional<ScrubResult> latest(long claimId) {
    return jdbc.sql(
            """
            select id, version_number from scrub_result
            where claim_id = :claim order by id desc limit 1
            """)
        .param("claim", claimId)
        .query((found, row) -> new Head(found.getLong("id"), found.getInt("version_number")))
        .optional()
        .map(head -> new ScrubResult(claimId, head.version(), findings(head.resultId())));
  }

  private List<RuleFinding> findings(long resultId) {
    return jdbc.sql(
            """
            select rule, severity, field, message from scrub_finding
            where scrub_result_id = :result order by severity, id
            """)
        .param("result", resultId)
        .query(
            (found, row) ->
                new RuleFinding(
                    found.getString("rule"),
                    Severity.valueOf(found.getString("severity")),
                    found.getString("field"),
                    found.getString("message")))
        .list();
  }

  private long insert(long practiceId, ScrubResult result) {
    return jdbc.sql(
            """
            insert into scrub_result (practice_id, claim_id, version_number, errors, warnings,
                scrubbed_at, scrubbed_by)
            values (:practice, :claim, :version, :errors, :warnings, :now, :by)
            returning id
            """)
        .param("practice", practiceId)
        .param("claim", result.claimId())
        .param("version", result.version())
        .param("errors", result.errors())
        .param("warnings", result.warnings())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  private record Head(long resultId, int version) {}
}
