package io.claimline.deposit;

import io.claimline.ledger.AccountingPeriods;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the days that are to be closed, and keeps the count with the close. */
@Repository
class DayCounts {

  private static final LocalDate BEGINNING = LocalDate.EPOCH;

  /** A receipt counts for the day that the journal has its payment on. */
  private static final String METHODS =
      """
      with receipt as (
        select p.method, count(distinct p.id) as receipts, sum(t.amount_cents) as cents
        from desk_payment p
        join desk_payment_part t on t.practice_id = p.practice_id and t.payment_id = p.id
        join journal_entry e on e.practice_id = p.practice_id
          and e.idempotency_key = 'patient-payment:' || p.idempotency_key || ':' || t.claim_id
        where p.practice_id = :practice
          and p.taken_at >= (:after::date)::timestamp at time zone :zone
          and e.accounting_date > :after and e.accounting_date <= :through
        group by p.method
      ), payment as (
        select coalesce(e.reason, 'Other') as method, count(*) as payments,
            sum(case when r.debit_account = 'CASH' then r.amount_cents else -r.amount_cents end)
              as cents
        from journal_entry e
        join journal_row r on r.practice_id = e.practice_id and r.entry_id = e.id
        where e.practice_id = :practice and e.kind = 'PATIENT_PAYMENT'
          and 'CASH' in (r.debit_account, r.credit_account)
          and e.accounting_date > :after and e.accounting_date <= :through
        group by coalesce(e.reason, 'Other')
      )
      select method, coalesce(r.receipts, 0) as receipts, coalesce(r.cents, 0) as received,
          coalesce(p.payments, 0) as payments, coalesce(p.cents, 0) as journal
      from receipt r full join payment p using (method) order by method
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final AccountingPeriods periods;
  private final PracticeCalendar calendar;
  private final DepositRows deposits;

  DayCounts(
      JdbcClient jdbc,
      JdbcTemplate template,
      AccountingPeriods periods,
      PracticeCalendar calendar,
      DepositRows deposits) {
    this.jdbc = jdbc;
    this.template = template;
    this.periods = periods;
    this.calendar = calendar;
    this.deposits = deposits;
  }

  private record Deposited(int deposits, Money total, Money typed) {}

  /** Counts the open days up to this one. */
  @Transactional(propagation = Propagation.MANDATORY)
  DayCount count(LocalDate through) {
    LocalDate after = periods.closedThrough().orElse(null);
    LocalDate since = Objects.requireNonNullElse(after, BEGINNING);
    Deposited deposited = deposited(since, through);
    return new DayCount(
        after,
        through,
        methods(since, through),
        deposited.deposits(),
        deposited.total(),
        deposited.typed(),
        inHand(through));
  }

  private List<MethodCount> methods(LocalDate after, LocalDate through) {
    ZoneId zone = calendar.zoneOf(practice());
    return jdbc.sql(METHODS)
        .param("practice", practice())
        .param("zone", zone.getId())
        .param("after", after)
        .param("through", through)
        .query(
            (found, row) ->
                new MethodCount(
                    found.getString("method"),
                    found.getInt("receipts"),
                    Money.ofCents(found.getLong("received")),
                    found.getInt("payments"),
                    Money.ofCents(found.getLong("journal"))))
        .list();
  }

  private Deposited deposited(LocalDate after, LocalDate through) {
    return jdbc.sql(
            """
            select count(distinct d.id) as deposits, coalesce(sum(i.amount_cents), 0) as total,
                coalesce(sum(i.amount_cents) filter (where i.source = 'TYPED'
                  and not exists (select from remittance r where r.practice_id = d.practice_id
                    and r.trace_number = i.number and r.paid_cents = i.amount_cents)), 0) as typed
            from deposit d
            join deposit_item i on i.practice_id = d.practice_id and i.deposit_id = d.id
            where d.practice_id = :practice and d.undone_at is null
              and d.made_on > :after and d.made_on <= :through
            """)
        .param("practice", practice())
        .param("after", after)
        .param("through", through)
        .query(
            (found, row) ->
                new Deposited(
                    found.getInt("deposits"),
                    Money.ofCents(found.getLong("total")),
                    Money.ofCents(found.getLong("typed"))))
        .single();
  }

  private Money inHand(LocalDate through) {
    return Arrays.stream(DepositKind.values())
        .flatMap(kind -> deposits.open(kind).stream())
        .filter(each -> each.source() == Depositable.Source.DESK)
        .filter(each -> each.since() != null && !each.since().isAfter(through))
        .map(Depositable::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /** Keeps the lines of a count with its close. */
  @Transactional(propagation = Propagation.MANDATORY)
  void keep(long closeId, DayCount count, Map<String, Money> counted) {
    int position = 0;
    for (MethodCount each : count.methods()) {
      position++;
      Money found = counted.get(each.method());
      template.update(
          """
          insert into accounting_close_line (practice_id, close_id, position, what, items,
              received_cents, journal_cents, counted_cents)
          values (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          new @Nullable Object[] {
            practice(),
            closeId,
            position,
            each.method(),
            each.receipts(),
            each.received().cents(),
            each.journal().cents(),
            found == null ? null : found.cents()
          });
    }
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
