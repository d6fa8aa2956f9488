package io.claimline.deposit;

import io.claimline.audit.CurrentActor;
import io.claimline.deposit.Announced.Kind;
import io.claimline.remittance.RemittanceSignals;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what belongs together, and of what may. */
@Repository
class MatchRows {

  /** Calendar days that three business days span at most. */
  private static final int SPAN = 8;

  private static final int MOST_PAIRS = 500;

  /**
   * Credits and announced money without a partner. A second remittance under a payer's trace number
   * (R21) is among them: it has no money of its own, and makes the first one doubtful.
   */
  private static final String WITHOUT_PARTNER =
      """
      with entry as (
        select e.* from bank_entry e
        where e.practice_id = :practice and not exists (select from money_match m
          where m.practice_id = e.practice_id and m.entry_id = e.id and m.undone_at is null)
      )
      """;

  private static final String REMITTANCE =
      """
      'REMITTANCE' as announced_kind, r.id as announced_id, r.payer_name as sender,
          r.payer_identifier as announced_company, r.trace_number as number,
          r.payment_date as announced_day, r.paid_cents as announced_cents
      """;

  /** A check that is in a deposit comes to the bank with that. */
  private static final String IN_WAIT =
      """
      r.paid_cents > 0 and r.method <> 'NON' and not exists (select from money_match m
        where m.practice_id = r.practice_id and m.remittance_id = r.id and m.undone_at is null)
      and not exists (select from deposit_item i
        where i.practice_id = r.practice_id and i.remittance_id = r.id and not i.undone)
      """;

  private static final String BY_TRACE =
      "select e.*, "
          + REMITTANCE
          + " from entry e join remittance r on r.practice_id = e.practice_id"
          + " and r.trace_number = e.trace_number where "
          + IN_WAIT;

  private static final String BY_AMOUNT =
      " union select e.*, "
          + REMITTANCE
          + " from entry e join remittance r on r.practice_id = e.practice_id"
          + " and r.payment_date between e.booked_on - :span and e.booked_on + :span"
          + " and r.paid_cents = e.amount_cents and r.method <> 'CHK'"
          + " where e.kind in ('EFT', 'OTHER') and "
          + IN_WAIT
          + """
           union select e.*, 'DEPOSIT', d.id, d.kind, '', d.id::text, d.made_on, d.total_cents
          from entry e join deposit d on d.practice_id = e.practice_id
            and d.made_on between e.booked_on - :span and e.booked_on + :span
            and d.total_cents = e.amount_cents and d.undone_at is null
          where e.kind in ('CHECK', 'CARD', 'OTHER') and not exists (select from money_match m
            where m.practice_id = d.practice_id and m.deposit_id = d.id and m.undone_at is null)
          """;

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;
  private final RemittanceSignals signals;

  MatchRows(JdbcClient jdbc, CurrentActor actor, Clock clock, RemittanceSignals signals) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
    this.signals = signals;
  }

  /** A credit and announced money that resemble each other. */
  record Pair(BankEntry entry, Announced announced) {}

  /** One at a time, so that nothing is matched twice. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('money match', :practice))")
        .param("practice", practice())
        .query((found, row) -> true)
        .list();
  }

  /** Pairs with the same trace number. */
  List<Pair> sameTrace() {
    return jdbc.sql(WITHOUT_PARTNER + BY_TRACE)
        .param("practice", practice())
        .query((found, row) -> pair(found))
        .list();
  }

  /** Pairs with the same trace number, or with the same amount near the day; oldest money first. */
  List<Pair> alike() {
    return jdbc.sql(
            WITHOUT_PARTNER + BY_TRACE + BY_AMOUNT + " order by booked_on, id limit " + MOST_PAIRS)
        .param("practice", practice())
        .param("span", SPAN)
        .query((found, row) -> pair(found))
        .list();
  }

  /** The pair that a person names, if both are without partner. */
  Optional<Pair> pair(long entryId, Kind kind, long announcedId) {
    return alike().stream()
        .filter(
            pair ->
                pair.entry().id() == entryId
                    && pair.announced().kind() == kind
                    && pair.announced().id() == announcedId)
        .findFirst();
  }

  boolean wasUndone(Pair pair) {
    return jdbc.sql(
            """
            select exists (select from money_match
              where practice_id = :practice and entry_id = :entry and undone_at is not null
                and coalesce(remittance_id, 0) = :remittance and coalesce(deposit_id, 0) = :deposit)
            """)
        .param("practice", practice())
        .param("entry", pair.entry().id())
        .param("remittance", isDeposit(pair) ? 0 : pair.announced().id())
        .param("deposit", isDeposit(pair) ? pair.announced().id() : 0)
        .query(Boolean.class)
        .single();
  }

  void insert(Pair pair, boolean exact, String because) {
    Money difference = pair.entry().amount().minus(pair.announced().amount());
    jdbc.sql(
            """
            insert into money_match (practice_id, entry_id, remittance_id, deposit_id, exact,
                difference_cents, because, matched_at, matched_by)
            values (:practice, :entry, :remittance, :deposit, :exact, :difference, :because, :now,
                :by)
            """)
        .param("practice", practice())
        .param("entry", pair.entry().id())
        .param("remittance", isDeposit(pair) ? null : pair.announced().id(), Types.BIGINT)
        .param("deposit", isDeposit(pair) ? pair.announced().id() : null, Types.BIGINT)
        .param("exact", exact)
        .param("difference", difference.cents())
        .param("because", because)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .update();
    signals.leave(
        isDeposit(pair) ? remittancesIn(pair.announced().id()) : List.of(pair.announced().id()));
  }

  /**
   * Takes a match apart.
   *
   * @return false if there is none that stands
   */
  boolean undo(long id, String because) {
    int undone =
        jdbc.sql(
                """
                update money_match set undone_at = :now, undone_by = :by,
                    undone_because = :because
                where practice_id = :practice and id = :id and undone_at is null
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .param("because", because)
            .param("practice", practice())
            .param("id", id)
            .update();
    matches("m.id = :id", Map.of("id", id))
        .forEach(
            match -> {
              Long deposit = match.depositId();
              Long remittance = match.remittanceId();
              signals.leave(
                  deposit == null
                      ? Stream.ofNullable(remittance).toList()
                      : remittancesIn(deposit));
            });
    return undone == 1;
  }

  private List<Long> remittancesIn(long depositId) {
    return jdbc.sql(
            """
            select remittance_id from deposit_item
            where practice_id = :practice and deposit_id = :deposit and not undone
              and remittance_id is not null
            """)
        .param("practice", practice())
        .param("deposit", depositId)
        .query(Long.class)
        .list();
  }

  /** All matches, those that were taken apart too, newest first, of one column's value. */
  List<MoneyMatch> of(Kind kind, long id) {
    return matches(
        kind == Kind.DEPOSIT ? "m.deposit_id = :id" : "m.remittance_id = :id", Map.of("id", id));
  }

  /** Those of a file's credits. */
  List<MoneyMatch> ofFile(long fileId) {
    return matches("e.file_id = :id", Map.of("id", fileId));
  }

  private List<MoneyMatch> matches(String condition, Map<String, ?> params) {
    return jdbc.sql(
            """
            select e.*, m.id as match_id, m.remittance_id, m.deposit_id, m.exact,
                m.difference_cents, m.because, m.matched_at, m.matched_by, m.undone_at,
                m.undone_by, m.undone_because
            from money_match m
            join bank_entry e on e.practice_id = m.practice_id and e.id = m.entry_id
            where m.practice_id = :practice and %s order by m.id desc
            """
                .formatted(condition))
        .param("practice", practice())
        .params(params)
        .query((found, row) -> match(found))
        .list();
  }

  private static boolean isDeposit(Pair pair) {
    return pair.announced().kind() == Kind.DEPOSIT;
  }

  private static Pair pair(ResultSet found) throws SQLException {
    return new Pair(
        BankEntries.read(found),
        new Announced(
            Kind.valueOf(found.getString("announced_kind")),
            found.getLong("announced_id"),
            found.getString("sender"),
            found.getString("announced_company"),
            found.getString("number"),
            found.getObject("announced_day", LocalDate.class),
            Money.ofCents(found.getLong("announced_cents"))));
  }

  private static MoneyMatch match(ResultSet found) throws SQLException {
    return new MoneyMatch(
        found.getLong("match_id"),
        BankEntries.read(found),
        found.getObject("remittance_id", Long.class),
        found.getObject("deposit_id", Long.class),
        found.getBoolean("exact"),
        Money.ofCents(found.getLong("difference_cents")),
        found.getString("because"),
        found.getTimestamp("matched_at").toInstant(),
        found.getString("matched_by"),
        DepositRows.undone(found));
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
