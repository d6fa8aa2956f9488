package io.claimline.denial;

import io.claimline.audit.CurrentActor;
import io.claimline.denial.WriteOffRequest.Whose;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of write-offs that need a supervisor. */
@Repository
class WriteOffRows {

  /** What became of a request. */
  enum State {
    PENDING,
    APPROVED,
    REFUSED,
    LAPSED
  }

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  WriteOffRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  boolean knows(String key) {
    return jdbc.sql(
            """
            select exists (select from write_off_request
              where practice_id = :practice and key = :key)
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  Optional<WriteOffRequest> pending(long claimId) {
    return jdbc.sql("select * from write_off_request where claim_id = :claim and state = 'PENDING'")
        .param("claim", claimId)
        .query((found, row) -> read(found))
        .optional();
  }

  long insert(long claimId, Money amount, Whose whose, String reason, String key) {
    return jdbc.sql(
            """
            insert into write_off_request (practice_id, claim_id, key, whose, amount_cents, reason,
                asked_at, asked_by, state)
            values (:practice, :claim, :key, :whose, :amount, :reason, :now, :by, 'PENDING')
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("claim", claimId)
        .param("key", key)
        .param("whose", whose.name())
        .param("amount", amount.cents())
        .param("reason", reason)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  void decide(long id, State state, String reason) {
    jdbc.sql(
            """
            update write_off_request set state = :state, decided_at = :now, decided_by = :by,
                decision_reason = :reason
            where id = :id and state = 'PENDING'
            """)
        .param("state", state.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .param("reason", reason)
        .param("id", id)
        .update();
  }

  private static WriteOffRequest read(ResultSet found) throws SQLException {
    return new WriteOffRequest(
        found.getLong("id"),
        found.getLong("claim_id"),
        Whose.valueOf(found.getString("whose")),
        Money.ofCents(found.getLong("amount_cents")),
        found.getString("reason"),
        found.getString("asked_by"),
        found.getTimestamp("asked_at").toInstant());
  }
}
