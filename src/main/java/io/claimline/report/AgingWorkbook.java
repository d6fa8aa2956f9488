package io.claimline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An aging as a workbook: a summary by payer, provider and practice with a chart, and the claims
 * behind it. Claims are written as they come; in memory are the last hundred and the sums.
 */
final class AgingWorkbook implements AutoCloseable {

  private static final int ROWS_IN_MEMORY = 100;

  private final AgingOrder order;
  private final SXSSFWorkbook workbook;
  private final XSSFSheet summary;
  private final WorkbookStyles styles;
  private final List<AgingDetail> details = new ArrayList<>();
  private final AgingTotals byPayer = new AgingTotals();
  private final AgingTotals byProvider = new AgingTotals();
  private final AgingTotals byPractice = new AgingTotals();

  AgingWorkbook(AgingOrder order) {
    this.order = order;
    XSSFWorkbook book = new XSSFWorkbook();
    this.summary = book.createSheet("Summary");
    this.styles = new WorkbookStyles(book);
    this.workbook = new SXSSFWorkbook(book, ROWS_IN_MEMORY, true);
    addSheet();
  }

  void add(AgingRow row) {
    AgingDetail detail = details.get(details.size() - 1);
    if (detail.isFull()) {
      detail = addSheet();
    }
    detail.add(row);
    AgingBucket bucket = row.bucket(order.asOf());
    byPayer.add(row.payer(), bucket, row.openCents());
    byProvider.add(row.provider(), bucket, row.openCents());
    byPractice.add(row.practice(), bucket, row.openCents());
  }

  private AgingDetail addSheet() {
    String name = details.isEmpty() ? "Claims" : "Claims " + (details.size() + 1);
    AgingDetail detail = new AgingDetail(workbook.createSheet(name), styles, order);
    details.add(detail);
    return detail;
  }

  /**
   * Writes the file.
   *
   * @param heading lines below the title: whose, when made, by whom
   */
  void write(List<String> heading, OutputStream out) throws IOException {
    for (AgingDetail detail : details) {
      detail.finish();
    }
    new AgingSummary(summary, styles, order)
        .write(heading, byPayer, byProvider, byPractice, details);
    workbook.setActiveSheet(0);
    workbook.write(out);
  }

  /** Takes away the temporary files. */
  @Override
  public void close() throws IOException {
    workbook.close();
  }

  /** Such as {@code Patient aging as of 11/22/2026}. */
  static String title(AgingOrder order) {
    LocalDate day = order.asOf();
    return "%s as of %02d/%02d/%d"
        .formatted(order.kind().words(), day.getMonthValue(), day.getDayOfMonth(), day.getYear());
  }
}
