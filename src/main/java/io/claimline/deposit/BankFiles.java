package io.claimline.deposit;

import io.claimline.audit.CurrentActor;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.PracticeScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The bank's files of the writing practice: stored whole, then read line by line. */
@Service
public class BankFiles {

  private static final int MOST_LISTED = 20;
  private static final int LONGEST_NAME = 200;

  private static final String SELECT =
      """
      select f.id, f.file_name, f.format, f.received_at, f.received_by, f.known, f.left_out,
          (select count(*) from bank_entry e
            where e.practice_id = f.practice_id and e.file_id = f.id) as entries,
          (select count(*) from bank_file_finding x
            where x.practice_id = f.practice_id and x.file_id = f.id) as findings
      from bank_file f where f.practice_id = :practice
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final BankEntries entries;
  private final MoneyMatching matching;
  private final PracticeCalendar calendar;
  private final CurrentActor actor;
  private final Clock clock;
  private final TransactionTemplate transactions;

  BankFiles(
      JdbcClient jdbc,
      JdbcTemplate template,
      BankEntries entries,
      MoneyMatching matching,
      PracticeCalendar calendar,
      CurrentActor actor,
      Clock clock,
      PlatformTransactionManager transactionManager) {
    this.jdbc = jdbc;
    this.template = template;
    this.entries = entries;
    this.matching = matching;
    this.calendar = calendar;
    this.actor = actor;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  /** What became of a file that was brought. */
  public record Receipt(long fileId, boolean known) {}

  /**
   * Stores a file, reads it, and matches what is exact (R36); the same bytes are one file. Begins
   * its own transactions.
   *
   * @throws IllegalArgumentException if there are no bytes
   */
  public Receipt receive(String fileName, byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("a file without content");
    }
    String sha256 = sha256(bytes);
    boolean fresh = transact(() -> store(fileName, sha256, bytes));
    long id = transact(() -> idOf(sha256));
    if (transact(() -> read(id))) {
      matching.matchExact();
    }
    return new Receipt(id, !fresh);
  }

  /** The newest files. */
  @Transactional(readOnly = true)
  public List<BankFile> newest() {
    return jdbc.sql(SELECT + " order by f.id desc limit :most")
        .param("practice", practice())
        .param("most", MOST_LISTED)
        .query((found, row) -> file(found))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<BankFile> find(long id) {
    return jdbc.sql(SELECT + " and f.id = :id")
        .param("practice", practice())
        .param("id", id)
        .query((found, row) -> file(found))
        .optional();
  }

  /** The file as it came. */
  @Transactional(readOnly = true)
  public Optional<byte[]> content(long id) {
    return jdbc.sql("select content from bank_file where practice_id = :practice and id = :id")
        .param("practice", practice())
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  /** What is wrong with its lines, in their order. */
  @Transactional(readOnly = true)
  public List<BankFinding> findings(long id) {
    return jdbc.sql(
            """
            select line, field, words from bank_file_finding
            where practice_id = :practice and file_id = :id order by ordinal
            """)
        .param("practice", practice())
        .param("id", id)
        .query(
            (found, row) ->
                new BankFinding(
                    found.getInt("line"), found.getString("field"), found.getString("words")))
        .list();
  }

  private boolean store(String fileName, String sha256, byte[] bytes) {
    return jdbc.sql(
                """
                insert into bank_file (practice_id, file_name, sha256, content, received_at,
                    received_by)
                values (:practice, :name, :sha256, :content, :now, :by)
                on conflict do nothing
                """)
            .param("practice", practice())
            .param(
                "name",
                fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName)
            .param("sha256", sha256)
            .param("content", bytes)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .update()
        == 1;
  }

  /** Reads it, unless it was read; two who do so at once wait for each other. */
  private boolean read(long id) {
    Optional<byte[]> unread =
        jdbc.sql(
                """
                select content from bank_file
                where practice_id = :practice and id = :id and read_at is null for update
                """)
            .param("practice", practice())
            .param("id", id)
            .query(byte[].class)
            .optional();
    unread.ifPresent(bytes -> keep(id, reading(bytes)));
    return unread.isPresent();
  }

  private BankReading reading(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return Bai2File.isOne(plain)
        ? Bai2File.read(plain)
        : BankSheet.read(bytes, calendar.today(practice()));
  }

  private void keep(long id, BankReading reading) {
    int kept = entries.keep(id, reading.credits());
    List<BankFinding> findings = reading.findings();
    template.batchUpdate(
        """
        insert into bank_file_finding (practice_id, file_id, ordinal, line, field, words)
        values (?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, findings.size())
            .mapToObj(
                at ->
                    new Object[] {
                      practice(),
                      id,
                      at + 1,
                      findings.get(at).line(),
                      findings.get(at).field(),
                      findings.get(at).words()
                    })
            .toList());
    jdbc.sql(
            """
            update bank_file set format = :format, left_out = :leftOut, known = :known,
                read_at = :now
            where practice_id = :practice and id = :id
            """)
        .param("format", reading.format().name())
        .param("leftOut", reading.leftOut())
        .param("known", reading.credits().size() - kept)
        .param("now", Timestamp.from(clock.instant()))
        .param("practice", practice())
        .param("id", id)
        .update();
  }

  private long idOf(String sha256) {
    return jdbc.sql("select id from bank_file where practice_id = :practice and sha256 = :sha256")
        .param("practice", practice())
        .param("sha256", sha256)
        .query(Long.class)
        .single();
  }

  private <T> T transact(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(running -> work.get()));
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }

  private static BankFile file(ResultSet found) throws SQLException {
    String format = found.getString("format");
    return new BankFile(
        found.getLong("id"),
        found.getString("file_name"),
        format == null ? null : BankFormat.valueOf(format),
        found.getTimestamp("received_at").toInstant(),
        found.getString("received_by"),
        found.getInt("entries"),
        found.getInt("known"),
        found.getInt("left_out"),
        found.getInt("findings"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
