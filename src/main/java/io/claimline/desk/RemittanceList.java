package io.claimline.desk;

import io.claimline.practice.PracticeCalendar;
import io.claimline.remittance.PlbAccounts;
import io.claimline.remittance.RemittanceSummary;
import io.claimline.remittance.Remittances;
import io.claimline.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remittances with what only a page wants to know of them. */
@Repository
class RemittanceList {

  /** Money outside of claims: an interest, a take-back, a balance carried forward (R12, R15). */
  record ProviderAdjustmentView(int ordinal, String code, String reference, Money amount) {

    public String words() {
      return PlbAccounts.words(code);
    }
  }

  private final JdbcClient jdbc;
  private final Remittances remittances;
  private final PracticeCalendar calendar;

  RemittanceList(JdbcClient jdbc, Remittances remittances, PracticeCalendar calendar) {
    this.jdbc = jdbc;
    this.remittances = remittances;
    this.calendar = calendar;
  }

  /** Remittances of the practices in scope, newest first, those before {@code beforeId}. */
  @Transactional(readOnly = true)
  public List<RemittanceView> before(long beforeId, int limit) {
    return views(remittances.list(beforeId, limit));
  }

  @Transactional(readOnly = true)
  public Optional<RemittanceView> find(long id) {
    return views(remittances.find(id).stream().toList()).stream().findFirst();
  }

  @Transactional(readOnly = true)
  public List<RemittanceView> ofFile(long fileId) {
    return views(remittances.ofFile(fileId));
  }

  /** The PLB of a remittance, in order. */
  @Transactional(readOnly = true)
  public List<ProviderAdjustmentView> providerAdjustments(long remittanceId) {
    return jdbc.sql(
            """
            select a.ordinal, a.reason_code, a.reference, a.amount_cents
            from remittance r
            join provider_adjustment a
              on a.practice_id = r.practice_id and a.remittance_id = r.id
            where r.id = :remittance order by a.ordinal
            """)
        .param("remittance", remittanceId)
        .query(
            (found, row) ->
                new ProviderAdjustmentView(
                    found.getInt("ordinal"),
                    found.getString("reason_code"),
                    found.getString("reference"),
                    Money.ofCents(found.getLong("amount_cents"))))
        .list();
  }

  /** The file that a remittance came in, or null. */
  @Transactional(readOnly = true)
  public @Nullable Long fileOf(long remittanceId) {
    return jdbc.sql("select file_id from remittance where id = :remittance")
        .param("remittance", remittanceId)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  private List<RemittanceView> views(List<RemittanceSummary> summaries) {
    Map<Long, Home> homes = homes(summaries);
    return summaries.stream()
        .map(
            summary -> {
              Home home = Objects.requireNonNull(homes.get(summary.id()));
              return new RemittanceView(
                  summary,
                  home.practiceId(),
                  home.name(),
                  summary.receivedAt().atZone(calendar.zoneOf(home.practiceId())));
            })
        .toList();
  }

  private Map<Long, Home> homes(List<RemittanceSummary> summaries) {
    Map<Long, Home> homes = new HashMap<>();
    jdbc.sql(
            """
            select r.id, r.practice_id, p.name from remittance r
            join practice p on p.id = r.practice_id
            where r.id = any(:ids)
            """)
        .param("ids", summaries.stream().map(RemittanceSummary::id).toArray(Long[]::new))
        .query(
            found -> {
              homes.put(
                  found.getLong("id"),
                  new Home(found.getLong("practice_id"), found.getString("name")));
            });
    return homes;
  }

  private record Home(long practiceId, String name) {}
}
