package io.claimline.fee;

import io.claimline.audit.CurrentActor;
import io.claimline.fee.FeeRow.Outcome;
import io.claimline.page.Display;
import io.claimline.shared.CsvRefusedException;
import io.claimline.shared.PracticeScope;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of fees of the practice that the scope writes: kept whole, looked at, then taken in one
 * go with what became of each row.
 */
@Repository
public class FeeImports {

  private static final int MOST_LISTED = 20;
  private static final int LONGEST_NAME = 100;

  private final Fees fees;
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Display display;
  private final CurrentActor actor;
  private final Clock clock;

  FeeImports(
      Fees fees,
      JdbcClient jdbc,
      JdbcTemplate template,
      Display display,
      CurrentActor actor,
      Clock clock) {
    this.fees = fees;
    this.jdbc = jdbc;
    this.template = template;
    this.display = display;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Keeps a file; enters nothing of it yet.
   *
   * @param firstDay from which its rows hold that tell no day
   * @return its id
   * @throws CsvRefusedException if it is no file of fees
   */
  @Transactional
  public long receive(String fileName, byte[] bytes, LocalDate firstDay) {
    FeeFile.read(bytes);
    return jdbc.sql(
            """
            insert into fee_import (practice_id, file_name, sha256, content, first_day, received_at,
                received_by)
            values (:practice, :name, :sha256, :content, :day, :now, :by) returning id
            """)
        .param("practice", practice())
        .param(
            "name",
            fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName)
        .param("sha256", sha256(bytes))
        .param("content", bytes)
        .param("day", firstDay)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Optional<FeeImport> find(long id) {
    return jdbc.sql("select * from fee_import where practice_id = :practice and id = :id")
        .param("practice", practice())
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /** The newest files. */
  @Transactional(readOnly = true)
  public List<FeeImport> newest() {
    return jdbc.sql(
            "select * from fee_import where practice_id = :practice order by id desc limit :most")
        .param("practice", practice())
        .param("most", MOST_LISTED)
        .query((found, row) -> read(found))
        .list();
  }

  /** What each row would be for the schedule as it stands, or what it was when it was taken. */
  @Transactional(readOnly = true)
  public List<FeeRow> rows(FeeImport file, LocalDate today) {
    return file.takenAt() == null ? looked(file, today) : taken(file.id());
  }

  /** The number of the newest fee: what was seen of the schedule. */
  @Transactional(readOnly = true)
  public long seen() {
    return jdbc.sql("select coalesce(max(id), 0) from fee where practice_id = :practice")
        .param("practice", practice())
        .query(Long.class)
        .single();
  }

  /**
   * Enters the fees of a file's good rows, and keeps what became of each; once only.
   *
   * @param seen the newest fee when the rows were looked at
   * @return whether it was taken; false if a fee was entered since they were looked at
   */
  @Transactional
  public boolean take(long id, long seen, LocalDate today) {
    jdbc.sql("select id from fee_import where practice_id = :practice and id = :id for update")
        .param("practice", practice())
        .param("id", id)
        .query(Long.class)
        .single();
    FeeImport file = find(id).orElseThrow();
    if (file.takenAt() != null) {
      return true;
    }
    if (seen() != seen) {
      return false;
    }
    List<FeeRow> rows = looked(file, today);
    fees.insertAll(
        rows.stream().flatMap(row -> Optional.ofNullable(row.fee()).stream()).toList(), id);
    keep(id, rows);
    jdbc.sql(
            """
            update fee_import set taken_at = :now, taken_by = :by
            where practice_id = :practice and id = :id
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .param("practice", practice())
        .param("id", id)
        .update();
    return true;
  }

  private List<FeeRow> looked(FeeImport file, LocalDate today) {
    byte[] bytes =
        jdbc.sql("select content from fee_import where practice_id = :practice and id = :id")
            .param("practice", practice())
            .param("id", file.id())
            .query(byte[].class)
            .single();
    FeeFile content = FeeFile.read(bytes);
    return new FeeFileReading(
            content,
            fees.of(content.procedures()),
            file.firstDay(),
            "From the file " + file.fileName(),
            today,
            display)
        .rows();
  }

  private void keep(long id, List<FeeRow> rows) {
    long practice = practice();
    template.batchUpdate(
        """
        insert into fee_import_row (practice_id, import_id, number, cells, outcome, words)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      practice,
                      id,
                      row.number(),
                      row.cells().toArray(String[]::new),
                      row.outcome().name(),
                      row.words()
                    })
            .toList());
  }

  private List<FeeRow> taken(long id) {
    return jdbc.sql(
            """
            select number, cells, outcome, words from fee_import_row
            where practice_id = :practice and import_id = :id order by number
            """)
        .param("practice", practice())
        .param("id", id)
        .query(
            (found, row) ->
                new FeeRow(
                    found.getInt("number"),
                    List.of((String[]) found.getArray("cells").getArray()),
                    Outcome.valueOf(found.getString("outcome")),
                    found.getString("words"),
                    null))
        .list();
  }

  private static FeeImport read(ResultSet found) throws SQLException {
    Timestamp taken = found.getTimestamp("taken_at");
    return new FeeImport(
        found.getLong("id"),
        found.getString("file_name"),
        found.getObject("first_day", LocalDate.class),
        found.getTimestamp("received_at").toInstant(),
        found.getString("received_by"),
        taken == null ? null : taken.toInstant());
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
