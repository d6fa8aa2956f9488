package io.claimline.deposit;

import io.claimline.audit.CurrentActor;
import io.claimline.deposit.Depositable.Source;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of deposits, and of what can go into one. */
@Repository
class DepositRows {

  private static final int MOST_LISTED = 300;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final PracticeCalendar calendar;
  private final CurrentActor actor;
  private final Clock clock;

  DepositRows(
      JdbcClient jdbc,
      JdbcTemplate template,
      PracticeCalendar calendar,
      CurrentActor actor,
      Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.calendar = calendar;
    this.actor = actor;
    this.clock = clock;
  }

  /** One deposit at a time, so that nothing goes into two. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('deposit', :practice))")
        .param("practice", practice())
        .query((found, row) -> true)
        .list();
  }

  /** What can go into a deposit of this kind, the oldest first. */
  List<Depositable> open(DepositKind kind) {
    long practice = practice();
    return jdbc.sql(
            """
            select * from (
              select 'REMITTANCE' as source, r.id, r.payment_date as since, r.payer_name as sender,
                  r.trace_number as number, r.paid_cents as cents
              from remittance r
              where :checks and r.practice_id = :practice and r.method = 'CHK' and r.paid_cents > 0
                and not exists (select from deposit_item i where i.practice_id = r.practice_id
                  and i.remittance_id = r.id and not i.undone)
                and not exists (select from money_match m where m.practice_id = r.practice_id
                  and m.remittance_id = r.id and m.undone_at is null)
                and not exists (select from deposit_item t where t.practice_id = r.practice_id
                  and t.source = 'TYPED' and not t.undone and t.number = r.trace_number
                  and t.amount_cents = r.paid_cents)
                and not exists (select from remittance other
                  where other.practice_id = r.practice_id
                    and other.payer_identifier = r.payer_identifier
                    and other.trace_number = r.trace_number and trim(r.trace_number) <> ''
                    and other.paid_cents <> 0 and other.id < r.id)
              union all
              select 'DESK', p.id, (p.taken_at at time zone :zone)::date, 'Receipt ' || p.id,
                  coalesce(p.reference, ''), p.amount_cents
              from desk_payment p
              where p.practice_id = :practice and p.method = any(:methods)
                and not exists (select from deposit_item i where i.practice_id = p.practice_id
                  and i.desk_payment_id = p.id and not i.undone)) open
            order by since, source, id limit :most
            """)
        .param("practice", practice)
        .param("checks", kind == DepositKind.CHECKS)
        .param("zone", calendar.zoneOf(practice).getId())
        .param("methods", kind.methods().toArray(String[]::new))
        .param("most", MOST_LISTED)
        .query(
            (found, row) ->
                new Depositable(
                    Source.valueOf(found.getString("source")),
                    found.getLong("id"),
                    found.getObject("since", LocalDate.class),
                    found.getString("sender"),
                    found.getString("number"),
                    Money.ofCents(found.getLong("cents"))))
        .list();
  }

  long nextNumber() {
    return jdbc.sql("select nextval(pg_get_serial_sequence('deposit', 'id'))")
        .query(Long.class)
        .single();
  }

  void insert(
      long number, NewDeposit deposit, List<BankDeposit.Item> items, Money total, long documentId) {
    jdbc.sql(
            """
            insert into deposit (id, practice_id, made_on, kind, items, total_cents, document_id,
                idempotency_key, made_at, made_by)
            values (:id, :practice, :day, :kind, :items, :total, :document, :key, :now, :by)
            """)
        .param("id", number)
        .param("practice", practice())
        .param("day", deposit.day())
        .param("kind", deposit.kind().name())
        .param("items", items.size())
        .param("total", total.cents())
        .param("document", documentId)
        .param("key", deposit.key())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .update();
    template.batchUpdate(
        """
        insert into deposit_item (practice_id, deposit_id, position, source, remittance_id,
            desk_payment_id, sender, number, amount_cents)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, items.size()).mapToObj(at -> row(number, items.get(at))).toList());
  }

  private static @Nullable Object[] row(long deposit, BankDeposit.Item item) {
    return new @Nullable Object[] {
      practice(),
      deposit,
      item.position(),
      item.source().name(),
      item.remittanceId(),
      item.deskPaymentId(),
      item.sender(),
      item.number(),
      item.amount().cents()
    };
  }

  /**
   * Takes a deposit apart.
   *
   * @return false if it was taken apart before
   */
  boolean undo(long id, String because) {
    int changed =
        jdbc.sql(
                """
                update deposit set undone_at = :now, undone_by = :by, undone_because = :because
                where practice_id = :practice and id = :id and undone_at is null
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .param("because", because)
            .param("practice", practice())
            .param("id", id)
            .update();
    jdbc.sql(
            """
            update deposit_item set undone = true
            where practice_id = :practice and deposit_id = :id and not undone
            """)
        .param("practice", practice())
        .param("id", id)
        .update();
    return changed == 1;
  }

  /** Whether a credit of the bank is this deposit. */
  boolean isAtBank(long id) {
    return jdbc.sql(
            """
            select exists (select from money_match
              where practice_id = :practice and deposit_id = :id and undone_at is null)
            """)
        .param("practice", practice())
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  Optional<BankDeposit> withKey(String key) {
    return jdbc.sql(
            "select * from deposit where practice_id = :practice and idempotency_key = :key")
        .param("practice", practice())
        .param("key", key)
        .query((found, row) -> read(found))
        .optional();
  }

  Optional<BankDeposit> find(long id) {
    return jdbc.sql("select * from deposit where practice_id = :practice and id = :id")
        .param("practice", practice())
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  List<BankDeposit> newest(int most) {
    return jdbc.sql(
            """
            select * from deposit where practice_id = :practice order by made_on desc, id desc
            limit :most
            """)
        .param("practice", practice())
        .param("most", most)
        .query((found, row) -> read(found))
        .list();
  }

  List<BankDeposit.Item> items(long id) {
    return jdbc.sql(
            """
            select * from deposit_item where practice_id = :practice and deposit_id = :id
            order by position
            """)
        .param("practice", practice())
        .param("id", id)
        .query(
            (found, row) ->
                new BankDeposit.Item(
                    found.getInt("position"),
                    Source.valueOf(found.getString("source")),
                    found.getObject("remittance_id", Long.class),
                    found.getObject("desk_payment_id", Long.class),
                    found.getString("sender"),
                    found.getString("number"),
                    Money.ofCents(found.getLong("amount_cents"))))
        .list();
  }

  private static BankDeposit read(ResultSet found) throws SQLException {
    return new BankDeposit(
        found.getLong("id"),
        found.getObject("made_on", LocalDate.class),
        DepositKind.valueOf(found.getString("kind")),
        found.getInt("items"),
        Money.ofCents(found.getLong("total_cents")),
        found.getLong("document_id"),
        found.getTimestamp("made_at").toInstant(),
        found.getString("made_by"),
        undone(found));
  }

  /** Who took it back, when and why; null while it stands. */
  static BankDeposit.@Nullable Undone undone(ResultSet found) throws SQLException {
    Timestamp at = found.getTimestamp("undone_at");
    return at == null
        ? null
        : new BankDeposit.Undone(
            at.toInstant(), found.getString("undone_by"), found.getString("undone_because"));
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
