package io.claimline.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.audit.CurrentActor;
import io.claimline.claim.HeldProgress.Known;
import io.claimline.ledger.ClaimBalances;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facts of claims.
 *
 * <p>Appending one moves the claim's cached standing and leaves a signal for the process, all in
 * the caller's transaction. A caller that also moves money posts to the journal first.
 */
@Service
public class ClaimFacts {

  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ClaimBalances balances;
  private final HeldStandings held;
  private final CurrentActor actor;
  private final ObjectMapper json;
  private final Clock clock;

  ClaimFacts(
      JdbcClient jdbc,
      ClaimBalances balances,
      HeldStandings held,
      CurrentActor actor,
      ObjectMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.balances = balances;
    this.held = held;
    this.actor = actor;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Appends a fact and says where the claim stands with it.
   *
   * @throws UnknownClaimException if the writing practice has no such claim
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Standing append(NewFact fact) {
    Known before = held.hold(fact.claimId());
    Progress progress = before.progress().after(fact.kind(), fact.submissionId());
    Known now = new Known(progress, progress.standing(() -> balances.of(fact.claimId())));
    write(fact, before, now);
    HeldProgress.current().put(fact.claimId(), now);
    return now.standing();
  }

  /** The claim's facts, oldest first. */
  @Transactional(readOnly = true)
  public List<ClaimFact> of(long claimId) {
    return jdbc.sql(
            """
            select id, claim_id, kind, occurred_at, recorded_by, reason, submission_id, detail
            from claim_fact where claim_id = :claim order by id
            """)
        .param("claim", claimId)
        .query((found, row) -> read(found))
        .list();
  }

  /** Where the claim stands, from the cache. */
  @Transactional(readOnly = true)
  public Standing standing(long claimId) {
    return jdbc.sql("select standing from claim where id = :claim")
        .param("claim", claimId)
        .query(String.class)
        .optional()
        .map(Standing::valueOf)
        .orElseThrow(() -> new UnknownClaimException(claimId));
  }

  /** Where the claim stands, by replay of its facts against its balance. */
  @Transactional(readOnly = true)
  public Standing replayedStanding(long claimId) {
    return Progress.of(of(claimId)).standing(balances.of(claimId));
  }

  /**
   * The fact, the cached standing and the signal in one statement: nothing is done so often. A row
   * in which nothing changes is left alone: each writing of it costs all its indexes.
   */
  private void write(NewFact fact, Known before, Known now) {
    Progress progress = now.progress();
    jdbc.sql(
            """
            with fact as (
                insert into claim_fact (practice_id, claim_id, kind, occurred_at, recorded_by,
                    reason, submission_id, detail)
                values (:practice, :claim, :kind, :now, :by, :reason, :about, :detail::jsonb)
                returning id),
            moved as (
                update claim set stage = :stage, submission_id = :submission,
                    return_to = :returnTo, held = :held, cancelling = :cancelling,
                    standing = :standing,
                    standing_since = case when :moved then :now::timestamptz else standing_since end,
                    closed_at = case when :closed then :now::timestamptz end
                where :changed and id = :claim)
            insert into signal (practice_id, claim_id, fact_id, kind, created_at)
            select :practice, :claim, id, :kind, :now::timestamptz from fact
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("claim", fact.claimId())
        .param("kind", fact.kind().name())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .param("reason", fact.reason())
        .param("about", fact.submissionId())
        .param("detail", written(fact.detail()))
        .param("stage", progress.stage().name())
        .param("submission", progress.submissionId())
        .param("returnTo", progress.returnTo() == null ? null : progress.returnTo().name())
        .param("held", progress.held())
        .param("cancelling", progress.cancelling())
        .param("standing", now.standing().name())
        .param("moved", now.standing() != before.standing())
        .param("changed", !now.equals(before))
        .param("closed", now.standing() == Standing.CLOSED)
        .update();
  }

  private ClaimFact read(ResultSet found) throws SQLException {
    return new ClaimFact(
        found.getLong("id"),
        found.getLong("claim_id"),
        FactKind.valueOf(found.getString("kind")),
        found.getTimestamp("occurred_at").toInstant(),
        found.getString("recorded_by"),
        found.getString("reason"),
        found.getObject("submission_id", Long.class),
        detail(found.getString("detail")));
  }

  private String written(Map<String, String> detail) {
    try {
      return json.writeValueAsString(detail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a map of texts is always JSON", impossible);
    }
  }

  private Map<String, String> detail(String written) {
    try {
      return json.readValue(written, DETAIL);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a fact's detail is no JSON", damaged);
    }
  }
}
