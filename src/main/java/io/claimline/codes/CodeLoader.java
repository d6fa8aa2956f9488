package io.claimline.codes;

import io.claimline.audit.CurrentActor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads files of codes: those of the demo, or those that a licensee holds. */
@Service
public class CodeLoader {

  private static final int CHUNK = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final CurrentActor actor;
  private final Clock clock;

  CodeLoader(JdbcClient jdbc, JdbcTemplate template, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Loads the file whole or not at all: CSV, or the list of diagnoses of a year as CMS publishes
   * it, known by its name. A code that is known from the same day on takes the new label and end;
   * the same bytes again change nothing.
   *
   * @return how many codes it tells; 0 if the file was loaded before
   * @throws CodeFileException if a line is wrong
   */
  @Transactional
  public int load(String fileName, byte[] file) {
    String sha256 = sha256(file);
    if (isLoaded(sha256)) {
      return 0;
    }
    List<Code> codes = read(fileName, file);
    long load = insert(fileName, sha256, codes.size());
    for (int from = 0; from < codes.size(); from += CHUNK) {
      write(load, codes.subList(from, Math.min(from + CHUNK, codes.size())));
    }
    return codes.size();
  }

  private static List<Code> read(String fileName, byte[] file) {
    OptionalInt year = DiagnosisFile.yearOf(fileName);
    try (Reader text =
        new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      return year.isPresent() ? DiagnosisFile.read(text, year.getAsInt()) : CodeFile.read(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private boolean isLoaded(String sha256) {
    return jdbc.sql("select exists (select from code_load where sha256 = :sha256)")
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }

  private long insert(String fileName, String sha256, int codes) {
    return jdbc.sql(
            """
            insert into code_load (file_name, sha256, codes, loaded_at, loaded_by)
            values (:name, :sha256, :codes, :now, :by) returning id
            """)
        .param("name", fileName)
        .param("sha256", sha256)
        .param("codes", codes)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  private void write(long load, List<Code> codes) {
    template.batchUpdate(
        """
        insert into code (code_set, code, label, valid_from, valid_to, load_id)
        values (?, ?, ?, ?, ?, ?)
        on conflict (code_set, code, valid_from)
        do update set label = excluded.label, valid_to = excluded.valid_to, load_id = excluded.load_id
        """,
        codes.stream()
            .map(
                code ->
                    new @Nullable Object[] {
                      code.set().name(),
                      code.code(),
                      code.label(),
                      code.validFrom(),
                      code.validTo(),
                      load
                    })
            .toList());
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
