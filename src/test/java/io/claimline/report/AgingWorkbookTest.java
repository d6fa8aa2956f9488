package io.claimline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AgingWorkbookTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int PATIENT = 5;
  private static final int SERVED = 6;
  private static final int FIRST_BUCKET = 11;
  private static final int OPEN = 17;

  @Test
  @DisplayName("The summary's formulas add up to its claims, and the file's values say the same")
  void addsUp() throws IOException {
    XSSFWorkbook workbook =
        made(
            row("Alder Health", "Sample, Ida", 0, 100_00),
            row("Alder Health", "Sample, Jon", 30, 50_25),
            row("Birch Mutual", "Sample, Kim", 31, 10_10),
            row("Birch Mutual", "Sample, Lee", 120, 20_20),
            row("Birch Mutual", "Sample, Max", 121, 40_40),
            row("Birch Mutual", "Sample, Ned", 400, -5_05));
    Sheet summary = workbook.getSheet("Summary");
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    Row totals = rowOf(summary, "Total", 0);
    Row claims = rowOf(summary, "Sum of the claims", 0);
    assertThat(cents(totals, evaluator))
        .containsExactly(150_25L, 10_10L, 0L, 20_20L, 40_40L, -5_05L, 215_90L)
        .isEqualTo(cents(claims, evaluator));
    assertThat(evaluator.evaluate(totals.getCell(1)).getNumberValue()).isEqualTo(6);

    Sheet detail = workbook.getSheet("Claims");
    Row last = detail.getRow(detail.getLastRowNum());
    assertThat(cents(evaluator.evaluate(last.getCell(OPEN)).getNumberValue())).isEqualTo(215_90);
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            assertThat(cents(evaluator.evaluate(cell).getNumberValue()))
                .as("%s %s", sheet.getSheetName(), cell.getAddress())
                .isEqualTo(cents(cell.getNumericCellValue()));
          }
        }
      }
    }
  }

  @Test
  @DisplayName("Text that looks like a formula, or has control characters, stays text")
  void textStaysText() throws IOException {
    List<String> names =
        List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tTab", "\u0007Bell", "Plain, Paula");
    XSSFWorkbook workbook =
        made(
            names.stream()
                .map(name -> row("Alder Health", name, 1, 1_00))
                .toArray(AgingRow[]::new));
    Sheet detail = workbook.getSheet("Claims");
    for (int i = 0; i < names.size(); i++) {
      Cell cell = detail.getRow(i + 1).getCell(PATIENT);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(names.get(i).replace('\u0007', ' '));
      assertThat(cell.getCellStyle().getQuotePrefixed())
          .as(names.get(i))
          .isEqualTo(i < names.size() - 1);
    }
  }

  @Test
  @DisplayName("Cells have types, headings stay in sight, and the sheets are ready to be printed")
  void sheets() throws IOException {
    XSSFWorkbook workbook = made(row("Alder Health", "Sample, Ida", 10, 12_34));
    XSSFSheet detail = workbook.getSheet("Claims");
    Row claim = detail.getRow(1);
    assertThat(DateUtil.isCellDateFormatted(claim.getCell(SERVED))).isTrue();
    assertThat(claim.getCell(SERVED).getLocalDateTimeCellValue().toLocalDate())
        .isEqualTo(TODAY.minusDays(10));
    assertThat(claim.getCell(FIRST_BUCKET).getNumericCellValue()).isEqualTo(12.34);
    assertThat(detail.getPaneInformation().isFreezePane()).isTrue();
    assertThat(detail.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:R2");
    assertThat(detail.getPrintSetup().getLandscape()).isTrue();
    assertThat(detail.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    assertThat(detail.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    XSSFSheet summary = workbook.getSheet("Summary");
    assertThat(summary.getDrawingPatriarch().getCharts()).hasSize(1);
    assertThat(summary.getRow(0).getCell(0).getStringCellValue())
        .isEqualTo("Insurance aging as of 11/22/2026");
  }

  @Test
  @DisplayName("An aging without claims is a workbook too, with sums of zero")
  void empty() throws IOException {
    XSSFWorkbook workbook = made();
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    assertThat(cents(rowOf(workbook.getSheet("Summary"), "Total", 0), evaluator)).containsOnly(0L);
  }

  private static AgingRow row(String payer, String patient, int age, long cents) {
    LocalDate served = TODAY.minusDays(age);
    return new AgingRow(
        "Sample Practice",
        payer,
        "Sample, Dora",
        "C" + age,
        7L,
        patient,
        served,
        null,
        served,
        "Waiting for the payer",
        cents);
  }

  private static XSSFWorkbook made(AgingRow... rows) throws IOException {
    AgingOrder order =
        new AgingOrder(AgingKind.INSURANCE, AgingBasis.SERVICE_DATE, Set.of(1L), TODAY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AgingWorkbook workbook = new AgingWorkbook(order)) {
      for (AgingRow row : rows) {
        workbook.add(row);
      }
      workbook.write(List.of("Made by a test"), out);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static Row rowOf(Sheet sheet, String words, int column) {
    for (Row row : sheet) {
      Cell cell = row.getCell(column);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals(words)) {
        return row;
      }
    }
    throw new AssertionError("no row " + words);
  }

  /** The amounts of a summary's row, as a spreadsheet program computes them. */
  private static List<Long> cents(Row row, FormulaEvaluator evaluator) {
    return IntStream.rangeClosed(2, 8)
        .mapToObj(column -> cents(evaluator.evaluate(row.getCell(column)).getNumberValue()))
        .toList();
  }

  private static long cents(double dollars) {
    return Math.round(dollars * 100);
  }
}
