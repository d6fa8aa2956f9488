package io.claimline.desk;

import io.claimline.practice.PracticeCalendar;
import io.claimline.scrub.RuleFinding;
import io.claimline.scrub.Severity;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the last scrub of a claim found, read for its page. */
@Repository
class ScrubFindings {

  /**
   * @param version the content version that was looked at
   */
  record Latest(int version, ZonedDateTime at, List<RuleFinding> findings) {}

  private final JdbcClient jdbc;
  private final PracticeCalendar calendar;

  ScrubFindings(JdbcClient jdbc, PracticeCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** The last scrub, or null before the first. */
  @Transactional(readOnly = true)
  public @Nullable Latest latest(ClaimHead claim) {
    return jdbc.sql(
            """
            select id, version_number, scrubbed_at from scrub_result
            where practice_id = :practice and claim_id = :claim order by id desc limit 1
            """)
        .param("practice", claim.practiceId())
        .param("claim", claim.id())
        .query(
            (found, row) ->
                new Latest(
                    found.getInt("version_number"),
                    found
                        .getTimestamp("scrubbed_at")
                        .toInstant()
                        .atZone(calendar.zoneOf(claim.practiceId())),
                    findings(claim.practiceId(), found.getLong("id"))))
        .optional()
        .orElse(null);
  }

  private List<RuleFinding> findings(long practiceId, long resultId) {
    return jdbc.sql(
            """
            select rule, severity, field, message from scrub_finding
            where practice_id = :practice and scrub_result_id = :result order by severity, id
            """)
        .param("practice", practiceId)
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
}
