package io.claimline.remittance;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.ProviderAdjustment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pairs of PLBs as they came, and which entry has each in the journal. */
@Repository
class ProviderAdjustmentRows {

  /** What was taken back and is not posted again; {@code a} is the pair. */
  static final String TAKEN_BACK =
      """
      a.entry_id is null and exists (select from provider_adjustment_unposting u
        where u.practice_id = a.practice_id and u.remittance_id = a.remittance_id
          and u.ordinal = a.ordinal)
      """;

  private static final String SELECT =
      """
      select a.ordinal, a.reason_code, a.amount_cents, a.entry_id,
          (select count(*) from provider_adjustment_unposting u
            where u.practice_id = a.practice_id and u.remittance_id = a.remittance_id
              and u.ordinal = a.ordinal) as times
      from provider_adjustment a where a.remittance_id = :remittance and
      """;

  /**
   * A pair.
   *
   * @param ordinal its place in the remittance, from 1
   * @param timesTakenBack how often its posting was taken back
   * @param entryId that posted it; null where none did
   */
  record Kept(
      int ordinal, String reasonCode, Money amount, long timesTakenBack, @Nullable Long entryId) {

    Kept(int ordinal, String reasonCode, Money amount, long timesTakenBack) {
      this(ordinal, reasonCode, amount, timesTakenBack, null);
    }

    Kept postedBy(@Nullable Long entry) {
      return new Kept(ordinal, reasonCode, amount, timesTakenBack, entry);
    }

    long requireEntry() {
      return Objects.requireNonNull(entryId);
    }
  }

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final CurrentActor actor;
  private final Clock clock;

  ProviderAdjustmentRows(JdbcClient jdbc, JdbcTemplate template, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.actor = actor;
    this.clock = clock;
  }

  /** Stores pairs, each once for its place in the remittance. */
  void insert(RemittanceRef remittance, List<ProviderAdjustment> adjustments, List<Kept> kept) {
    List<@Nullable Object[]> batch = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      ProviderAdjustment adjustment = adjustments.get(i);
      batch.add(
          new @Nullable Object[] {
            remittance.practiceId(),
            remittance.id(),
            kept.get(i).ordinal(),
            adjustment.providerId(),
            adjustment.fiscalPeriod(),
            adjustment.reasonCode(),
            adjustment.referenceId(),
            adjustment.amount().cents(),
            kept.get(i).entryId()
          });
    }
    template.batchUpdate(
        """
        insert into provider_adjustment (practice_id, remittance_id, ordinal, provider_identifier,
            fiscal_period, reason_code, reference, amount_cents, entry_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        batch);
  }

  /** Locks what is posted until the transaction ends. */
  List<Kept> lockPosted(long remittanceId) {
    return lock("a.entry_id is not null", remittanceId);
  }

  /** Locks what was taken back and is not posted again. */
  List<Kept> lockTakenBack(long remittanceId) {
    return lock(TAKEN_BACK, remittanceId);
  }

  private List<Kept> lock(String which, long remittanceId) {
    return jdbc.sql(SELECT + which + " order by a.ordinal for update of a")
        .param("remittance", remittanceId)
        .query((found, row) -> read(found))
        .list();
  }

  void recordTakenBack(long remittanceId, Kept pair, long compensating, String reason) {
    jdbc.sql(
            """
            insert into provider_adjustment_unposting (practice_id, remittance_id, ordinal,
                entry_id, compensating_entry_id, reason, taken_back_at, taken_back_by)
            values (:practice, :remittance, :ordinal, :entry, :compensating, :reason, :now, :by)
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("remittance", remittanceId)
        .param("ordinal", pair.ordinal())
        .param("entry", pair.requireEntry())
        .param("compensating", compensating)
        .param("reason", reason)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .update();
    markPosted(remittanceId, pair.postedBy(null));
  }

  void markPosted(long remittanceId, Kept pair) {
    jdbc.sql(
            """
            update provider_adjustment set entry_id = :entry
            where remittance_id = :remittance and ordinal = :ordinal
            """)
        .param("entry", pair.entryId())
        .param("remittance", remittanceId)
        .param("ordinal", pair.ordinal())
        .update();
  }

  PlbState stateOf(long remittanceId) {
    return jdbc.sql(
            "select coalesce(bool_or(a.entry_id is not null), false) as posted,"
                + " coalesce(bool_or("
                + TAKEN_BACK
                + "), false) as taken_back from provider_adjustment a"
                + " where a.remittance_id = :remittance")
        .param("remittance", remittanceId)
        .query(
            (found, row) ->
                new PlbState(found.getBoolean("posted"), found.getBoolean("taken_back")))
        .single();
  }

  /** The payer of a remittance in the directory; null when it is not known there. */
  @Nullable Long payerOf(long remittanceId) {
    return jdbc.sql("select payer_id from remittance where id = :id")
        .param("id", remittanceId)
        .query((found, row) -> Optional.ofNullable(found.getObject(1, Long.class)))
        .single()
        .orElse(null);
  }

  private static Kept read(ResultSet found) throws SQLException {
    return new Kept(
        found.getInt("ordinal"),
        found.getString("reason_code"),
        Money.ofCents(found.getLong("amount_cents")),
        found.getLong("times"),
        found.getObject("entry_id", Long.class));
  }
}
