package io.claimline.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.audit.CurrentActor;
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
  private final Signals signals;
  private final CurrentActor actor;
  private final ObjectMapper json;
  private final Clock clock;

  ClaimFacts(
      JdbcClient jdbc,
      ClaimBalances balances,
      Signals signals,
      CurrentActor actor,
      ObjectMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.balances = balances;
    this.signals = signals;
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
    CachedProgress before = lock(fact.claimId());
    long factId = insert(fact);
    Progress progress = before.progress().after(fact.kind(), fact.submissionId());
    Standing standing = progress.standing(balances.of(fact.claimId()));
    store(fact.claimId(), before, progress, standing);
    signals.leave(fact.claimId(), factId, fact.kind());
    return standing;
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

  private CachedProgress lock(long claimId) {
    return jdbc.sql(
            """
            select stage, submission_id, return_to, held, cancelling, standing
            from claim where id = :claim for update
            """)
        .param("claim", claimId)
        .query(
            (found, row) ->
                new CachedProgress(progress(found), Standing.valueOf(found.getString("standing"))))
        .optional()
        .orElseThrow(() -> new UnknownClaimException(claimId));
  }

  private long insert(NewFact fact) {
    return jdbc.sql(
            """
            insert into claim_fact (practice_id, claim_id, kind, occurred_at, recorded_by, reason,
                submission_id, detail)
            values (:practice, :claim, :kind, :at, :by, :reason, :submission, :detail::jsonb)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("claim", fact.claimId())
        .param("kind", fact.kind().name())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .param("reason", fact.reason())
        .param("submission", fact.submissionId())
        .param("detail", written(fact.detail()))
        .query(Long.class)
        .single();
  }

  private void store(long claimId, CachedProgress before, Progress progress, Standing standing) {
    jdbc.sql(
            """
            update claim set stage = :stage, submission_id = :submission, return_to = :returnTo,
                held = :held, cancelling = :cancelling, standing = :standing,
                standing_since = case when :moved then :now::timestamptz else standing_since end,
                closed_at = case when :closed then :now::timestamptz end
            where id = :claim
            """)
        .param("stage", progress.stage().name())
        .param("submission", progress.submissionId())
        .param("returnTo", progress.returnTo() == null ? null : progress.returnTo().name())
        .param("held", progress.held())
        .param("cancelling", progress.cancelling())
        .param("standing", standing.name())
        .param("moved", standing != before.standing())
        .param("now", Timestamp.from(clock.instant()))
        .param("closed", standing == Standing.CLOSED)
        .param("claim", claimId)
        .update();
  }

  private static Progress progress(ResultSet found) throws SQLException {
    String returnTo = found.getString("return_to");
    return new Progress(
        Stage.valueOf(found.getString("stage")),
        found.getObject("submission_id", Long.class),
        returnTo == null ? null : Stage.valueOf(returnTo),
        found.getBoolean("held"),
        found.getBoolean("cancelling"));
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

  private record CachedProgress(Progress progress, Standing standing) {}
}
