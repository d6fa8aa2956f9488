package io.claimline.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.audit.CurrentActor;
import io.claimline.claim.HeldProgress.Known;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes facts, the claims' cached standings and the signals in one statement: nothing is done so
 * often. A row in which nothing changes is left alone: each writing of it costs all its indexes.
 */
@Repository
class FactRows {

  /**
   * Where a claim stood and stands.
   *
   * @param before what the transaction found
   */
  record Move(long claimId, Known before, Known now) {

    Move then(Move next) {
      return new Move(claimId, before, next.now());
    }

    boolean isChange() {
      return !now.equals(before);
    }

    private Progress progress() {
      return now.progress();
    }

    private @Nullable String returnTo() {
      Stage stage = progress().returnTo();
      return stage == null ? null : stage.name();
    }

    /** Whether it stands somewhere else, and not only there in another way. */
    private boolean isStep() {
      return now.standing() != before.standing();
    }
  }

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final ObjectMapper json;

  FactRows(JdbcClient jdbc, CurrentActor actor, ObjectMapper json) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.json = json;
  }

  /**
   * Appends the facts in their order.
   *
   * @param moves one for each claim that they tell of
   * @return the facts as they are read later
   */
  List<ClaimFact> append(List<NewFact> facts, Collection<Move> moves, Instant now) {
    List<Long> ids = appended(facts, moves.stream().filter(Move::isChange).toList(), now);
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    List<ClaimFact> appended = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      NewFact fact = facts.get(i);
      appended.add(
          new ClaimFact(
              ids.get(i),
              fact.claimId(),
              fact.kind(),
              at,
              actor.name(),
              fact.reason(),
              fact.submissionId(),
              fact.detail()));
    }
    return appended;
  }

  private List<Long> appended(List<NewFact> facts, List<Move> changes, Instant now) {
    return jdbc.sql(
            """
            with told as (
                select * from unnest(:claims, :kinds, :reasons, :abouts, :details)
                    with ordinality as t (claim, kind, reason, about, detail, position)),
            fact as (
                insert into claim_fact (practice_id, claim_id, kind, occurred_at, recorded_by,
                    reason, submission_id, detail)
                select :practice, claim, kind, :now, :by, reason, about, detail::jsonb
                from told order by position
                returning id, claim_id, kind),
            moved as (
                update claim c set stage = m.stage, submission_id = m.submission,
                    return_to = m.return_to, held = m.held, cancelling = m.cancelling,
                    standing = m.standing,
                    standing_since = case when m.step then :now::timestamptz
                        else c.standing_since end,
                    closed_at = case when m.standing = 'CLOSED' then :now::timestamptz end
                from unnest(:moved, :stages, :submissions, :returns, :held, :cancelling,
                    :standings, :steps)
                    as m (claim, stage, submission, return_to, held, cancelling, standing, step)
                where c.id = m.claim)
            insert into signal (practice_id, claim_id, fact_id, kind, created_at)
            select :practice, claim_id, id, kind, :now::timestamptz from fact order by id
            returning fact_id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("now", Timestamp.from(now))
        .param("by", actor.name())
        .param("claims", each(facts, NewFact::claimId, Long[]::new))
        .param("kinds", each(facts, fact -> fact.kind().name(), String[]::new))
        .param("reasons", each(facts, NewFact::reason, String[]::new))
        .param("abouts", each(facts, NewFact::submissionId, Long[]::new))
        .param("details", each(facts, fact -> written(fact.detail()), String[]::new))
        .param("moved", each(changes, Move::claimId, Long[]::new))
        .param("stages", each(changes, move -> move.progress().stage().name(), String[]::new))
        .param("submissions", each(changes, move -> move.progress().submissionId(), Long[]::new))
        .param("returns", each(changes, Move::returnTo, String[]::new))
        .param("held", each(changes, move -> move.progress().held(), Boolean[]::new))
        .param("cancelling", each(changes, move -> move.progress().cancelling(), Boolean[]::new))
        .param("standings", each(changes, move -> move.now().standing().name(), String[]::new))
        .param("steps", each(changes, Move::isStep, Boolean[]::new))
        .query(Long.class)
        .list();
  }

  private static <T, V> V[] each(
      List<T> rows,
      Function<T, @Nullable V> column,
      java.util.function.IntFunction<@Nullable V[]> array) {
    return rows.stream().map(column).toArray(array);
  }

  private String written(Map<String, String> detail) {
    try {
      return json.writeValueAsString(detail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a map of texts is always JSON", impossible);
    }
  }
}
