package io.claimline.api.claim;

import io.claimline.api.claim.ClaimAnswer.Head;
import io.claimline.api.claim.ClaimAnswer.PayerName;
import io.claimline.api.claim.ClaimAnswer.Submission;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.Claims;
import io.claimline.claim.Standing;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the claims of the caller's practice. */
@Repository
class ClaimRecords {

  private static final String HEADS =
      """
      select c.id, c.claim_number, c.sender_claim_number, c.standing, c.stage, c.standing_since,
          c.service_from, c.service_to, c.timely_filing_deadline, c.charge_cents, y.payer_code,
          y.name as payer_name, coalesce(b.insurance_open_cents, 0) as insurance_open_cents,
          coalesce(b.patient_open_cents, 0) as patient_open_cents,
          t.needs_review is not null as in_doubt
      from claim c
      join payer y on y.id = c.payer_id
      join patient t on t.practice_id = c.practice_id and t.id = c.patient_id
      left join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
      where c.practice_id = :practice
      """;

  private final JdbcClient jdbc;
  private final Claims claims;
  private final ClaimFacts facts;

  ClaimRecords(JdbcClient jdbc, Claims claims, ClaimFacts facts) {
    this.jdbc = jdbc;
    this.claims = claims;
    this.facts = facts;
  }

  /** The claim with all that happened to it, if the practice holds it. */
  @Transactional(readOnly = true)
  public Optional<ClaimAnswer> find(long claimId) {
    return jdbc.sql(HEADS + " and c.id = :claim")
        .param("practice", practice())
        .param("claim", claimId)
        .query((found, row) -> head(found))
        .optional()
        .map(
            head ->
                new ClaimAnswer(
                    head,
                    claims.lines(claimId).stream().map(ClaimAnswer.Line::of).toList(),
                    submissions(claimId),
                    facts.of(claimId).stream().map(ClaimAnswer.Fact::of).toList()));
  }

  /** The claims asked for, newest first, and one more than a page if there are. */
  @Transactional(readOnly = true)
  public List<Head> list(ClaimQuestion question) {
    Standing standing = question.wanted();
    return jdbc.sql(
            HEADS
                + (question.cursor() == null ? "" : " and c.id < :cursor")
                + (standing == null ? "" : " and c.standing = :standing")
                + (question.payer() == null ? "" : " and y.payer_code = :payer")
                + (question.patientAccount() == null ? "" : " and c.sender_claim_number = :account")
                + (question.number() == null ? "" : " and c.claim_number = :number")
                + (question.from() == null ? "" : " and c.service_from >= :from")
                + (question.to() == null ? "" : " and c.service_from <= :to")
                + " order by c.id desc limit :limit")
        .param("practice", practice())
        .param("cursor", question.cursor())
        .param("standing", standing == null ? null : standing.name())
        .param("payer", question.payer() == null ? null : question.payer().toUpperCase(Locale.ROOT))
        .param("account", question.patientAccount())
        .param("number", question.number())
        .param("from", question.from(), Types.DATE)
        .param("to", question.to(), Types.DATE)
        .param("limit", question.most() + 1)
        .query((found, row) -> head(found))
        .list();
  }

  private List<Submission> submissions(long claimId) {
    return jdbc.sql(
            """
            select s.id, s.version_number, s.frequency_code, s.queued_at, s.sent_at, y.payer_code,
                y.name as payer_name
            from submission s join payer y on y.id = s.payer_id
            where s.practice_id = :practice and s.claim_id = :claim order by s.id
            """)
        .param("practice", practice())
        .param("claim", claimId)
        .query(
            (found, row) ->
                new Submission(
                    found.getLong("id"),
                    found.getInt("version_number"),
                    payer(found),
                    found.getString("frequency_code"),
                    found.getTimestamp("queued_at").toInstant(),
                    instant(found.getTimestamp("sent_at"))))
        .list();
  }

  private static Head head(ResultSet found) throws SQLException {
    Standing standing = Standing.valueOf(found.getString("standing"));
    return new Head(
        found.getLong("id"),
        found.getString("claim_number"),
        found.getString("sender_claim_number"),
        standing.name().toLowerCase(Locale.ROOT),
        standing.words(),
        found.getString("stage").toLowerCase(Locale.ROOT),
        found.getTimestamp("standing_since").toInstant(),
        payer(found),
        found.getObject("service_from", LocalDate.class),
        found.getObject("service_to", LocalDate.class),
        found.getObject("timely_filing_deadline", LocalDate.class),
        found.getLong("charge_cents"),
        found.getLong("insurance_open_cents"),
        found.getLong("patient_open_cents"),
        found.getBoolean("in_doubt"));
  }

  private static PayerName payer(ResultSet found) throws SQLException {
    return new PayerName(found.getString("payer_code"), found.getString("payer_name"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
