package io.claimline.desk;

import io.claimline.claim.Standing;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The claims of a list, a page at a time.
 *
 * <p>For each practice and standing the index gives the next rows in order; only those few are
 * merged, so that the hundredth page of 50,000 claims costs what the first does.
 */
@Repository
class ClaimList {

  static final int PAGE = 50;

  /** A search that finds more is to be narrowed. */
  static final int MOST_FOUND = 200;

  /**
   * @param more whether claims stand behind the last one
   */
  record Page(List<ClaimRow> rows, boolean more) {

    /** What the request for the rows behind these carries, as JSON. */
    public String goOn() {
      ClaimRow last = rows.get(rows.size() - 1);
      return "{\"afterKey\": \"%s\", \"afterId\": %d}".formatted(last.key(), last.id());
    }
  }

  private final JdbcClient jdbc;
  private final PracticeCalendar calendar;

  ClaimList(JdbcClient jdbc, PracticeCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /**
   * The first claims, or those behind a row.
   *
   * @param afterKey key of the last row shown, null for the first page
   * @param afterId its id
   */
  @Transactional(readOnly = true)
  public Page of(ClaimFilter filter, @Nullable String afterKey, long afterId) {
    List<ClaimRow> rows =
        jdbc.sql(sql(filter, afterKey != null))
            .param("practices", filter.practices().toArray(Long[]::new))
            .param(
                "standings", filter.standings().stream().map(Standing::name).toArray(String[]::new))
            .param("payer", filter.payerId())
            .param("file", filter.fileId())
            .param("text", filter.text())
            .param("mostFound", MOST_FOUND)
            .param("afterKey", afterKey)
            .param("afterId", afterId)
            .param("limit", PAGE + 1)
            .query((found, row) -> read(found))
            .list();
    boolean more = rows.size() > PAGE;
    return new Page(more ? rows.subList(0, PAGE) : rows, more);
  }

  static String sql(ClaimFilter filter, boolean goOn) {
    ClaimOrder order = filter.order();
    String narrowed =
        (filter.payerId() == null ? "" : " and c.payer_id = :payer")
            + (filter.fileId() == null ? "" : " and c.source_file_id = :file")
            + (goOn ? " and " + order.after() : "");
    return """
    select c.id, c.practice_id, c.claim_number, c.sender_claim_number, c.service_from,
        c.charge_cents, c.standing, c.standing_since, c.timely_filing_deadline, c.key,
        c.patient_id, t.last_name, t.first_name, y.name as payer,
        coalesce(b.insurance_open_cents + b.patient_open_cents, 0) as open_cents
    from (
      select part.* from (%s) part order by %s limit :limit
    ) c
    join patient t on t.practice_id = c.practice_id and t.id = c.patient_id
    join payer y on y.id = c.payer_id
    left join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
    order by %s
    """
        .formatted(
            filter.isSearch() ? found(order, narrowed) : standing(order, narrowed),
            order.orderBy("part.key", "part.id"),
            order.orderBy("c.key", "c.id"));
  }

  private static String standing(ClaimOrder order, String narrowed) {
    return """
    select next.* from unnest(:practices::bigint[]) as p (id)
    cross join unnest(:standings::text[]) as s (name)
    cross join lateral (
      select c.*, %1$s as key from claim c
      where c.practice_id = p.id and c.standing = s.name %2$s
      order by %3$s limit :limit
    ) next
    """
        .formatted(order.key(), narrowed, order.orderBy(order.key(), "c.id"));
  }

  private static String found(ClaimOrder order, String narrowed) {
    return """
    select c.*, %s as key from claim c
    where c.id = any (array(
        select claimline_find_claims(:practices::bigint[], :text, :mostFound)))
      and c.standing = any(:standings::text[]) %s
    """
        .formatted(order.key(), narrowed);
  }

  private ClaimRow read(ResultSet found) throws SQLException {
    long practiceId = found.getLong("practice_id");
    return new ClaimRow(
        found.getLong("id"),
        found.getString("claim_number"),
        found.getString("sender_claim_number"),
        found.getLong("patient_id"),
        PersonName.of(found.getString("last_name"), found.getString("first_name")),
        found.getString("payer"),
        found.getObject("service_from", LocalDate.class),
        Money.ofCents(found.getLong("charge_cents")),
        Money.ofCents(found.getLong("open_cents")),
        Standing.valueOf(found.getString("standing")),
        found.getTimestamp("standing_since").toInstant().atZone(calendar.zoneOf(practiceId)),
        found.getObject("timely_filing_deadline", LocalDate.class),
        calendar.today(practiceId),
        found.getString("key"));
  }
}
