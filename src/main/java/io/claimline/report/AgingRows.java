package io.claimline.report;

import io.claimline.claim.Standing;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The claims on which something is open, told from the journal alone: what it said of a day it says
 * for ever.
 */
@Repository
class AgingRows {

  /** So many rows are in memory at a time. */
  private static final int FETCHED = 2_000;

  /** What each entry moved on the account, for each claim, in the order of business. */
  private static final String MOVES =
      """
      with moves as (
        select r.practice_id, r.claim_id, e.accounting_date, e.id as entry_id,
            sum(case when r.debit_account = :account then r.amount_cents else -r.amount_cents end)
              as cents
        from journal_row r
        join journal_entry e on e.practice_id = r.practice_id and e.id = r.entry_id
        where r.practice_id = any(:practices) and r.claim_id is not null
          and (r.debit_account = :account or r.credit_account = :account)
          and e.accounting_date <= :asOf
        group by r.practice_id, r.claim_id, e.accounting_date, e.id
      ),
      """;

  /** Since when something is open: after the last move that found nothing open before it. */
  private static final String OPEN =
      """
      running as (
        select *, sum(cents) over (partition by practice_id, claim_id
            order by accounting_date, entry_id) as after
        from moves
      ),
      open as (
        select practice_id, claim_id, sum(cents)::bigint as open_cents,
            max(accounting_date) filter (where after > 0 and after - cents <= 0) as owed_since
        from running group by practice_id, claim_id having sum(cents) <> 0
      )
      """;

  private static final String ROWS =
      """
      select p.name as practice, y.name as payer,
          concat_ws(', ', nullif(v.last_name, ''), nullif(v.first_name, '')) as provider,
          c.claim_number, t.guarantor_id,
          concat_ws(', ', t.last_name, nullif(t.first_name, '')) as patient,
          c.service_from, b.billed, o.owed_since, c.standing, o.open_cents
      from open o
      join claim c on c.practice_id = o.practice_id and c.id = o.claim_id
      join patient t on t.practice_id = c.practice_id and t.id = c.patient_id
      join payer y on y.id = c.payer_id
      join provider v on v.practice_id = c.practice_id and v.id = c.billing_provider_id
      join practice p on p.id = c.practice_id
      left join lateral (
        select min((s.sent_at at time zone p.time_zone)::date) as billed from submission s
        where s.practice_id = c.practice_id and s.claim_id = c.id and s.sent_at is not null
          and (s.sent_at at time zone p.time_zone)::date <= :asOf
      ) b on true
      order by p.name, y.name, c.service_from, c.id
      """;

  private final NamedParameterJdbcTemplate jdbc;

  AgingRows(DataSource source) {
    JdbcTemplate streaming = new JdbcTemplate(source);
    streaming.setFetchSize(FETCHED);
    this.jdbc = new NamedParameterJdbcTemplate(streaming);
  }

  /** Each row in turn, by practice, payer and service date. */
  @Transactional(readOnly = true)
  public void each(AgingOrder order, Consumer<AgingRow> taker) {
    jdbc.query(
        MOVES + OPEN + ROWS,
        Map.of(
            "account", order.kind().account().name(),
            "practices", order.practices().toArray(Long[]::new),
            "asOf", Date.valueOf(order.asOf())),
        found -> {
          taker.accept(row(found, order));
        });
  }

  /** About how many rows there are, told quickly: what is open today. */
  @Transactional(readOnly = true)
  public long about(AgingOrder order) {
    String column =
        order.kind() == AgingKind.INSURANCE ? "insurance_open_cents" : "patient_open_cents";
    Long open =
        jdbc.queryForObject(
            "select count(*) from claim_balance where practice_id = any(:practices) and "
                + column
                + " <> 0",
            Map.of("practices", order.practices().toArray(Long[]::new)),
            Long.class);
    return open == null ? 0 : open;
  }

  private static AgingRow row(ResultSet found, AgingOrder order) throws SQLException {
    LocalDate served = found.getDate("service_from").toLocalDate();
    LocalDate billed = day(found, "billed");
    LocalDate owedSince = day(found, "owed_since");
    LocalDate since =
        switch (order.basis()) {
          case SERVICE_DATE -> served;
          case BILL_DATE -> billed == null ? served : billed;
          case PATIENT_DATE -> owedSince == null ? order.asOf() : owedSince;
        };
    return new AgingRow(
        found.getString("practice"),
        found.getString("payer"),
        found.getString("provider"),
        found.getString("claim_number"),
        found.getObject("guarantor_id", Long.class),
        found.getString("patient"),
        served,
        billed,
        since,
        Standing.valueOf(found.getString("standing")).words(),
        found.getLong("open_cents"));
  }

  private static @Nullable LocalDate day(ResultSet found, String column) throws SQLException {
    Date day = found.getDate(column);
    return day == null ? null : day.toLocalDate();
  }
}
