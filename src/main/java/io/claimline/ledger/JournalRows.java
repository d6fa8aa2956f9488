package io.claimline.ledger;

import io.claimline.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and appends the rows of entries. */
@Repository
class JournalRows {

  private static final String SELECT =
      """
      select e.id, e.kind, e.claim_id, e.remittance_id, e.business_date, e.posted_at, e.posted_by,
          e.reason, e.reverses_entry_id, r.debit_account, r.credit_account, r.amount_cents,
          r.line_control_number, r.payer_id, r.group_code, r.reason_code
      from journal_entry e
      join journal_row r on r.practice_id = e.practice_id and r.entry_id = e.id
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  JournalRows(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  void append(long practiceId, long entryId, NewEntry entry) {
    template.batchUpdate(
        """
        insert into journal_row (practice_id, entry_id, claim_id, line_control_number, payer_id,
            debit_account, credit_account, amount_cents, group_code, reason_code)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entry.rows().stream()
            .map(
                row ->
                    new @Nullable Object[] {
                      practiceId,
                      entryId,
                      entry.claimId(),
                      row.lineControlNumber(),
                      row.payerId(),
                      row.debit().name(),
                      row.credit().name(),
                      row.amount().cents(),
                      row.groupCode(),
                      row.reasonCode()
                    })
            .toList());
  }

  Optional<PostedEntry> entry(long entryId) {
    return collect(SELECT + "where e.id = :id order by r.id", entryId).stream().findFirst();
  }

  List<PostedEntry> entriesOf(long claimId) {
    return collect(SELECT + "where e.claim_id = :id order by e.id, r.id", claimId);
  }

  private List<PostedEntry> collect(String sql, long id) {
    Map<Long, PostedEntry> entries = new LinkedHashMap<>();
    jdbc.sql(sql).param("id", id).query((ResultSet found) -> merge(entries, found));
    return List.copyOf(entries.values());
  }

  private static void merge(Map<Long, PostedEntry> entries, ResultSet found) throws SQLException {
    long id = found.getLong("id");
    PostedEntry known = entries.get(id);
    List<JournalRow> rows = new ArrayList<>(known == null ? List.of() : known.rows());
    rows.add(row(found));
    entries.put(
        id,
        new PostedEntry(
            id,
            EntryKind.valueOf(found.getString("kind")),
            found.getObject("claim_id", Long.class),
            found.getObject("remittance_id", Long.class),
            found.getObject("business_date", LocalDate.class),
            found.getTimestamp("posted_at").toInstant(),
            found.getString("posted_by"),
            found.getString("reason"),
            found.getObject("reverses_entry_id", Long.class),
            rows));
  }

  private static JournalRow row(ResultSet found) throws SQLException {
    return new JournalRow(
        Account.valueOf(found.getString("debit_account")),
        Account.valueOf(found.getString("credit_account")),
        Money.ofCents(found.getLong("amount_cents")),
        found.getString("line_control_number"),
        found.getObject("payer_id", Long.class),
        found.getString("group_code"),
        found.getString("reason_code"));
  }
}
