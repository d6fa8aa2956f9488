package io.claimline.remittance;

import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * That something happened to a remittance by which its process may move on: left with the fact, in
 * the same transaction, and taken after commit.
 *
 * <p>A system table: the dispatcher sees the signals of all practices.
 */
@Repository
public class RemittanceSignals {

  /** A signal that waits. */
  public record Signal(long id, long remittanceId) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  RemittanceSignals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Leaves a signal for each of these remittances of the writing practice, and holds them until the
   * transaction ends: an instance cannot enter a wait on what was true before.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void leave(Collection<Long> remittanceIds) {
    if (remittanceIds.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with held as (
              select id from remittance where practice_id = :practice and id = any(:ids)
              order by id for no key update
            )
            insert into remittance_signal (practice_id, remittance_id, created_at)
            select :practice, id, :now from held
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("ids", remittanceIds.toArray(Long[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** The practices that have signals waiting. */
  @Transactional(readOnly = true)
  public List<Long> practicesWaiting() {
    return jdbc.sql(
            """
            select distinct practice_id from remittance_signal where dispatched_at is null
            order by 1
            """)
        .query(Long.class)
        .list();
  }

  /**
   * Locks the oldest waiting signals of a practice until the transaction ends, passing over those
   * that another dispatcher holds.
   *
   * @param mostAttempts signals that failed this often are left for a person
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Signal> take(long practiceId, int limit, int mostAttempts) {
    return jdbc.sql(
            """
            select id, remittance_id from remittance_signal
            where dispatched_at is null and practice_id = :practice and attempts < :mostAttempts
              and (retry_at is null or retry_at <= :now)
            order by id limit :limit for update skip locked
            """)
        .param("practice", practiceId)
        .param("mostAttempts", mostAttempts)
        .param("now", Timestamp.from(clock.instant()))
        .param("limit", limit)
        .query(Signal.class)
        .list();
  }

  /** The practice's remittances that have a signal on its way. */
  @Transactional(readOnly = true)
  public Set<Long> waiting(long practiceId, int mostAttempts) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct remittance_id from remittance_signal
                where dispatched_at is null and practice_id = :practice
                  and attempts < :mostAttempts
                """)
            .param("practice", practiceId)
            .param("mostAttempts", mostAttempts)
            .query(Long.class)
            .list());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void markDispatched(Collection<Long> ids) {
    jdbc.sql("update remittance_signal set dispatched_at = :now where id = any(:ids)")
        .param("now", Timestamp.from(clock.instant()))
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /**
   * Notes that a delivery failed; each further one is tried after twice the time.
   *
   * @param problem the kind of error; never its message, which may carry data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void markFailed(long id, String problem) {
    jdbc.sql(
            """
            update remittance_signal set attempts = attempts + 1, last_error = :problem,
                retry_at = :now::timestamptz + power(2, attempts) * interval '1 second'
            where id = :id
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("problem", problem)
        .param("id", id)
        .update();
  }
}
