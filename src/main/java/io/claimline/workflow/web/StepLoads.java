package io.claimline.workflow.web;

import io.claimline.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many claims stand at each step of a process, what is open on them and how long the oldest has
 * stood there. Counting walks through all open claims, so that an answer serves all who ask within
 * some seconds.
 */
@Repository
class StepLoads {

  static final Duration FRESH = Duration.ofSeconds(10);

  /** More questions than these at a time are forgotten together. */
  private static final int MOST_KEPT = 200;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<Question, Answer> kept = new ConcurrentHashMap<>();

  StepLoads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The steps of this version of a model at which claims of these practices stand.
   *
   * @param practices only those that the running transaction may read count
   */
  @Transactional(readOnly = true)
  public List<StepLoad> of(Set<Long> practices, String modelId) {
    Question question = new Question(Set.copyOf(practices), modelId);
    Answer known = kept.get(question);
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.at.plus(FRESH))) {
      return known.loads;
    }
    List<StepLoad> loads = count(question);
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(question, new Answer(now, loads));
    return loads;
  }

  /** A claim stands where the engine has a token for it: at an execution that has no part below. */
  private List<StepLoad> count(Question question) {
    return jdbc.sql(
            """
            select at.act_id_ as step, count(*) as claims, min(c.standing_since) as oldest,
                coalesce(sum(b.insurance_open_cents + b.patient_open_cents), 0) as open_cents
            from act_ru_execution at
            join act_ru_execution i on i.id_ = at.proc_inst_id_
            join claim c on c.practice_id = any(:practices::bigint[])
              and c.practice_id::text = i.tenant_id_
              and c.id = case when i.business_key_ ~ '^[0-9]{1,18}$' then i.business_key_::bigint end
            left join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
            where at.proc_def_id_ = :model and at.act_id_ is not null
              and at.tenant_id_ = any(:tenants)
              and not exists (select from act_ru_execution below where below.parent_id_ = at.id_)
            group by at.act_id_ order by at.act_id_
            """)
        .param("practices", question.practices.toArray(Long[]::new))
        .param("tenants", question.practices.stream().map(String::valueOf).toArray(String[]::new))
        .param("model", question.modelId)
        .query(
            (found, row) ->
                new StepLoad(
                    found.getString("step"),
                    found.getLong("claims"),
                    Money.ofCents(found.getLong("open_cents")),
                    found.getTimestamp("oldest").toInstant()))
        .list();
  }

  private record Question(Set<Long> practices, String modelId) {}

  private record Answer(Instant at, List<StepLoad> loads) {}
}
