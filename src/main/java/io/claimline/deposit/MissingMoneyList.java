package io.claimline.deposit;

import io.claimline.audit.CurrentActor;
import io.claimline.deposit.MissingMoney.Side;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is missing at the writing practice's bank or among its remittances (R36), and who looks
 * after it. Before the first credit that a bank file brought, nothing is missing.
 */
@Repository
public class MissingMoneyList {

  public static final int LONGEST_NOTE = 300;

  private static final int MOST_LISTED = 200;

  private static final String CLOCK =
      """
      left join lateral (
        select missing_money_days, missing_remittance_days from money_clock c
        where c.practice_id = :practice and (c.payer_id = payer.id or c.payer_id is null)
        order by (c.payer_id is null), c.id desc limit 1) clock on true
      """;

  private final JdbcClient jdbc;
  private final PracticeCalendar calendar;
  private final CurrentActor actor;
  private final Clock clock;

  MissingMoneyList(JdbcClient jdbc, PracticeCalendar calendar, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Remittances without money, the oldest first. A check that is in a deposit is on its way; a
   * second remittance under a payer's trace number (R21) has no money of its own.
   */
  @Transactional(readOnly = true)
  public List<MissingMoney> remittancesWithoutMoney() {
    return list(
        Side.REMITTANCE,
        """
        select r.id, 0 as file_id, r.payer_name as sender, r.trace_number as number,
            r.payment_date as day, r.paid_cents as cents, n.assignee, n.words
        from remittance r
        left join payer on payer.id = r.payer_id
        """
            + CLOCK
            + """
            left join lateral (
              select assignee, words from money_note n
              where n.practice_id = r.practice_id and n.remittance_id = r.id
              order by n.id desc limit 1) n on true
            where r.practice_id = :practice and r.paid_cents > 0 and r.method <> 'NON'
              and r.payment_date >= (select min(booked_on) from bank_entry
                where practice_id = :practice) - :near
              and r.payment_date + coalesce(clock.missing_money_days, :usual) < :today
              and not exists (select from money_match m where m.practice_id = r.practice_id
                and m.remittance_id = r.id and m.undone_at is null)
              and not exists (select from deposit_item i where i.practice_id = r.practice_id
                and i.remittance_id = r.id and not i.undone)
              and not exists (select from remittance other
                where other.practice_id = r.practice_id
                  and other.payer_identifier = r.payer_identifier
                  and other.trace_number = r.trace_number and trim(r.trace_number) <> ''
                  and other.paid_cents <> 0 and other.id < r.id)
            order by r.payment_date, r.id limit :most
            """);
  }

  /** Credits that nothing explains, the oldest first. */
  @Transactional(readOnly = true)
  public List<MissingMoney> moneyWithoutRemittance() {
    return list(
        Side.BANK,
        """
        select e.id, e.file_id, coalesce(payer.name, e.company_id, e.description) as sender,
            coalesce(e.trace_number, '') as number, e.booked_on as day, e.amount_cents as cents,
            n.assignee, n.words
        from bank_entry e
        left join lateral (
          select payer_id from remittance r
          where r.practice_id = e.practice_id and r.payer_identifier = e.company_id
          order by r.id desc limit 1) known on true
        left join payer on payer.id = known.payer_id
        """
            + CLOCK
            + """
            left join lateral (
              select assignee, words from money_note n
              where n.practice_id = e.practice_id and n.entry_id = e.id
              order by n.id desc limit 1) n on true
            where e.practice_id = :practice
              and e.booked_on + coalesce(clock.missing_remittance_days, :usual) < :today
              and :near > 0
              and not exists (select from money_match m where m.practice_id = e.practice_id
                and m.entry_id = e.id and m.undone_at is null)
            order by e.booked_on, e.id limit :most
            """);
  }

  /**
   * Notes what is known of missing money.
   *
   * @param take whether who writes looks after it from now on
   * @return false if the writing practice has no such money, or the words are too long
   */
  @Transactional
  public boolean note(Side side, long id, String words, boolean take) {
    if (words.length() > LONGEST_NOTE) {
      return false;
    }
    String table = side == Side.BANK ? "bank_entry" : "remittance";
    String column = side == Side.BANK ? "entry_id" : "remittance_id";
    return jdbc.sql(
                """
                insert into money_note (practice_id, %2$s, assignee, words, written_at, written_by)
                select practice_id, id,
                    case when :take then :by else (select assignee from money_note n
                      where n.practice_id = :practice and n.%2$s = :id
                      order by n.id desc limit 1) end,
                    :words, :now, :by
                from %1$s where practice_id = :practice and id = :id
                """
                    .formatted(table, column))
            .param("take", take)
            .param("by", actor.name())
            .param("words", words.strip())
            .param("now", Timestamp.from(clock.instant()))
            .param("practice", practice())
            .param("id", id)
            .update()
        == 1;
  }

  private List<MissingMoney> list(Side side, String sql) {
    LocalDate today = calendar.today(practice());
    return jdbc.sql(sql)
        .param("practice", practice())
        .param("today", today)
        .param("usual", MoneyClock.USUAL_DAYS)
        .param("near", Likeness.NEAR)
        .param("most", MOST_LISTED)
        .query((found, row) -> read(side, found, today))
        .list();
  }

  private static MissingMoney read(Side side, ResultSet found, LocalDate today)
      throws SQLException {
    LocalDate day = found.getObject("day", LocalDate.class);
    String note = found.getString("words");
    return new MissingMoney(
        side,
        found.getLong("id"),
        found.getLong("file_id"),
        found.getString("sender"),
        found.getString("number"),
        day,
        (int) (today.toEpochDay() - day.toEpochDay()),
        Money.ofCents(found.getLong("cents")),
        found.getString("assignee"),
        note == null ? "" : note);
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
