package io.claimline.desk.settings;

import io.claimline.fee.Fee;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A fee schedule as a sheet, headed so that it can be brought back. */
final class FeeSheet {

  /**
   * @param lastDay on which it holds; null while none is known
   */
  record Row(Fee fee, String label, @Nullable LocalDate lastDay, LocalDate entered) {}

  private static final String[] HEADERS = {
    "Procedure",
    "What it is",
    "Modifiers",
    "Place",
    "Fee",
    "First day",
    "Last day",
    "Reason",
    "Entered by",
    "Entered on"
  };
  private static final int[] WIDTHS = {11, 34, 12, 20, 12, 12, 12, 34, 18, 12};
  private static final int FEE = 4;
  private static final int FIRST_DAY = 5;
  private static final int LAST_DAY = 6;
  private static final int ENTERED = 9;

  /** What a spreadsheet program would take for a formula. */
  private static final Pattern LIKE_A_FORMULA =
      Pattern.compile("^[=+\\-@\\p{Cntrl}].*", Pattern.DOTALL);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

  private FeeSheet() {}

  /** As CSV. A text that a spreadsheet would take for a formula has an apostrophe before it. */
  static void csv(List<Row> rows, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (CSVPrinter printer =
        new CSVPrinter(writer, CSVFormat.RFC4180.builder().setHeader(HEADERS).get())) {
      for (Row row : rows) {
        for (int column = 0; column < HEADERS.length; column++) {
          printer.print(
              switch (column) {
                case FEE -> row.fee().amount().toString();
                case FIRST_DAY -> DATE.format(row.fee().firstDay());
                case LAST_DAY -> row.lastDay() == null ? "" : DATE.format(row.lastDay());
                case ENTERED -> DATE.format(row.entered());
                default -> guarded(text(row, column));
              });
        }
        printer.println();
      }
    }
  }

  /** As a workbook: amounts and days are such, and text stays text. */
  static void workbook(List<Row> rows, OutputStream out) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      SXSSFSheet sheet = workbook.createSheet("Fees");
      Styles styles = new Styles(workbook);
      SXSSFRow headings = sheet.createRow(0);
      for (int column = 0; column < HEADERS.length; column++) {
        SXSSFCell cell = headings.createCell(column);
        cell.setCellValue(HEADERS[column]);
        cell.setCellStyle(styles.heading);
        sheet.setColumnWidth(column, WIDTHS[column] * 256);
      }
      for (int at = 0; at < rows.size(); at++) {
        write(rows.get(at), sheet.createRow(at + 1), styles);
      }
      sheet.createFreezePane(0, 1);
      sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows.size()), 0, HEADERS.length - 1));
      workbook.write(out);
    }
  }

  private static void write(Row row, SXSSFRow cells, Styles styles) {
    for (int column = 0; column < HEADERS.length; column++) {
      SXSSFCell cell = cells.createCell(column);
      switch (column) {
        case FEE -> {
          cell.setCellValue(new BigDecimal(row.fee().amount().toString()).doubleValue());
          cell.setCellStyle(styles.money);
        }
        case FIRST_DAY -> date(cell, row.fee().firstDay(), styles);
        case LAST_DAY -> date(cell, row.lastDay(), styles);
        case ENTERED -> date(cell, row.entered(), styles);
        default -> {
          String words = text(row, column);
          cell.setCellValue(words);
          if (LIKE_A_FORMULA.matcher(words).matches()) {
            cell.setCellStyle(styles.plainText);
          }
        }
      }
    }
  }

  private static void date(SXSSFCell cell, @Nullable LocalDate day, Styles styles) {
    cell.setCellStyle(styles.date);
    if (day != null) {
      cell.setCellValue(day);
    }
  }

  private static String text(Row row, int column) {
    Fee fee = row.fee();
    return switch (column) {
      case 0 -> fee.service().procedure();
      case 1 -> row.label();
      case 2 -> fee.service().modifiersText();
      case 3 -> fee.service().place().words();
      case 7 -> fee.reason();
      case 8 -> fee.enteredBy();
      default -> throw new IllegalArgumentException("column " + column + " is no text");
    };
  }

  private static String guarded(String words) {
    return LIKE_A_FORMULA.matcher(words).matches() ? "'" + words : words;
  }

  /** How the cells look. */
  private static final class Styles {

    private final CellStyle heading;
    private final CellStyle money;
    private final CellStyle date;
    private final CellStyle plainText;

    Styles(SXSSFWorkbook workbook) {
      Font bold = workbook.createFont();
      bold.setBold(true);
      heading = workbook.createCellStyle();
      heading.setFont(bold);
      money = workbook.createCellStyle();
      money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
      date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("mm/dd/yyyy"));
      plainText = workbook.createCellStyle();
      plainText.setQuotePrefixed(true);
    }
  }
}
