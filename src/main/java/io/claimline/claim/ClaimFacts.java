package io.claimline.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.claim.FactRows.Move;
import io.claimline.claim.HeldProgress.Known;
import io.claimline.ledger.ClaimBalances;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
  private final FactRows rows;
  private final ObjectMapper json;
  private final Clock clock;

  ClaimFacts(
      JdbcClient jdbc,
      ClaimBalances balances,
      HeldStandings held,
      FactRows rows,
      ObjectMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.balances = balances;
    this.held = held;
    this.rows = rows;
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
    held.hold(fact.claimId());
    write(List.of(fact));
    return held.hold(fact.claimId()).standing();
  }

  /**
   * Appends facts of many claims at once, in their order.
   *
   * @throws UnknownClaimException if the writing practice has no such claim; nothing is appended
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void appendAll(List<NewFact> facts) {
    if (!facts.isEmpty()) {
      held.hold(facts.stream().map(NewFact::claimId).collect(Collectors.toSet()));
      write(facts);
    }
  }

  /** The claim's facts, oldest first; read once while the transaction holds the claim. */
  @Transactional(readOnly = true)
  public List<ClaimFact> of(long claimId) {
    HeldProgress held = HeldProgress.current();
    if (held.of(claimId) == null) {
      return read(List.of(claimId)).getOrDefault(claimId, List.of());
    }
    if (held.facts(claimId) == null) {
      List<Long> together = held.withoutFacts(claimId);
      Map<Long, List<ClaimFact>> read = read(together);
      together.forEach(claim -> held.keepFacts(claim, read.getOrDefault(claim, List.of())));
    }
    return Objects.requireNonNull(held.facts(claimId));
  }

  private Map<Long, List<ClaimFact>> read(List<Long> claimIds) {
    return jdbc
        .sql(
            """
            select id, claim_id, kind, occurred_at, recorded_by, reason, submission_id, detail
            from claim_fact where claim_id = any(:claims) order by id
            """)
        .param("claims", claimIds.toArray(Long[]::new))
        .query((found, row) -> read(found))
        .list()
        .stream()
        .collect(Collectors.groupingBy(ClaimFact::claimId));
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

  /** The claims are held. */
  private void write(List<NewFact> facts) {
    Instant now = clock.instant();
    HeldProgress known = HeldProgress.current();
    Map<Long, Move> moves = new LinkedHashMap<>();
    for (NewFact fact : facts) {
      long claim = fact.claimId();
      Known before = Objects.requireNonNull(known.of(claim));
      Progress progress = before.progress().after(fact.kind(), fact.submissionId());
      Known after = new Known(progress, progress.standing(() -> balances.of(claim)));
      known.put(claim, after, now);
      moves.merge(claim, new Move(claim, before, after), Move::then);
    }
    rows.append(facts, moves.values(), now).forEach(known::appended);
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

  private Map<String, String> detail(String written) {
    try {
      return json.readValue(written, DETAIL);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a fact's detail is no JSON", damaged);
    }
  }
}
