package io.claimline.workflow.dispatch;

import io.claimline.workflow.lifecycle.ClaimLifecycle;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Steps of instances that wait to be gone on with, read from the engine's table of jobs. */
@Repository
class WaitingSteps {

  private static final String DUE =
      """
      j.type_ = 'message' and j.retries_ > 0 and j.suspension_state_ = 1
      and (j.duedate_ is null or j.duedate_ <= :now)
      and (j.lock_exp_time_ is null or j.lock_exp_time_ < :now)
      """;

  static final String PRACTICES =
      "select distinct j.tenant_id_ from act_ru_job j where j.tenant_id_ is not null and " + DUE;

  static final String TAKE =
      """
      select j.id_, j.process_instance_id_, i.business_key_ from act_ru_job j
      join act_ru_execution i on i.id_ = j.process_instance_id_
      where j.tenant_id_ = :practice and
      """
          + DUE
          + " order by j.create_time_, j.id_ limit :limit for update of j skip locked";

  private final JdbcClient jdbc;
  private final Clock clock;

  WaitingSteps(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A job of the engine that goes on with an instance.
   *
   * @param claimId null if the instance is of no claim
   */
  record WaitingStep(String jobId, String instanceId, @Nullable Long claimId) {}

  /** The practices that have steps waiting. */
  @Transactional(readOnly = true)
  public List<Long> practices() {
    return jdbc.sql(PRACTICES)
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .list();
  }

  /** Locks waiting steps of a practice, passing over those that are being done. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<WaitingStep> take(long practiceId, int limit) {
    return jdbc.sql(TAKE)
        .param("practice", Long.toString(practiceId))
        .param("now", Timestamp.from(clock.instant()))
        .param("limit", limit)
        .query(
            (found, row) ->
                new WaitingStep(
                    found.getString("id_"),
                    found.getString("process_instance_id_"),
                    ClaimLifecycle.claimOfKey(found.getString("business_key_"))))
        .list();
  }
}
