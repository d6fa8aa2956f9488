package io.claimline.codes;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of codes: CSV with the columns {@code code, label, valid_from, valid_to, set}, named
 * in its first line.
 */
final class CodeFile {

  private static final int LONGEST_LABEL = 300;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private CodeFile() {}

  /**
   * @throws CodeFileException at the first line that is wrong: a file of codes is loaded whole or
   *     not at all
   */
  static List<Code> read(Reader text) throws IOException {
    try (CSVParser rows = CSVParser.parse(text, FORMAT)) {
      for (String column : List.of("code", "label", "valid_from", "valid_to", "set")) {
        if (rows.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase)) {
          throw new CodeFileException(
              1,
              "the column " + column + " is missing; expected code,label,valid_from,valid_to,set");
        }
      }
      List<Code> codes = new ArrayList<>();
      for (CSVRecord row : rows) {
        codes.add(code(row, rows.getCurrentLineNumber()));
      }
      return codes;
    }
  }

  private static Code code(CSVRecord row, long line) {
    if (!row.isConsistent()) {
      throw new CodeFileException(line, "it has " + row.size() + " columns");
    }
    CodeSet set =
        CodeSet.named(row.get("set"))
            .orElseThrow(() -> new CodeFileException(line, "the set is one of " + CodeSet.names()));
    String code = set.kept(row.get("code"));
    if (!set.allows(code)) {
      throw new CodeFileException(line, "the code has not the form of a " + set.words());
    }
    String label = row.get("label");
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      throw new CodeFileException(line, "the label has 1 to " + LONGEST_LABEL + " characters");
    }
    LocalDate from = day(row.get("valid_from"), line);
    LocalDate to = day(row.get("valid_to"), line);
    if (from == null) {
      throw new CodeFileException(line, "valid_from is needed, such as 2026-01-01");
    }
    if (to != null && to.isBefore(from)) {
      throw new CodeFileException(line, "valid_to lies before valid_from");
    }
    return new Code(set, code, label, from, to);
  }

  private static @Nullable LocalDate day(String text, long line) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      throw new CodeFileException(line, "a day is written as 2026-01-01");
    }
  }
}
