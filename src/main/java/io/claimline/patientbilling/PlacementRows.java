package io.claimline.patientbilling;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of placements. */
@Repository
class PlacementRows {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  PlacementRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  long insert(long claimId, long guarantorId, Money amount, long entryId, String reason) {
    return jdbc.sql(
            """
            insert into placement (practice_id, claim_id, guarantor_id, amount_cents, entry_id,
                reason, placed_at, placed_by)
            values (:practice, :claim, :guarantor, :amount, :entry, :reason, :now, :by)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("claim", claimId)
        .param("guarantor", guarantorId)
        .param("amount", amount.cents())
        .param("entry", entryId)
        .param("reason", reason)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  void end(long placementId, Placement.Ending ending, @Nullable String reason) {
    jdbc.sql(
            """
            update placement set ended = :ending, ended_because = :reason, ended_at = :now,
                ended_by = :by
            where id = :placement
            """)
        .param("ending", ending.name())
        .param("reason", reason)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .param("placement", placementId)
        .update();
  }

  /** The claim's placements, oldest first. */
  List<Placement> of(long claimId) {
    return jdbc.sql("select * from placement where claim_id = :claim order by id")
        .param("claim", claimId)
        .query((found, row) -> read(found))
        .list();
  }

  /** The guarantor's placements, oldest first. */
  List<Placement> ofGuarantor(long guarantorId) {
    return jdbc.sql("select * from placement where guarantor_id = :guarantor order by id")
        .param("guarantor", guarantorId)
        .query((found, row) -> read(found))
        .list();
  }

  Optional<Placement> openOf(long claimId) {
    return of(claimId).stream().filter(Placement::isOpen).findFirst();
  }

  /** The claims of the guarantor that the agency has, in order of their ids. */
  List<Long> openClaimsOf(long guarantorId) {
    return jdbc.sql(
            """
            select claim_id from placement where guarantor_id = :guarantor and ended is null
            order by claim_id
            """)
        .param("guarantor", guarantorId)
        .query(Long.class)
        .list();
  }

  private static Placement read(ResultSet found) throws SQLException {
    String ended = found.getString("ended");
    Timestamp endedAt = found.getTimestamp("ended_at");
    return new Placement(
        found.getLong("id"),
        found.getLong("claim_id"),
        found.getLong("guarantor_id"),
        Money.ofCents(found.getLong("amount_cents")),
        found.getString("reason"),
        found.getTimestamp("placed_at").toInstant(),
        found.getObject("export_document_id", Long.class),
        ended == null ? null : Placement.Ending.valueOf(ended),
        endedAt == null ? null : endedAt.toInstant());
  }
}
