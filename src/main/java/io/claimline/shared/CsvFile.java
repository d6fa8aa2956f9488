package io.claimline.shared;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A sheet as a spreadsheet saves it: a header, then rows, apart by commas, semicolons or tabs.
 *
 * @param rows those with nothing in them left out
 */
public record CsvFile(List<String> header, List<Row> rows) {

  private static final int MOST_BYTES = 5 * 1024 * 1024;
  private static final int MOST_COLUMNS = 100;
  private static final int LONGEST_CELL = 500;

  /** A row; number is its place in the file, the header being 1. */
  public record Row(int number, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  public CsvFile {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * @param mostRows that one file may have
   * @throws CsvRefusedException if it is no such file, or a longer one
   */
  public static CsvFile read(byte[] bytes, int mostRows) {
    if (bytes.length == 0) {
      throw new CsvRefusedException("The file is empty. Nothing was kept.");
    }
    if (bytes.length > MOST_BYTES) {
      throw new CsvRefusedException("The file is larger than 5 MB: split it.");
    }
    String text = text(bytes);
    if (text.indexOf('\0') >= 0) {
      throw new CsvRefusedException("This is no text: save the sheet as CSV and choose that file.");
    }
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
      return read(parser, mostRows);
    } catch (IOException | UncheckedIOException broken) {
      throw new CsvRefusedException(
          "This cannot be read as CSV: a quotation mark is not closed, most likely.");
    }
  }

  private static CsvFile read(CSVParser parser, int mostRows) {
    List<String> header = List.of();
    List<Row> rows = new ArrayList<>();
    for (CSVRecord record : parser) {
      List<String> cells = cells(record);
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (header.isEmpty()) {
        header = cells;
      } else {
        rows.add(new Row((int) record.getRecordNumber(), cells));
      }
    }
    if (header.size() < 2 || header.size() > MOST_COLUMNS) {
      throw new CsvRefusedException(
          "The first line must name 2 to " + MOST_COLUMNS + " columns, apart by commas.");
    }
    if (rows.isEmpty()) {
      throw new CsvRefusedException("The file has no rows below its header.");
    }
    if (rows.size() > mostRows) {
      throw new CsvRefusedException("The file has more than " + mostRows + " rows: split it.");
    }
    return new CsvFile(header, rows);
  }

  private static List<String> cells(CSVRecord record) {
    if (record.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
      throw new CsvRefusedException(
          "Row %d has a cell of more than %d characters."
              .formatted(record.getRecordNumber(), LONGEST_CELL));
    }
    return record.stream().map(String::strip).toList();
  }

  private static CSVFormat format(String text) {
    String first = text.lines().findFirst().orElse("");
    char delimiter =
        Stream.of(',', ';', '\t')
            .max(Comparator.comparingLong(each -> first.chars().filter(c -> c == each).count()))
            .orElse(',');
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
  }

  /** UTF-8, else what older systems write. */
  private static String text(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException noUtf8) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
