package io.claimline.charges;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The batches of the writing practice and their control totals. */
@Repository
public class ChargeBatches {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_REASON = 300;
  private static final int MOST_CLAIMS = 100_000;
  private static final int MOST_LISTED = 50;

  private static final String SELECT =
      """
      select b.*, done.claims, done.cents
      from charge_batch b
      cross join lateral (
        select count(*) as claims, coalesce(sum(c.charge_cents), 0) as cents
        from charge_batch_claim c where c.practice_id = b.practice_id and c.batch_id = b.id) done
      where b.practice_id = :practice
      """;

  /** A claim of a batch, as it was entered. */
  public record Entry(
      long claimId, String claimNumber, Money amount, Instant enteredAt, String enteredBy) {}

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  ChargeBatches(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<ChargeBatch> find(long id) {
    return jdbc.sql(SELECT + " and b.id = :id")
        .param("practice", practice())
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /** Those that are open, newest first. */
  @Transactional(readOnly = true)
  public List<ChargeBatch> open() {
    return listed(" and b.closed_at is null order by b.id desc limit :most");
  }

  /** Those closed last. */
  @Transactional(readOnly = true)
  public List<ChargeBatch> closed() {
    return listed(" and b.closed_at is not null order by b.closed_at desc, b.id desc limit :most");
  }

  /** The claims of the batch in the order of their entry. */
  @Transactional(readOnly = true)
  public List<Entry> entries(long batchId) {
    return jdbc.sql(
            """
            select c.id, c.claim_number, e.charge_cents, e.entered_at, e.entered_by
            from charge_batch_claim e
            join claim c on c.practice_id = e.practice_id and c.id = e.claim_id
            where e.practice_id = :practice and e.batch_id = :batch order by c.id
            """)
        .param("practice", practice())
        .param("batch", batchId)
        .query(
            (found, row) ->
                new Entry(
                    found.getLong("id"),
                    found.getString("claim_number"),
                    Money.ofCents(found.getLong("charge_cents")),
                    found.getTimestamp("entered_at").toInstant(),
                    found.getString("entered_by")))
        .list();
  }

  /**
   * Opens a batch and tells its id.
   *
   * @throws BatchRefusedException if its name or its totals cannot be
   */
  @Transactional
  public long open(String name, int expectedClaims, Money expectedAmount) {
    String plain = name.strip();
    if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
      throw new BatchRefusedException(
          "Give the batch a name of at most " + LONGEST_NAME + " characters.");
    }
    if (expectedClaims < 0 || expectedClaims > MOST_CLAIMS || expectedAmount.isNegative()) {
      throw new BatchRefusedException("Enter how many claims it has, and their amount.");
    }
    return jdbc.sql(
            """
            insert into charge_batch (practice_id, name, expected_claims, expected_cents, opened_at,
                opened_by)
            values (:practice, :name, :claims, :cents, :now, :by) returning id
            """)
        .param("practice", practice())
        .param("name", plain)
        .param("claims", expectedClaims)
        .param("cents", expectedAmount.cents())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /**
   * Closes the batch. Where the totals differ, somebody must say why.
   *
   * @throws BatchRefusedException if it is closed already, or differs without a reason
   */
  @Transactional
  public void close(long id, String reason) {
    hold(id);
    ChargeBatch batch = find(id).filter(ChargeBatch::isOpen).orElseThrow(ChargeBatches::notOpen);
    String why = reason.strip();
    if (!batch.agrees() && (why.isEmpty() || why.length() > LONGEST_REASON)) {
      throw new BatchRefusedException(
          "The totals differ: enter what is missing, or say in at most "
              + LONGEST_REASON
              + " characters why the batch is closed as it is.");
    }
    jdbc.sql(
            """
            update charge_batch set closed_at = :now, closed_by = :by, closed_claims = :claims,
                closed_cents = :cents, close_reason = :reason
            where practice_id = :practice and id = :id and closed_at is null
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .param("claims", batch.claims())
        .param("cents", batch.amount().cents())
        .param("reason", batch.agrees() ? null : why)
        .param("practice", practice())
        .param("id", id)
        .update();
  }

  /**
   * Counts a claim in the batch.
   *
   * @throws BatchRefusedException if the batch is not open
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void add(long batchId, long claimId, Money charge) {
    hold(batchId);
    if (find(batchId).filter(ChargeBatch::isOpen).isEmpty()) {
      throw notOpen();
    }
    jdbc.sql(
            """
            insert into charge_batch_claim (practice_id, batch_id, claim_id, charge_cents,
                entered_at, entered_by)
            values (:practice, :batch, :claim, :cents, :now, :by)
            """)
        .param("practice", practice())
        .param("batch", batchId)
        .param("claim", claimId)
        .param("cents", charge.cents())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .update();
  }

  /** So that nothing is added while it is closed. */
  private void hold(long id) {
    jdbc.sql("select id from charge_batch where practice_id = :practice and id = :id for update")
        .param("practice", practice())
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  private List<ChargeBatch> listed(String which) {
    return jdbc.sql(SELECT + which)
        .param("practice", practice())
        .param("most", MOST_LISTED)
        .query((found, row) -> read(found))
        .list();
  }

  private static BatchRefusedException notOpen() {
    return new BatchRefusedException("The batch is closed: choose an open one, or none.");
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }

  private static ChargeBatch read(ResultSet found) throws SQLException {
    Timestamp closed = found.getTimestamp("closed_at");
    return new ChargeBatch(
        found.getLong("id"),
        found.getString("name"),
        found.getInt("expected_claims"),
        Money.ofCents(found.getLong("expected_cents")),
        found.getInt("claims"),
        Money.ofCents(found.getLong("cents")),
        found.getTimestamp("opened_at").toInstant(),
        found.getString("opened_by"),
        instant(closed),
        found.getString("closed_by"),
        found.getString("close_reason"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
