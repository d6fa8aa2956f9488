package io.claimline.charges;

import io.claimline.audit.CurrentActor;
import io.claimline.charges.ImportRow.Outcome;
import io.claimline.shared.CsvFile;
import io.claimline.shared.PracticeScope;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of charges of the writing practice: kept whole, with each row and its outcome. */
@Repository
public class ChargeImports {

  private static final int MOST_LISTED = 50;
  private static final int LONGEST_NAME = 200;

  private static final String SELECT =
      """
      select i.id, i.file_name, i.header, i.mapping, i.batch_id, i.received_at, i.received_by,
          i.finished_at, r.rows, r.taken, r.already, r.failed
      from charge_import i
      cross join lateral (
        select count(*) as rows, count(*) filter (where outcome = 'TAKEN') as taken,
            count(*) filter (where outcome = 'ALREADY') as already,
            count(*) filter (where outcome in ('FAILED', 'DRAFTED')) as failed
        from charge_import_row r where r.practice_id = i.practice_id and r.import_id = i.id) r
      where i.practice_id = :practice
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final CurrentActor actor;
  private final Clock clock;

  ChargeImports(JdbcClient jdbc, JdbcTemplate template, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.actor = actor;
    this.clock = clock;
  }

  /** What became of a file that was brought. */
  public record Receipt(long importId, boolean known) {}

  /**
   * Keeps a file with its rows; the same bytes are one file.
   *
   * @throws ImportRefusedException if it is no file of charges
   */
  @Transactional
  public Receipt receive(String fileName, byte[] bytes) {
    CsvFile file = ChargeFile.read(bytes);
    String sha256 = sha256(bytes);
    Optional<Long> known = bySha256(sha256);
    if (known.isPresent()) {
      return new Receipt(known.get(), true);
    }
    long practice = practice();
    long id =
        jdbc.sql(
                """
                insert into charge_import (practice_id, file_name, sha256, content, header,
                    received_at, received_by)
                values (:practice, :name, :sha256, :content, :header, :now, :by) returning id
                """)
            .param("practice", practice)
            .param(
                "name",
                fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName)
            .param("sha256", sha256)
            .param("content", bytes)
            .param("header", file.header().toArray(String[]::new))
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .query(Long.class)
            .single();
    template.batchUpdate(
        "insert into charge_import_row (practice_id, import_id, number, cells) values (?, ?, ?, ?)",
        file.rows().stream()
            .map(
                row ->
                    new Object[] {practice, id, row.number(), row.cells().toArray(String[]::new)})
            .toList());
    return new Receipt(id, false);
  }

  @Transactional(readOnly = true)
  public Optional<ChargeImport> find(long id) {
    return jdbc.sql(SELECT + " and i.id = :id")
        .param("practice", practice())
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /** The newest files. */
  @Transactional(readOnly = true)
  public List<ChargeImport> newest() {
    return jdbc.sql(SELECT + " order by i.id desc limit :most")
        .param("practice", practice())
        .param("most", MOST_LISTED)
        .query((found, row) -> read(found))
        .list();
  }

  /** The rows in the order of the file. */
  @Transactional(readOnly = true)
  public List<ImportRow> rows(long importId) {
    return jdbc.sql(
            """
            select r.number, r.cells, r.outcome, r.reason, r.claim_id, c.claim_number, r.draft_id
            from charge_import_row r
            left join claim c on c.practice_id = r.practice_id and c.id = r.claim_id
            where r.practice_id = :practice and r.import_id = :import order by r.number
            """)
        .param("practice", practice())
        .param("import", importId)
        .query((found, row) -> row(found))
        .list();
  }

  /** What the file's columns hold: as for the last file with this header, else as it seems. */
  @Transactional(readOnly = true)
  public ColumnMapping proposed(ChargeImport file) {
    if (file.mapping() != null) {
      return file.mapping();
    }
    return jdbc.sql(
            """
            select mapping from charge_mapping
            where practice_id = :practice and header_key = :key order by id desc limit 1
            """)
        .param("practice", practice())
        .param("key", headerKey(file.header()))
        .query((found, row) -> mapping(found.getArray("mapping")))
        .optional()
        .orElseGet(() -> ColumnMapping.guess(file.header()));
  }

  /** Says what the columns hold, and remembers it for the next file with this header. */
  @Transactional(propagation = Propagation.MANDATORY)
  void confirm(ChargeImport file, ColumnMapping mapping, @Nullable Long batchId) {
    String[] names = mapping.columns().stream().map(Enum::name).toArray(String[]::new);
    jdbc.sql(
            """
            update charge_import set mapping = :mapping, batch_id = :batch
            where practice_id = :practice and id = :id
            """)
        .param("mapping", names)
        .param("batch", batchId, Types.BIGINT)
        .param("practice", practice())
        .param("id", file.id())
        .update();
    jdbc.sql(
            """
            insert into charge_mapping (practice_id, header_key, mapping, confirmed_at, confirmed_by)
            values (:practice, :key, :mapping, :now, :by)
            """)
        .param("practice", practice())
        .param("key", headerKey(file.header()))
        .param("mapping", names)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .update();
  }

  /** Holds the file until the transaction ends, so that nobody takes its rows beside. */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold(long importId) {
    jdbc.sql("select id from charge_import where practice_id = :practice and id = :id for update")
        .param("practice", practice())
        .param("id", importId)
        .query(Long.class)
        .optional();
  }

  /** Whether none of the rows has an outcome. */
  @Transactional(readOnly = true)
  boolean areWaiting(long importId, List<Integer> numbers) {
    return jdbc.sql(
            """
            select not exists (select from charge_import_row
              where practice_id = :practice and import_id = :import and number = any(:numbers)
                and outcome <> 'WAITING')
            """)
        .param("practice", practice())
        .param("import", importId)
        .param("numbers", numbers.toArray(Integer[]::new))
        .query(Boolean.class)
        .single();
  }

  /** Notes what became of a row. */
  @Transactional(propagation = Propagation.MANDATORY)
  void settle(
      long importId,
      int number,
      Outcome outcome,
      @Nullable String reason,
      @Nullable Long claimId,
      @Nullable Long draftId) {
    jdbc.sql(
            """
            update charge_import_row set outcome = :outcome, reason = :reason, claim_id = :claim,
                draft_id = :draft
            where practice_id = :practice and import_id = :import and number = :number
            """)
        .param("outcome", outcome.name())
        .param("reason", reason)
        .param("claim", claimId, Types.BIGINT)
        .param("draft", draftId, Types.BIGINT)
        .param("practice", practice())
        .param("import", importId)
        .param("number", number)
        .update();
  }

  @Transactional
  void finish(long importId) {
    jdbc.sql(
            """
            update charge_import set finished_at = :now
            where practice_id = :practice and id = :id and finished_at is null
              and not exists (select from charge_import_row r
                where r.practice_id = :practice and r.import_id = :id and r.outcome = 'WAITING')
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("practice", practice())
        .param("id", importId)
        .update();
  }

  private Optional<Long> bySha256(String sha256) {
    return jdbc.sql(
            "select id from charge_import where practice_id = :practice and sha256 = :sha256")
        .param("practice", practice())
        .param("sha256", sha256)
        .query(Long.class)
        .optional();
  }

  private static String headerKey(List<String> header) {
    return header.stream().map(ChargeColumn::key).collect(Collectors.joining("|"));
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }

  private static ChargeImport read(ResultSet found) throws SQLException {
    Array mapping = found.getArray("mapping");
    Timestamp finished = found.getTimestamp("finished_at");
    return new ChargeImport(
        found.getLong("id"),
        found.getString("file_name"),
        List.of((String[]) found.getArray("header").getArray()),
        mapping == null ? null : mapping(mapping),
        found.getObject("batch_id", Long.class),
        found.getTimestamp("received_at").toInstant(),
        found.getString("received_by"),
        instant(finished),
        found.getInt("rows"),
        found.getInt("taken"),
        found.getInt("already"),
        found.getInt("failed"));
  }

  private static ImportRow row(ResultSet found) throws SQLException {
    return new ImportRow(
        found.getInt("number"),
        List.of((String[]) found.getArray("cells").getArray()),
        Outcome.valueOf(found.getString("outcome")),
        found.getString("reason"),
        found.getObject("claim_id", Long.class),
        found.getString("claim_number"),
        found.getObject("draft_id", Long.class));
  }

  /** A kind of column that this version does not know any more is not used. */
  private static ColumnMapping mapping(Array names) throws SQLException {
    Map<String, ChargeColumn> known =
        Arrays.stream(ChargeColumn.values()).collect(Collectors.toMap(Enum::name, each -> each));
    return new ColumnMapping(
        Arrays.stream((String[]) names.getArray())
            .map(name -> known.getOrDefault(name, ChargeColumn.UNUSED))
            .toList());
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
