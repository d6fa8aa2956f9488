package io.claimline.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the list of diagnoses that CMS publishes each year, {@code icd10cm_codes_2026.txt}: a line
 * a code, the code in the first seven columns, its label from the ninth on. It counts from the
 * October before its year to the September of it.
 */
final class DiagnosisFile {

  private static final Pattern NAME =
      Pattern.compile("icd10cm[-_]codes[-_](20\\d\\d)\\.txt", Pattern.CASE_INSENSITIVE);

  private static final int CODE_ENDS = 7;
  private static final int LABEL_BEGINS = 8;

  private DiagnosisFile() {}

  /** The year of the list, if the file is named as one. */
  static OptionalInt yearOf(String fileName) {
    Matcher named = NAME.matcher(fileName);
    return named.matches() ? OptionalInt.of(Integer.parseInt(named.group(1))) : OptionalInt.empty();
  }

  /**
   * @throws CodeFileException at the first line that is wrong
   */
  static List<Code> read(Reader text, int year) throws IOException {
    LocalDate from = LocalDate.of(year - 1, Month.OCTOBER, 1);
    LocalDate to = LocalDate.of(year, Month.SEPTEMBER, 30);
    List<Code> codes = new ArrayList<>();
    BufferedReader lines = new BufferedReader(text);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        codes.add(code(line, number, from, to));
      }
    }
    return codes;
  }

  private static Code code(String line, int number, LocalDate from, LocalDate to) {
    String code = CodeSet.ICD10CM.kept(line.substring(0, Math.min(CODE_ENDS, line.length())));
    String label = line.length() > LABEL_BEGINS ? line.substring(LABEL_BEGINS).strip() : "";
    if (!CodeSet.ICD10CM.allows(code) || label.isEmpty()) {
      throw new CodeFileException(number, "expected a diagnosis in columns 1 to 7, then its label");
    }
    return new Code(CodeSet.ICD10CM, code, label, from, to);
  }
}
