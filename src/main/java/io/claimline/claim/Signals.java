package io.claimline.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process must be told: one signal for each fact, written with it by {@link ClaimFacts},
 * taken after commit.
 *
 * <p>A system table: the dispatcher sees the signals of all practices.
 */
@Repository
public class Signals {

  /** A signal that waits; {@code attempts} counts deliveries that failed. */
  public record Signal(long id, long practiceId, long claimId, FactKind kind, int attempts) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Signals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The practices that have signals waiting. */
  @Transactional(readOnly = true)
  public List<Long> practicesWaiting() {
    return jdbc.sql(
            "select distinct practice_id from signal where dispatched_at is null order by 1")
        .query(Long.class)
        .list();
  }

  /**
   * Locks the oldest waiting signals of a practice until the transaction ends; signals that another
   * dispatcher holds are passed over.
   *
   * @param mostAttempts signals that failed this often are left for a person
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Signal> take(long practiceId, int limit, int mostAttempts) {
    return jdbc.sql(
            """
            select id, practice_id, claim_id, kind, attempts from signal
            where dispatched_at is null and practice_id = :practice and attempts < :mostAttempts
                and (retry_at is null or retry_at <= :now)
            order by id limit :limit for update skip locked
            """)
        .param("practice", practiceId)
        .param("mostAttempts", mostAttempts)
        .param("now", Timestamp.from(clock.instant()))
        .param("limit", limit)
        .query(Signals::read)
        .list();
  }

  /**
   * The practice's claims that have a signal on its way.
   *
   * @param mostAttempts a signal that failed this often is on its way no more
   */
  @Transactional(readOnly = true)
  public Set<Long> claimsWaiting(long practiceId, int mostAttempts) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct claim_id from signal
                where dispatched_at is null and practice_id = :practice
                    and attempts < :mostAttempts
                """)
            .param("practice", practiceId)
            .param("mostAttempts", mostAttempts)
            .query(Long.class)
            .list());
  }

  /** Locks one signal until the transaction ends; empty if it was dispatched or is held. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Signal> take(long id) {
    return jdbc.sql(
            """
            select id, practice_id, claim_id, kind, attempts from signal
            where dispatched_at is null and id = :id for update skip locked
            """)
        .param("id", id)
        .query(Signals::read)
        .optional();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void markDispatched(Set<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    jdbc.sql("update signal set dispatched_at = :now where id = any(:ids)")
        .param("now", Timestamp.from(clock.instant()))
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /**
   * Notes that a delivery failed; each further one is tried after twice the time, beginning with a
   * second.
   *
   * @param problem the kind of error; never its message, which may carry data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void markFailed(long id, String problem) {
    jdbc.sql(
            """
            update signal set attempts = attempts + 1, last_error = :problem,
                retry_at = :now::timestamptz + power(2, attempts) * interval '1 second'
            where id = :id
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("problem", problem)
        .param("id", id)
        .update();
  }

  private static Signal read(ResultSet found, int row) throws SQLException {
    return new Signal(
        found.getLong("id"),
        found.getLong("practice_id"),
        found.getLong("claim_id"),
        FactKind.valueOf(found.getString("kind")),
        found.getInt("attempts"));
  }
}
