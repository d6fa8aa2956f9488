package io.claimline.payerbalance;

import io.claimline.audit.CurrentActor;
import io.claimline.ledger.Account;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is open between the payers and the writing practice, and who works it. */
@Repository
public class PayerBalances {

  public static final int LONGEST_NOTE = 300;

  private static final int MOST_LISTED = 500;
  private static final int MOST_NETTED = 50;

  private static final String SELECT =
      """
      select i.*, c.claim_number, r.trace_number, n.assignee, n.words
      from payer_item i
      left join claim c on c.practice_id = i.practice_id and c.id = i.claim_id
      left join remittance r on r.practice_id = i.practice_id and r.id = i.remittance_id
      left join lateral (
        select assignee, words from payer_item_note n
        where n.practice_id = i.practice_id and n.item_id = i.id order by n.id desc limit 1) n
        on true
      """;

  private final JdbcClient jdbc;
  private final PracticeCalendar calendar;
  private final CurrentActor actor;
  private final Clock clock;

  PayerBalances(JdbcClient jdbc, PracticeCalendar calendar, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.actor = actor;
    this.clock = clock;
  }

  /** The open items by payer, those with the oldest first. */
  @Transactional(readOnly = true)
  public List<PayerBalance> open() {
    Map<String, List<PayerItem>> byPayer = new LinkedHashMap<>();
    for (PayerItem item :
        items("i.open_cents <> 0 order by i.opened_on, i.id limit :id", MOST_LISTED)) {
      byPayer.computeIfAbsent(item.payerKey(), key -> new ArrayList<>()).add(item);
    }
    return byPayer.values().stream().map(PayerBalance::new).toList();
  }

  /** The items that a remittance has opened, by their places in it. */
  @Transactional(readOnly = true)
  public Map<Integer, PayerItem> ofRemittance(long remittanceId) {
    Map<Integer, PayerItem> items = new LinkedHashMap<>();
    jdbc.sql(SELECT + "where i.remittance_id = :remittance and i.taken_back_at is null")
        .param("remittance", remittanceId)
        .query(
            found -> {
              items.put(
                  found.getInt("ordinal"),
                  read(found, found.getObject("opened_on", LocalDate.class)));
            });
    return items;
  }

  /** What answered each other lately, newest first, those taken apart among them. */
  @Transactional(readOnly = true)
  public List<NettedPair> netted() {
    return jdbc.sql(
            """
            select n.*, t.payer_name, t.reference as taken_reference, t.code as taken_code,
                g.reference as given_reference, g.code as given_code
            from payer_netting n
            join payer_item t on t.practice_id = n.practice_id and t.id = n.taken_item_id
            join payer_item g on g.practice_id = n.practice_id and g.id = n.given_item_id
            where n.practice_id = :practice order by n.id desc limit :most
            """)
        .param("practice", practice())
        .param("most", MOST_NETTED)
        .query((found, row) -> nettedPair(found))
        .list();
  }

  /**
   * Notes what is known of an item.
   *
   * @param take whether who writes works it from now on
   * @return false if the writing practice has no such item, or the words are too long
   */
  @Transactional
  public boolean note(long itemId, String words, boolean take) {
    if (words.length() > LONGEST_NOTE) {
      return false;
    }
    return jdbc.sql(
                """
                insert into payer_item_note (practice_id, item_id, assignee, words, written_at,
                    written_by)
                select practice_id, id,
                    case when :take then :by else (select assignee from payer_item_note n
                      where n.practice_id = :practice and n.item_id = :id
                      order by n.id desc limit 1) end,
                    :words, :now, :by
                from payer_item where practice_id = :practice and id = :id
                """)
            .param("take", take)
            .param("by", actor.name())
            .param("words", words.strip())
            .param("now", Timestamp.from(clock.instant()))
            .param("practice", practice())
            .param("id", itemId)
            .update()
        == 1;
  }

  private List<PayerItem> items(String which, long id) {
    LocalDate today = calendar.today(practice());
    return jdbc.sql(SELECT + "where i.practice_id = :practice and " + which)
        .param("practice", practice())
        .param("id", id)
        .query((found, row) -> read(found, today))
        .list();
  }

  private static PayerItem read(ResultSet found, LocalDate today) throws SQLException {
    LocalDate openedOn = found.getObject("opened_on", LocalDate.class);
    return new PayerItem(
        found.getLong("id"),
        found.getObject("payer_id", Long.class),
        found.getString("payer_key"),
        found.getString("payer_name"),
        Account.valueOf(found.getString("account")),
        ItemSource.valueOf(found.getString("source")),
        found.getString("code"),
        found.getString("reference"),
        Money.ofCents(found.getLong("amount_cents")),
        Money.ofCents(found.getLong("open_cents")),
        found.getObject("claim_id", Long.class),
        found.getString("claim_number"),
        found.getObject("remittance_id", Long.class),
        found.getString("trace_number"),
        found.getObject("letter_id", Long.class),
        openedOn,
        (int) (today.toEpochDay() - openedOn.toEpochDay()),
        found.getString("assignee"),
        Objects.requireNonNullElse(found.getString("words"), ""));
  }

  private static NettedPair nettedPair(ResultSet found) throws SQLException {
    return new NettedPair(
        found.getLong("id"),
        found.getString("payer_name"),
        found.getString("taken_code") + " " + found.getString("taken_reference"),
        found.getString("given_code") + " " + found.getString("given_reference"),
        Money.ofCents(found.getLong("cents")),
        found.getString("because"),
        found.getTimestamp("netted_at").toInstant(),
        found.getString("netted_by"),
        found.getString("undone_by"),
        found.getString("undone_because"));
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
