package io.claimline.report;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How the cells of our workbooks look, and how values go into them as what they are. */
final class WorkbookStyles {

  private static final String MONEY = "#,##0.00;[Red]-#,##0.00;\"–\"";

  /** What a spreadsheet program could take for a formula, once somebody edits the cell. */
  private static final Pattern LIKE_A_FORMULA =
      Pattern.compile("^[=+\\-@\\p{Cntrl}].*", Pattern.DOTALL);

  private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]");
  private static final int LONGEST_TEXT = 32_767;

  private final CellStyle heading;
  private final CellStyle headingRight;
  private final CellStyle title;
  private final CellStyle money;
  private final CellStyle moneyTotal;
  private final CellStyle count;
  private final CellStyle countTotal;
  private final CellStyle textTotal;
  private final CellStyle date;
  private final XSSFCellStyle plainText;

  WorkbookStyles(XSSFWorkbook workbook) {
    short moneyFormat = workbook.createDataFormat().getFormat(MONEY);
    short countFormat = workbook.createDataFormat().getFormat("#,##0");
    Font bold = workbook.createFont();
    bold.setBold(true);
    Font large = workbook.createFont();
    large.setBold(true);
    large.setFontHeightInPoints((short) 16);
    heading = workbook.createCellStyle();
    heading.setFont(bold);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    heading.setBorderBottom(BorderStyle.THIN);
    headingRight = workbook.createCellStyle();
    headingRight.cloneStyleFrom(heading);
    headingRight.setAlignment(HorizontalAlignment.RIGHT);
    title = workbook.createCellStyle();
    title.setFont(large);
    money = workbook.createCellStyle();
    money.setDataFormat(moneyFormat);
    moneyTotal = total(workbook, bold, moneyFormat);
    count = workbook.createCellStyle();
    count.setDataFormat(countFormat);
    countTotal = total(workbook, bold, countFormat);
    textTotal = total(workbook, bold, (short) 0);
    date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("mm/dd/yyyy"));
    plainText = workbook.createCellStyle();
    plainText.setQuotePrefixed(true);
  }

  private static CellStyle total(XSSFWorkbook workbook, Font bold, short format) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(bold);
    style.setDataFormat(format);
    style.setBorderTop(BorderStyle.THIN);
    return style;
  }

  void title(Row row, String words) {
    text(row, 0, words).setCellStyle(title);
  }

  /** Text stays text, whatever it begins with. */
  Cell text(Row row, int column, @Nullable String words) {
    Cell cell = row.createCell(column);
    if (words != null && !words.isEmpty()) {
      String clean = NOT_IN_XML.matcher(words).replaceAll(" ");
      cell.setCellValue(clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean);
      if (LIKE_A_FORMULA.matcher(words).matches()) {
        cell.setCellStyle(plainText);
      }
    }
    return cell;
  }

  void heading(Row row, int column, String words, boolean right) {
    Cell cell = row.createCell(column);
    cell.setCellValue(words);
    cell.setCellStyle(right ? headingRight : heading);
  }

  void totalText(Row row, int column, String words) {
    text(row, column, words).setCellStyle(textTotal);
  }

  void date(Row row, int column, @Nullable LocalDate day) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(date);
    if (day != null) {
      cell.setCellValue(day);
    }
  }

  void count(Row row, int column, long number) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(count);
    cell.setCellValue(number);
  }

  void money(Row row, int column, long cents) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(money);
    cell.setCellValue(dollars(cents));
  }

  /** A formula in cents' money, with its value, for who looks at the file without computing it. */
  void moneyFormula(Row row, int column, String formula, long cents) {
    Cell cell = row.createCell(column);
    cell.setCellFormula(formula);
    cell.setCellValue(dollars(cents));
    cell.setCellStyle(moneyTotal);
  }

  void countFormula(Row row, int column, String formula, long number) {
    Cell cell = row.createCell(column);
    cell.setCellFormula(formula);
    cell.setCellValue(number);
    cell.setCellStyle(countTotal);
  }

  /** Numbers of a workbook are binary; with two decimals they are exact to the cent. */
  private static double dollars(long cents) {
    return new BigDecimal(Money.ofCents(cents).toString()).doubleValue();
  }
}
