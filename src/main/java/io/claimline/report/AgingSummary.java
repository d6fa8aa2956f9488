package io.claimline.report;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The first sheet: a block for payers, providers and practices each, with sums as formulas, and
 * what the sheets of claims say beside it, so that a difference would be seen.
 */
final class AgingSummary {

  private static final int NAME = 0;
  private static final int CLAIMS = 1;
  private static final int BUCKETS = 2;
  private static final int OPEN = BUCKETS + AgingBucket.values().length;
  private static final int CHART_ROWS = 16;

  private final XSSFSheet sheet;
  private final WorkbookStyles styles;
  private final AgingOrder order;
  private int next;

  AgingSummary(XSSFSheet sheet, WorkbookStyles styles, AgingOrder order) {
    this.sheet = sheet;
    this.styles = styles;
    this.order = order;
  }

  void write(
      List<String> heading,
      AgingTotals byPayer,
      AgingTotals byProvider,
      AgingTotals byPractice,
      List<AgingDetail> details) {
    sheet.setColumnWidth(NAME, 36 * 256);
    sheet.setColumnWidth(CLAIMS, 10 * 256);
    for (int column = BUCKETS; column <= OPEN; column++) {
      sheet.setColumnWidth(column, 15 * 256);
    }
    styles.title(line(), AgingWorkbook.title(order));
    heading.forEach(words -> styles.text(line(), NAME, words));
    next++;
    int headings = next;
    int totals = block("Payer", byPayer);
    check(byPayer, details, totals);
    int chart = next;
    next += CHART_ROWS + 1;
    block("Provider", byProvider);
    block("Practice", byPractice);
    chart(chart, headings, totals);
    AgingPrint.landscape(sheet);
  }

  private Row line() {
    return sheet.createRow(next++);
  }

  /** A heading, a line for each name and their sum; returns the number of the sum's row. */
  private int block(String what, AgingTotals totals) {
    Row headings = line();
    styles.heading(headings, NAME, what, false);
    styles.heading(headings, CLAIMS, "Claims", true);
    for (AgingBucket bucket : AgingBucket.values()) {
      styles.heading(headings, column(bucket), bucket.words(), true);
    }
    styles.heading(headings, OPEN, "Open", true);
    int first = next;
    totals.lines().forEach(this::line);
    int last = next - 1;
    Row sums = line();
    styles.totalText(sums, NAME, "Total");
    styles.countFormula(sums, CLAIMS, sum(CLAIMS, first, last), totals.claims());
    for (AgingBucket bucket : AgingBucket.values()) {
      styles.moneyFormula(
          sums, column(bucket), sum(column(bucket), first, last), totals.cents(bucket));
    }
    styles.moneyFormula(sums, OPEN, across(sums), totals.cents());
    next++;
    return sums.getRowNum();
  }

  private void line(String name, AgingTotals.Line line) {
    Row row = line();
    styles.text(row, NAME, name);
    styles.count(row, CLAIMS, line.claims());
    for (AgingBucket bucket : AgingBucket.values()) {
      styles.money(row, column(bucket), line.cents(bucket));
    }
    styles.moneyFormula(row, OPEN, across(row), line.cents());
  }

  /** The sums again, as the sheets of claims have them. */
  private void check(AgingTotals totals, List<AgingDetail> details, int totalsRow) {
    next = totalsRow + 1;
    Row row = line();
    styles.text(row, NAME, "Sum of the claims");
    for (AgingBucket bucket : AgingBucket.values()) {
      styles.moneyFormula(
          row,
          column(bucket),
          details.stream().map(detail -> detail.total(bucket)).collect(Collectors.joining("+")),
          totals.cents(bucket));
    }
    styles.moneyFormula(row, OPEN, across(row), totals.cents());
    next++;
  }

  private void chart(int from, int headings, int totals) {
    XSSFClientAnchor place =
        sheet
            .createDrawingPatriarch()
            .createAnchor(0, 0, 0, 0, NAME, from, OPEN + 1, from + CHART_ROWS);
    XSSFChart chart = sheet.createDrawingPatriarch().createChart(place);
    chart.setTitleText(order.kind().words() + ": open by age in days");
    chart.setTitleOverlay(false);
    XDDFCategoryAxis ages = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis dollars = chart.createValueAxis(AxisPosition.LEFT);
    dollars.setCrosses(AxisCrosses.AUTO_ZERO);
    dollars.setCrossBetween(AxisCrossBetween.BETWEEN);
    dollars.setNumberFormat("$#,##0");
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, ages, dollars);
    bars.setBarDirection(BarDirection.COL);
    bars.setVaryColors(false);
    XDDFChartData.Series series =
        bars.addSeries(
            XDDFDataSourcesFactory.fromStringCellRange(sheet, across(headings)),
            XDDFDataSourcesFactory.fromNumericCellRange(sheet, across(totals)));
    series.setTitle("Open", null);
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.TEAL)));
    chart.plot(bars);
  }

  private static CellRangeAddress across(int row) {
    return new CellRangeAddress(row, row, BUCKETS, OPEN - 1);
  }

  private static String across(Row row) {
    int number = row.getRowNum() + 1;
    return "SUM(%s%d:%s%d)".formatted(letter(BUCKETS), number, letter(OPEN - 1), number);
  }

  private static String sum(int column, int first, int last) {
    // An empty block has its sum below its heading.
    return "SUM(%s%d:%s%d)"
        .formatted(letter(column), Math.min(first, last) + 1, letter(column), last + 1);
  }

  private static int column(AgingBucket bucket) {
    return BUCKETS + bucket.ordinal();
  }

  private static String letter(int column) {
    return CellReference.convertNumToColString(column);
  }
}
