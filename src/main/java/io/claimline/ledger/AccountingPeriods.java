package io.claimline.ledger;

import io.claimline.audit.CurrentActor;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days and months of the writing practice that are closed. The database gives each entry its
 * accounting date and refuses one in a closed period; so a report as of a closed day never changes.
 */
@Service
public class AccountingPeriods {

  private static final int ATTEMPTS = 30;

  private final JdbcClient jdbc;
  private final PracticeCalendar calendar;
  private final CurrentActor actor;
  private final Clock clock;

  AccountingPeriods(JdbcClient jdbc, PracticeCalendar calendar, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.actor = actor;
    this.clock = clock;
  }

  /** The last closed day; empty where nothing is closed. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> closedThrough() {
    return newest(1).stream().map(AccountingClose::through).findFirst();
  }

  /** What was closed, the newest first. */
  @Transactional(readOnly = true)
  public List<AccountingClose> newest(int most) {
    return jdbc.sql(
            """
            select * from accounting_close where practice_id = :practice
            order by through desc, id desc limit :most
            """)
        .param("practice", practice())
        .param("most", most)
        .query((found, row) -> read(found))
        .list();
  }

  /**
   * Lets nobody enter anything until the transaction ends, so that what is read now is what is
   * closed. It never queues behind those who enter: then they would wait for each other.
   *
   * @throws CloseRefusedException if something is being entered all the time
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      boolean held =
          jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('accounting', :practice))")
              .param("practice", practice())
              .query(Boolean.class)
              .single();
      if (held) {
        return;
      }
      jdbc.sql("select pg_sleep(0.1)").query((found, row) -> true).list();
    }
    throw new CloseRefusedException("Money is being posted right now. Close again in a moment.");
  }

  /**
   * Whether these days can be closed.
   *
   * @throws CloseRefusedException if they are closed, are still to come, or are no whole month
   */
  @Transactional(readOnly = true)
  public void requireClosable(CloseKind kind, LocalDate through) {
    LocalDate today = calendar.today(practice());
    Optional<LocalDate> closed = closedThrough();
    if (through.isAfter(today)) {
      throw new CloseRefusedException("A day that is still to come cannot be closed.");
    }
    boolean again =
        kind == CloseKind.MONTH
            ? isMonthClosed(through)
            : closed.filter(last -> !last.isBefore(through)).isPresent();
    if (again) {
      throw new CloseRefusedException("These days are closed already, and stay so.");
    }
    if (kind == CloseKind.MONTH
        && (!through.equals(YearMonth.from(through).atEndOfMonth()) || !through.isBefore(today))) {
      throw new CloseRefusedException("A month is closed once its last day is over.");
    }
  }

  /** The number that the next close will have. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long nextNumber() {
    return jdbc.sql("select nextval(pg_get_serial_sequence('accounting_close', 'id'))")
        .query(Long.class)
        .single();
  }

  /**
   * Closes all days up to this one, in the transaction that {@linkplain #hold() holds} them.
   *
   * @param documentId the slip
   * @throws CloseRefusedException as {@link #requireClosable}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(long number, CloseKind kind, LocalDate through, String note, long documentId) {
    requireClosable(kind, through);
    Map<Account, Money> balances = balances(through);
    jdbc.sql(
            """
            insert into accounting_close (id, practice_id, kind, through, note, document_id,
                closed_at, closed_by)
            values (:id, :practice, :kind, :through, :note, :document, :now, :by)
            """)
        .param("id", number)
        .param("practice", practice())
        .param("kind", kind.name())
        .param("through", through)
        .param("note", note)
        .param("document", documentId)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .update();
    balances.forEach(
        (account, balance) ->
            jdbc.sql(
                    """
                    insert into accounting_close_balance
                    values (:practice, :close, :account, :balance)
                    """)
                .param("practice", practice())
                .param("close", number)
                .param("account", account.name())
                .param("balance", balance.cents())
                .update());
  }

  /**
   * The balances as of the end of a day: those of the last close before it, and what moved since.
   */
  @Transactional(readOnly = true)
  public Map<Account, Money> balances(LocalDate day) {
    Map<Account, Money> balances = new EnumMap<>(Account.class);
    jdbc.sql(
            """
            with base as (
              select id, through from accounting_close
              where practice_id = :practice and through <= :day order by through desc, id desc limit 1
            ), moved as (
              select r.debit_account, r.credit_account, r.amount_cents
              from journal_entry e
              join journal_row r on r.practice_id = e.practice_id and r.entry_id = e.id
              where e.practice_id = :practice and e.accounting_date <= :day
                and e.accounting_date > coalesce((select through from base), '-infinity'::date)
            )
            select account, sum(cents) as cents from (
              select b.account, b.balance_cents as cents
              from accounting_close_balance b join base on base.id = b.close_id
              where b.practice_id = :practice
              union all select debit_account, amount_cents from moved
              union all select credit_account, -amount_cents from moved) sums
            group by account
            """)
        .param("practice", practice())
        .param("day", day)
        .query(
            (ResultSet found) -> {
              balances.put(
                  Account.valueOf(found.getString("account")),
                  Money.ofCents(found.getLong("cents")));
            });
    return balances;
  }

  private boolean isMonthClosed(LocalDate through) {
    return jdbc.sql(
            """
            select exists (select from accounting_close
              where practice_id = :practice and kind = 'MONTH' and through = :through)
            """)
        .param("practice", practice())
        .param("through", through)
        .query(Boolean.class)
        .single();
  }

  private static AccountingClose read(ResultSet found) throws SQLException {
    return new AccountingClose(
        found.getLong("id"),
        CloseKind.valueOf(found.getString("kind")),
        found.getObject("through", LocalDate.class),
        found.getString("note"),
        found.getLong("document_id"),
        found.getTimestamp("closed_at").toInstant(),
        found.getString("closed_by"));
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
