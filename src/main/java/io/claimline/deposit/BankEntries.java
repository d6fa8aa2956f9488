package io.claimline.deposit;

import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The credits on the writing practice's bank statements, each once. */
@Repository
public class BankEntries {

  private static final int LONGEST_TEXT = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  BankEntries(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** The credits of a file in its order, without those that were known before it. */
  @Transactional(readOnly = true)
  public List<BankEntry> ofFile(long fileId) {
    return jdbc.sql(
            """
            select * from bank_entry where practice_id = :practice and file_id = :file
            order by line, id
            """)
        .param("practice", practice())
        .param("file", fileId)
        .query((found, row) -> read(found))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<BankEntry> find(long id) {
    return jdbc.sql("select * from bank_entry where practice_id = :practice and id = :id")
        .param("practice", practice())
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /**
   * Keeps the credits of a file, those that are not known yet.
   *
   * @return how many
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int keep(long fileId, List<BankLine> lines) {
    Map<String, Integer> seen = new HashMap<>();
    template.batchUpdate(
        """
        insert into bank_entry (practice_id, file_id, line, booked_on, amount_cents, kind,
            trace_number, company_id, bank_reference, description, identity)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        lines.stream().map(line -> row(fileId, line, identity(line, seen))).toList());
    return jdbc.sql(
            "select count(*) from bank_entry where practice_id = :practice and file_id = :file")
        .param("practice", practice())
        .param("file", fileId)
        .query(Integer.class)
        .single();
  }

  private static @Nullable Object[] row(long fileId, BankLine line, String identity) {
    return new @Nullable Object[] {
      practice(),
      fileId,
      line.line(),
      line.bookedOn(),
      line.amount().cents(),
      line.kind().name(),
      line.addenda().traceNumber(),
      line.addenda().companyId(),
      line.bankReference(),
      cut(line.description()),
      identity
    };
  }

  /**
   * The bank's reference with day and amount, since banks begin anew with their numbers. Where it
   * gives none, all that the line says: then two equal lines of one file are two, and the first of
   * them in another file is the first.
   */
  private static String identity(BankLine line, Map<String, Integer> seen) {
    String money = line.bookedOn() + " " + line.amount().cents();
    if (line.bankReference() != null) {
      return "reference " + line.bankReference() + " " + money;
    }
    String text =
        "text "
            + money
            + " "
            + Objects.requireNonNullElse(line.addenda().traceNumber(), "")
            + " "
            + cut(line.description());
    return text + " " + seen.merge(text, 1, Integer::sum);
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }

  static BankEntry read(ResultSet found) throws SQLException {
    return new BankEntry(
        found.getLong("id"),
        found.getLong("file_id"),
        found.getInt("line"),
        found.getObject("booked_on", LocalDate.class),
        Money.ofCents(found.getLong("amount_cents")),
        MoneyKind.valueOf(found.getString("kind")),
        found.getString("trace_number"),
        found.getString("company_id"),
        found.getString("bank_reference"),
        found.getString("description"));
  }
}
