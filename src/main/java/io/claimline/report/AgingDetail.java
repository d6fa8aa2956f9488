package io.claimline.report;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * A sheet with the claims of an aging, one a row, each amount in the column of its age. The last
 * row adds up what a filter leaves.
 */
final class AgingDetail {

  /** A sheet holds 1,048,576 rows. */
  static final int MOST = 1_000_000;

  private static final int FIRST = 1;

  private static final String[] COLUMNS = {
    "Practice",
    "Payer",
    "Provider",
    "Claim",
    "Account",
    "Patient",
    "Service date",
    "First billed",
    "Aged from",
    "Days",
    "Stands at"
  };
  private static final int[] WIDTHS = {20, 22, 20, 14, 9, 20, 12, 12, 12, 6, 24};
  private static final int DAYS = 9;
  private static final int MONEY_WIDTH = 12;

  /** The column of the first bucket; the sum stands behind the last. */
  private static final int BUCKETS = COLUMNS.length;

  private static final int OPEN = BUCKETS + AgingBucket.values().length;

  private final SXSSFSheet sheet;
  private final WorkbookStyles styles;
  private final AgingOrder order;
  private final AgingTotals.Line sums = new AgingTotals.Line();
  private int next = FIRST;

  AgingDetail(SXSSFSheet sheet, WorkbookStyles styles, AgingOrder order) {
    this.sheet = sheet;
    this.styles = styles;
    this.order = order;
    Row headings = sheet.createRow(0);
    for (int i = 0; i < COLUMNS.length; i++) {
      styles.heading(headings, i, COLUMNS[i], i == DAYS);
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    for (AgingBucket bucket : AgingBucket.values()) {
      styles.heading(headings, column(bucket), bucket.words(), true);
      sheet.setColumnWidth(column(bucket), MONEY_WIDTH * 256);
    }
    styles.heading(headings, OPEN, "Open", true);
    sheet.setColumnWidth(OPEN, MONEY_WIDTH * 256);
    sheet.createFreezePane(0, FIRST);
  }

  boolean isFull() {
    return next - FIRST == MOST;
  }

  void add(AgingRow claim) {
    Row row = sheet.createRow(next++);
    int column = 0;
    styles.text(row, column++, claim.practice());
    styles.text(row, column++, claim.payer());
    styles.text(row, column++, claim.provider());
    styles.text(row, column++, claim.claimNumber());
    styles.text(row, column++, claim.account() == null ? null : claim.account().toString());
    styles.text(row, column++, claim.patient());
    styles.date(row, column++, claim.served());
    styles.date(row, column++, claim.billed());
    styles.date(row, column++, claim.since());
    styles.count(row, column++, claim.age(order.asOf()));
    styles.text(row, column, claim.standing());
    AgingBucket bucket = claim.bucket(order.asOf());
    styles.money(row, column(bucket), claim.openCents());
    styles.money(row, OPEN, claim.openCents());
    sums.add(bucket, claim.openCents());
  }

  /** Adds the last row, and how the sheet is filtered and printed. */
  void finish() {
    int last = next - 1;
    Row row = sheet.createRow(next);
    styles.totalText(row, 0, "Total");
    for (int column = 1; column < BUCKETS; column++) {
      styles.totalText(row, column, "");
    }
    for (AgingBucket bucket : AgingBucket.values()) {
      styles.moneyFormula(row, column(bucket), subtotal(column(bucket), last), sums.cents(bucket));
    }
    styles.moneyFormula(row, OPEN, subtotal(OPEN, last), sums.cents());
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(last, FIRST), 0, OPEN));
    AgingPrint.landscape(sheet);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
  }

  /** Where the sheet says its sum in a bucket, as another sheet's formula names it. */
  String total(AgingBucket bucket) {
    return "'" + sheet.getSheetName() + "'!" + letter(column(bucket)) + (next + 1);
  }

  private static String subtotal(int column, int last) {
    String letter = letter(column);
    return "SUBTOTAL(109,%s%d:%s%d)"
        .formatted(letter, FIRST + 1, letter, Math.max(last, FIRST) + 1);
  }

  private static int column(AgingBucket bucket) {
    return BUCKETS + bucket.ordinal();
  }

  private static String letter(int column) {
    return CellReference.convertNumToColString(column);
  }
}
