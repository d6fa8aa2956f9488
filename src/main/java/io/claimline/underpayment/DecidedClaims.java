package io.claimline.underpayment;

import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Decisions with their lines, many at once: posted ones of first payers (CLP02 1 and 19) that have
 * a contract, that were not reversed and are not told as underpaid already.
 */
@Repository
class DecidedClaims {

  private static final String SELECT =
      """
      with decision as (
        select a.practice_id, a.id, a.claim_id, coalesce(r.payer_id, c.payer_id) as payer_id,
            coalesce(v.content ->> 'facilityCode', '') as place
        from adjudication a
        join remittance r on r.practice_id = a.practice_id and r.id = a.remittance_id
        join claim c on c.practice_id = a.practice_id and c.id = a.claim_id
        left join claim_version v on v.practice_id = c.practice_id and v.claim_id = c.id
          and v.number = c.content_version
        where a.practice_id = :practice and a.state = 'POSTED' and a.status_code in ('1', '19')
          and a.id > :after and %s
          and exists (select from payer_contract k where k.practice_id = a.practice_id
            and k.payer_id = coalesce(r.payer_id, c.payer_id))
          and not exists (select from adjudication x where x.practice_id = a.practice_id
            and x.reverses_adjudication_id = a.id)
          and not exists (select from underpayment u where u.practice_id = a.practice_id
            and u.adjudication_id = a.id)
        order by a.id limit :chunk
      ), adjusted as (
        select j.adjudication_id, j.line_position,
            coalesce(sum(j.amount_cents) filter (
              where j.group_code = 'PR' and j.reason_code in ('1', '2', '3')), 0) as cost_share,
            coalesce(sum(j.amount_cents) filter (where j.reason_code = '253'), 0) as sequestered,
            coalesce(sum(j.amount_cents) filter (where j.reason_code = '104'), 0) as withheld
        from adjudication_adjustment j
        join decision d on d.practice_id = j.practice_id and d.id = j.adjudication_id
        group by j.adjudication_id, j.line_position
      )
      select d.id, d.claim_id, d.payer_id, d.place, l.position, l.procedure_code, l.modifiers,
          l.service_date, coalesce(l.units, 1) as units, l.paid_cents,
          coalesce(x.cost_share, 0) as cost_share, coalesce(x.sequestered, 0) as sequestered,
          coalesce(x.withheld, 0) as withheld,
          coalesce(w.cost_share + w.sequestered + w.withheld, 0) as explained
      from decision d
      join adjudication_line l on l.practice_id = d.practice_id and l.adjudication_id = d.id
      left join adjusted x on x.adjudication_id = d.id and x.line_position = l.position
      left join adjusted w on w.adjudication_id = d.id and w.line_position = 0
      order by d.id, l.position
      """;

  private final JdbcClient jdbc;

  DecidedClaims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next decisions of a remittance. */
  List<DecidedClaim> ofRemittance(long remittanceId, long after, int chunk) {
    return read(
        jdbc.sql(SELECT.formatted("a.remittance_id = :remittance"))
            .param("remittance", remittanceId),
        after,
        chunk);
  }

  /** The next decisions on payments since a day. */
  List<DecidedClaim> since(LocalDate day, long after, int chunk) {
    return read(
        jdbc.sql(SELECT.formatted("r.payment_date >= :day")).param("day", day), after, chunk);
  }

  private static List<DecidedClaim> read(
      JdbcClient.StatementSpec statement, long after, int chunk) {
    Map<Long, DecidedClaim> claims = new LinkedHashMap<>();
    statement
        .param("practice", PracticeScope.current().requireWritable())
        .param("after", after)
        .param("chunk", chunk)
        .query(
            (ResultSet found) -> {
              claims.merge(found.getLong("id"), claim(found), (known, more) -> joined(known, more));
            });
    return List.copyOf(claims.values());
  }

  private static DecidedClaim joined(DecidedClaim known, DecidedClaim more) {
    List<DecidedLine> lines = new ArrayList<>(known.lines());
    lines.addAll(more.lines());
    return new DecidedClaim(
        known.adjudicationId(), known.claimId(), known.payerId(), known.explained(), lines);
  }

  private static DecidedClaim claim(ResultSet found) throws SQLException {
    return new DecidedClaim(
        found.getLong("id"),
        found.getLong("claim_id"),
        found.getLong("payer_id"),
        cents(found, "explained"),
        List.of(line(found)));
  }

  private static DecidedLine line(ResultSet found) throws SQLException {
    return new DecidedLine(
        found.getInt("position"),
        found.getString("procedure_code"),
        List.of((String[]) found.getArray("modifiers").getArray()),
        found.getString("place"),
        found.getObject("service_date", LocalDate.class),
        Objects.requireNonNullElse(found.getBigDecimal("units"), BigDecimal.ONE),
        cents(found, "paid_cents"),
        cents(found, "cost_share"),
        cents(found, "sequestered"),
        cents(found, "withheld"));
  }

  private static Money cents(ResultSet found, String column) throws SQLException {
    return Money.ofCents(found.getLong(column));
  }
}
