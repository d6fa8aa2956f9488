package io.claimline.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the reader says of X12 files that nobody here wrote, compared with the committed report.
 *
 * <p>{@code -Dclaimline.report.write=true} writes the report anew.
 */
class CorpusReportTest {
  private static final Path REPORT = Path.of("docs/reports/corpus-x12.md");

  @Test
  @DisplayName("R29 Every file of the corpus is read, with the findings that the report tells")
  void report() throws IOException {
    Optional<Corpus> corpus = Corpus.find();
    if (corpus.isEmpty()) {
      return;
    }
    String report = reportOf(corpus.get());
    if (Boolean.getBoolean("claimline.report.write")) {
      Files.writeString(REPORT, report);
    }
    assertThat(Files.readString(REPORT)).isEqualTo(report);
  }

  @Test
  @DisplayName("Files that were made invalid are found invalid for that reason")
  void invalidByDesign() {
    Map<String, String> reasons =
        Map.of(
            "837P/imsweb--x12_bad_first_line.txt", "ISA_LENGTH",
            "837P/inteligenz--MissingEntityCode.txt", "UNEXPECTED_SEGMENT",
            "999/xlate--invalid999.edi", "INVALID_CODE");
    Corpus.find()
        .ifPresent(
            corpus ->
                corpus.entries().stream()
                    .filter(entry -> reasons.containsKey(entry.path()))
                    .forEach(
                        entry ->
                            assertThat(Reading.of(entry.path(), corpus.bytes(entry)).codes())
                                .as(entry.path())
                                .contains(reasons.get(entry.path()))));
  }

  /** The figures of one kind of transaction set. */
  private static final class Kind {
    private final Map<Finding.Level, Long> findings = new EnumMap<>(Finding.Level.class);
    private int files;
    private int clean;
    private int units;
  }

  private static String reportOf(Corpus corpus) {
    Map<String, Kind> kinds = new TreeMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    for (Corpus.Entry entry : corpus.entries()) {
      Reading reading = Reading.of(entry.path(), corpus.bytes(entry));
      Kind kind = kinds.computeIfAbsent(entry.kind(), unseen -> new Kind());
      kind.files++;
      kind.clean += reading.findings().isEmpty() ? 1 : 0;
      kind.units +=
          reading.all(X12Event.TransactionSetClosed.class).stream()
              .mapToInt(closed -> closed.counts().units())
              .sum();
      reading.findings().forEach(each -> kind.findings.merge(each.level(), 1L, Long::sum));
      if (!reading.findings().isEmpty()) {
        found.put(entry.path(), codes(reading.codes()));
      }
    }
    return written(kinds, found);
  }

  private static String codes(List<String> codes) {
    return codes.stream()
        .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> each.getKey() + (each.getValue() > 1 ? " × " + each.getValue() : ""))
        .collect(Collectors.joining(", "));
  }

  private static String written(Map<String, Kind> kinds, Map<String, String> found) {
    StringBuilder report =
        new StringBuilder(
            """
            # The X12 files of the corpus, as the reader finds them

            Units are claims, payments, benefits or statuses handed out as records. Findings are
            counted by level: envelope, syntax, balance, situation.

            | kind | files | without findings | units | envelope | syntax | balance | situation |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
    kinds.forEach(
        (name, kind) -> {
          report.append(
              "| %s | %d | %d | %d |".formatted(name, kind.files, kind.clean, kind.units));
          for (Finding.Level level : Finding.Level.values()) {
            report.append(" %d |".formatted(kind.findings.getOrDefault(level, 0L)));
          }
          report.append('\n');
        });
    report.append("\n| file | findings |\n| --- | --- |\n");
    found.forEach((file, codes) -> report.append("| %s | %s |\n".formatted(file, codes)));
    return report.toString();
  }
}
