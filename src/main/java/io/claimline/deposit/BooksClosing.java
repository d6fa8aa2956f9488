package io.claimline.deposit;

import io.claimline.document.Documents;
import io.claimline.document.NewDocument;
import io.claimline.ledger.AccountingClose;
import io.claimline.ledger.AccountingPeriods;
import io.claimline.ledger.CloseKind;
import io.claimline.ledger.CloseRefusedException;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the days and months of the writing practice: what was taken is counted and compared with
 * the journal, and a slip is kept. What is closed stays closed; corrections go into the open days.
 */
@Service
public class BooksClosing {

  /** The kind of the slips' documents. */
  public static final String SLIP = "day-close";

  public static final int LONGEST_NOTE = 300;

  private static final int MOST_LISTED = 40;

  private final AccountingPeriods periods;
  private final DayCounts counts;
  private final CloseSlips slips;
  private final Documents documents;

  BooksClosing(AccountingPeriods periods, DayCounts counts, CloseSlips slips, Documents documents) {
    this.periods = periods;
    this.counts = counts;
    this.slips = slips;
    this.documents = documents;
  }

  /** What was closed, the newest first. */
  @Transactional(readOnly = true)
  public List<AccountingClose> newest() {
    return periods.newest(MOST_LISTED);
  }

  /** What the open days up to this one hold. */
  @Transactional(readOnly = true)
  public DayCount count(LocalDate through) {
    return counts.count(through);
  }

  /**
   * Closes all days up to this one.
   *
   * @param counted what a person counted, by way of paying
   * @param note why something differs
   * @throws CloseRefusedException if they cannot be closed, or something differs and no note says
   *     why
   */
  @Transactional
  public void closeDay(LocalDate through, Map<String, Money> counted, String note) {
    periods.hold();
    periods.requireClosable(CloseKind.DAY, through);
    close(CloseKind.DAY, through, counted, note);
  }

  /**
   * Closes a month, with its days.
   *
   * @throws CloseRefusedException as {@link #closeDay}; also if the month is not over
   */
  @Transactional
  public void closeMonth(YearMonth month, String note) {
    periods.hold();
    periods.requireClosable(CloseKind.MONTH, month.atEndOfMonth());
    close(CloseKind.MONTH, month.atEndOfMonth(), Map.of(), note);
  }

  private void close(CloseKind kind, LocalDate through, Map<String, Money> counted, String note) {
    DayCount count = counts.count(through);
    List<String> differences = count.differences(counted);
    if (note.length() > LONGEST_NOTE) {
      throw new CloseRefusedException(
          "The note has at most " + LONGEST_NOTE + " characters. Nothing was closed.");
    }
    if (!differences.isEmpty() && note.isBlank()) {
      throw new CloseRefusedException(
          "Something differs: say in the note why. Nothing was closed. "
              + String.join(" ", differences));
    }
    long number = periods.nextNumber();
    byte[] slip =
        slips.print(
            new CloseSlips.Text(
                number, kind, count, counted, differences, note, periods.balances(through)));
    long document =
        documents.keep(
            new NewDocument(null, null, SLIP, "close-" + number + ".pdf", NewDocument.PDF, slip));
    periods.close(number, kind, through, note.strip(), document);
    counts.keep(number, count, counted);
  }
}
