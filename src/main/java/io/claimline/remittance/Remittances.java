package io.claimline.remittance;

import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The remittances of the practices in scope. */
@Service
public class Remittances {

  private static final String SELECT =
      """
      select r.*, a.posted, a.parked, j.unapplied_cents
      from remittance r
      cross join lateral (
        select count(*) filter (where state = 'POSTED') as posted,
            count(*) filter (where state = 'PARKED') as parked
        from adjudication a
        where a.practice_id = r.practice_id and a.remittance_id = r.id) a
      cross join lateral (
        select coalesce(sum(case
              when row.credit_account = 'UNAPPLIED_CASH' then row.amount_cents
              when row.debit_account = 'UNAPPLIED_CASH' then -row.amount_cents
            end), 0) as unapplied_cents
        from journal_entry e
        join journal_row row on row.practice_id = e.practice_id and row.entry_id = e.id
        where e.practice_id = r.practice_id and e.remittance_id = r.id) j
      """;

  private final JdbcClient jdbc;

  Remittances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Remittances, newest first.
   *
   * @param beforeId the last one of the page before; {@link Long#MAX_VALUE} for the first page
   */
  @Transactional(readOnly = true)
  public List<RemittanceSummary> list(long beforeId, int limit) {
    return jdbc.sql(SELECT + "where r.id < :before order by r.id desc limit :limit")
        .param("before", beforeId)
        .param("limit", limit)
        .query((found, row) -> read(found))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<RemittanceSummary> find(long id) {
    return jdbc.sql(SELECT + "where r.id = :id")
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /** What became of the remittances of a file, in its order. */
  @Transactional(readOnly = true)
  public List<RemittanceSummary> ofFile(long fileId) {
    return jdbc.sql(SELECT + "where r.file_id = :file order by r.set_index, r.id")
        .param("file", fileId)
        .query((found, row) -> read(found))
        .list();
  }

  /** What has become of the remittances of a file by now, by the place of their sets in it. */
  @Transactional(readOnly = true)
  public Map<Integer, SetPosting> postingsOfFile(long fileId) {
    return jdbc
        .sql(
            """
            select r.set_index, count(a.claim_id) as matched,
                count(*) filter (where a.state = 'POSTED') as posted,
                count(*) filter (where a.state = 'PARKED') as parked,
                coalesce(sum(a.paid_cents) filter (where a.state = 'POSTED'), 0) as posted_cents
            from remittance r
            left join adjudication a on a.practice_id = r.practice_id and a.remittance_id = r.id
            where r.file_id = :file
            group by r.set_index
            """)
        .param("file", fileId)
        .query(
            (found, row) ->
                Map.entry(
                    found.getInt("set_index"),
                    new SetPosting(
                        found.getLong("matched"),
                        found.getLong("posted"),
                        found.getLong("parked"),
                        Money.ofCents(found.getLong("posted_cents")))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Whether a decision on a claim of this number waits for a person, or for the claim (R32). */
  @Transactional(readOnly = true)
  public boolean hasParked(String claimNumber) {
    return jdbc.sql(
            """
            select exists (select from adjudication
              where practice_id = any(:practices) and claim_number = :number and state = 'PARKED')
            """)
        .param("practices", PracticeScope.current().readable().toArray(Long[]::new))
        .param("number", claimNumber)
        .query(Boolean.class)
        .single();
  }

  private static RemittanceSummary read(ResultSet found) throws SQLException {
    return new RemittanceSummary(
        found.getLong("id"),
        found.getString("payer_name"),
        found.getString("trace_number"),
        found.getString("method"),
        Money.ofCents(found.getLong("paid_cents")),
        found.getObject("payment_date", LocalDate.class),
        RemittanceState.valueOf(found.getString("state")),
        Objects.requireNonNullElse(found.getString("parked_because"), ""),
        found.getInt("claim_count"),
        found.getInt("posted"),
        found.getInt("parked"),
        Money.ofCents(found.getLong("unapplied_cents")),
        found.getTimestamp("received_at").toInstant());
  }
}
