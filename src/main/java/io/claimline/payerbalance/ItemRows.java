package io.claimline.payerbalance;

import io.claimline.audit.CurrentActor;
import io.claimline.ledger.Account;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes items and what nets them. */
@Repository
class ItemRows {

  private static final String SELECT =
      """
      select id, payer_id, payer_key, account, claim_id, letter_id, reference_keys, open_cents
      from payer_item i where practice_id = :practice and
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final CurrentActor actor;
  private final Clock clock;

  ItemRows(JdbcClient jdbc, JdbcTemplate template, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.actor = actor;
    this.clock = clock;
  }

  /** Opens items; one of a remittance that is open already is passed over. */
  void insert(List<NewItem> items) {
    Timestamp now = Timestamp.from(clock.instant());
    template.batchUpdate(
        """
        insert into payer_item (practice_id, payer_id, payer_key, payer_name, account, source,
            code, reference, reference_keys, amount_cents, open_cents, claim_id, remittance_id,
            ordinal, letter_id, entry_id, claim_entry_id, opened_on, opened_at, opened_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        items.stream().map(item -> values(item, now)).toList());
  }

  private @Nullable Object[] values(NewItem item, Timestamp now) {
    return new @Nullable Object[] {
      practice(),
      item.whose().payerId(),
      item.whose().key(),
      item.whose().name(),
      item.account().name(),
      item.source().name(),
      item.code(),
      item.reference(),
      item.keys().toArray(String[]::new),
      item.amount().cents(),
      item.amount().cents(),
      item.claimId(),
      item.origin().remittanceId(),
      item.origin().ordinal(),
      item.origin().letterId(),
      item.entryId(),
      item.claimEntryId(),
      item.openedOn(),
      now,
      actor.name()
    };
  }

  /**
   * Locks the open items of payers that may answer each other: all balances carried forward, and
   * recoveries and refunds that name one of the claims or have one of the keys.
   */
  List<OpenItem> lockRelated(
      Collection<String> payerKeys, Collection<Long> claims, Collection<String> keys) {
    return jdbc.sql(
            SELECT
                + """
                payer_key = any(:payers) and open_cents <> 0 and (account = 'FORWARD_BALANCE'
                  or claim_id = any(:claims) or reference_keys && :keys::text[])
                order by id for update
                """)
        .param("practice", practice())
        .param("payers", payerKeys.toArray(String[]::new))
        .param("claims", claims.toArray(Long[]::new))
        .param("keys", keys.toArray(String[]::new))
        .query((found, row) -> read(found))
        .list();
  }

  /** Locks items of the writing practice, in order of their ids. */
  List<OpenItem> lock(Collection<Long> ids) {
    return jdbc.sql(SELECT + "id = any(:ids) order by id for update")
        .param("practice", practice())
        .param("ids", ids.toArray(Long[]::new))
        .query((found, row) -> read(found))
        .list();
  }

  /** Locks the items of a remittance that were not taken back. */
  List<OpenItem> lockOfRemittance(long remittanceId) {
    return jdbc.sql(
            SELECT + "remittance_id = :remittance and taken_back_at is null order by id for update")
        .param("practice", practice())
        .param("remittance", remittanceId)
        .query((found, row) -> read(found))
        .list();
  }

  /** Which of these items were netted with each other and taken apart. */
  Set<AutomaticNetting.Apart> apart(List<OpenItem> items) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct taken_item_id, given_item_id from payer_netting
                where practice_id = :practice and taken_item_id = any(:ids)
                  and undone_at is not null
                """)
            .param("practice", practice())
            .param("ids", items.stream().map(OpenItem::id).toArray(Long[]::new))
            .query(
                (found, row) ->
                    new AutomaticNetting.Apart(
                        found.getLong("taken_item_id"), found.getLong("given_item_id")))
            .list());
  }

  /** Nets pairs whose items are locked, on one account each. */
  void net(List<AutomaticNetting.Pair> pairs) {
    Timestamp now = Timestamp.from(clock.instant());
    template.batchUpdate(
        """
        insert into payer_netting (practice_id, taken_item_id, given_item_id, cents, because,
            netted_at, netted_by)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        pairs.stream()
            .map(
                pair ->
                    new Object[] {
                      practice(),
                      pair.taken().id(),
                      pair.given().id(),
                      pair.amount().cents(),
                      pair.because(),
                      now,
                      actor.name()
                    })
            .toList());
    template.batchUpdate(
        "update payer_item set open_cents = open_cents + ? where id = ?",
        pairs.stream()
            .flatMap(
                pair ->
                    List.of(
                        new Object[] {pair.amount().negated().cents(), pair.taken().id()},
                        new Object[] {pair.amount().cents(), pair.given().id()})
                        .stream())
            .toList());
  }

  /** Nets two locked items of different accounts or at a person's word; tells the netting's id. */
  long netByHand(OpenItem taken, OpenItem given, Money amount, String because) {
    long id =
        jdbc.sql(
                """
                insert into payer_netting (practice_id, taken_item_id, given_item_id, cents,
                    because, netted_at, netted_by)
                values (:practice, :taken, :given, :cents, :because, :now, :by) returning id
                """)
            .param("practice", practice())
            .param("taken", taken.id())
            .param("given", given.id())
            .param("cents", amount.cents())
            .param("because", because)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .query(Long.class)
            .single();
    open(taken.id(), amount.negated());
    open(given.id(), amount);
    return id;
  }

  void setEntry(long nettingId, long entryId) {
    jdbc.sql("update payer_netting set entry_id = :entry where id = :id")
        .param("entry", entryId)
        .param("id", nettingId)
        .update();
  }

  /**
   * Two items that answer each other.
   *
   * @param entryId where they stand on different accounts
   */
  record Netting(long id, long takenId, long givenId, Money amount, @Nullable Long entryId) {}

  /** Locks a netting that stands; empty if it was taken apart. */
  Optional<Netting> lockNetting(long id) {
    return nettings("n.id = :id", id).stream().findFirst();
  }

  /** Locks the nettings of an item that stand. */
  List<Netting> lockNettingsOf(long itemId) {
    return nettings(":id in (n.taken_item_id, n.given_item_id)", itemId);
  }

  private List<Netting> nettings(String which, long id) {
    return jdbc.sql(
            "select * from payer_netting n where practice_id = :practice and undone_at is null and "
                + which
                + " order by id for update")
        .param("practice", practice())
        .param("id", id)
        .query(
            (found, row) ->
                new Netting(
                    found.getLong("id"),
                    found.getLong("taken_item_id"),
                    found.getLong("given_item_id"),
                    Money.ofCents(found.getLong("cents")),
                    found.getObject("entry_id", Long.class)))
        .list();
  }

  /** Takes a locked netting apart; its items are open again by its amount. */
  void undo(Netting netting, String because) {
    jdbc.sql(
            """
            update payer_netting set undone_at = :now, undone_by = :by, undone_because = :because
            where id = :id
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .param("because", because)
        .param("id", netting.id())
        .update();
    open(netting.takenId(), netting.amount());
    open(netting.givenId(), netting.amount().negated());
  }

  /** Closes a locked item whose entry is reversed. */
  void takeBack(long itemId) {
    jdbc.sql("update payer_item set open_cents = 0, taken_back_at = :now where id = :id")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", itemId)
        .update();
  }

  private void open(long itemId, Money more) {
    jdbc.sql("update payer_item set open_cents = open_cents + :cents where id = :id")
        .param("cents", more.cents())
        .param("id", itemId)
        .update();
  }

  private static OpenItem read(ResultSet found) throws SQLException {
    return new OpenItem(
        found.getLong("id"),
        found.getObject("payer_id", Long.class),
        found.getString("payer_key"),
        Account.valueOf(found.getString("account")),
        found.getObject("claim_id", Long.class),
        found.getObject("letter_id", Long.class),
        List.of((String[]) found.getArray("reference_keys").getArray()),
        Money.ofCents(found.getLong("open_cents")));
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
