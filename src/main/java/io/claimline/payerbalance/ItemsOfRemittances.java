package io.claimline.payerbalance;

import io.claimline.payerbalance.NewItem.Origin;
import io.claimline.payerbalance.NewItem.Whose;
import io.claimline.practice.PracticeCalendar;
import io.claimline.remittance.PlbAccounts;
import io.claimline.remittance.ProviderAdjustmentsPosted;
import io.claimline.remittance.ProviderAdjustmentsTakenBack;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens an item for each FB, WO and 72 that a remittance posts, in the same transaction and for
 * many at once, and takes them back with it (R15).
 */
@Component
class ItemsOfRemittances {

  private final JdbcClient jdbc;
  private final ItemRows rows;
  private final ClaimsByReference claims;
  private final Nettings nettings;
  private final PracticeCalendar calendar;

  ItemsOfRemittances(
      JdbcClient jdbc,
      ItemRows rows,
      ClaimsByReference claims,
      Nettings nettings,
      PracticeCalendar calendar) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.claims = claims;
    this.nettings = nettings;
    this.calendar = calendar;
  }

  private record Pair(
      int ordinal, String code, String reference, Money amount, long entryId, Head head) {}

  private record Head(Whose whose, @Nullable LocalDate paidOn) {}

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void posted(ProviderAdjustmentsPosted posted) {
    List<Pair> pairs = pairs(posted);
    if (pairs.isEmpty()) {
      return;
    }
    LocalDate today = calendar.today(PracticeScope.current().requireWritable());
    Map<String, Long> named =
        claims.of(
            pairs.stream()
                .filter(pair -> !pair.code().equals("FB"))
                .map(Pair::reference)
                .filter(reference -> !reference.isBlank())
                .distinct()
                .toList(),
            posted.remittanceId());
    List<NewItem> items =
        pairs.stream().map(pair -> item(pair, posted.remittanceId(), named, today)).toList();
    rows.insert(items);
    nettings.netWithOpened(items);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void takenBack(ProviderAdjustmentsTakenBack takenBack) {
    for (OpenItem item : rows.lockOfRemittance(takenBack.remittanceId())) {
      nettings.undoAllOf(item.id(), takenBack.reason());
      rows.takeBack(item.id());
    }
  }

  private static NewItem item(
      Pair pair, long remittanceId, Map<String, Long> named, LocalDate today) {
    return new NewItem(
        pair.head().whose(),
        PlbAccounts.of(pair.code()),
        ItemSource.REMITTANCE,
        pair.code(),
        pair.reference(),
        References.keys(pair.reference()),
        pair.amount(),
        named.get(pair.reference()),
        new Origin(remittanceId, pair.ordinal(), null),
        pair.entryId(),
        null,
        Objects.requireNonNullElse(pair.head().paidOn(), today));
  }

  private List<Pair> pairs(ProviderAdjustmentsPosted posted) {
    return jdbc.sql(
            """
            select a.ordinal, a.reason_code, a.reference, a.amount_cents, a.entry_id, r.payer_id,
                coalesce(r.payer_id::text, r.payer_identifier) as payer_key, r.payer_name,
                r.payment_date
            from provider_adjustment a
            join remittance r on r.practice_id = a.practice_id and r.id = a.remittance_id
            where a.practice_id = :practice and a.remittance_id = :remittance
              and a.ordinal between :first and :last
              and a.reason_code in ('FB', 'WO', '72') and a.entry_id is not null
            order by a.ordinal
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("remittance", posted.remittanceId())
        .param("first", posted.first())
        .param("last", posted.last())
        .query((found, row) -> read(found))
        .list();
  }

  private static Pair read(ResultSet found) throws SQLException {
    return new Pair(
        found.getInt("ordinal"),
        found.getString("reason_code"),
        found.getString("reference"),
        Money.ofCents(found.getLong("amount_cents")),
        found.getLong("entry_id"),
        new Head(
            new Whose(
                found.getObject("payer_id", Long.class),
                found.getString("payer_key"),
                found.getString("payer_name")),
            found.getObject("payment_date", LocalDate.class)));
  }
}
