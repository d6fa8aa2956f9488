package io.claimline.patientbilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.deposit.BooksClosing;
import io.claimline.deposit.DayCount;
import io.claimline.document.Documents;
import io.claimline.ledger.Account;
import io.claimline.ledger.AccountingClose;
import io.claimline.ledger.AccountingPeriods;
import io.claimline.ledger.BooksCheck;
import io.claimline.ledger.CloseKind;
import io.claimline.ledger.CloseRefusedException;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** A day's money is counted, its books are closed, and what comes later counts later. */
@ClaimlineTest
class BooksClosingTest {

  @Autowired private Database database;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private DeskPayments payments;
  @Autowired private BooksClosing closing;
  @Autowired private AccountingPeriods periods;
  @Autowired private Documents documents;
  @Autowired private List<BooksCheck> checks;
  @Autowired private Clock clock;

  private long practice;
  private LocalDate today;
  private Household household;
  private long patient;
  private long visit;

  @BeforeEach
  void aVisit() {
    practice = database.practice();
    today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
    household = Household.in(practice, database, beans);
    patient = household.parent();
    visit = household.owedVisit(patient, "80.00");
  }

  @AfterEach
  void booksAreTrue() {
    assertThat(untrue("trial balance")).isEmpty();
    assertThat(untrue("closed period")).isEmpty();
  }

  @Test
  @DisplayName("A report as of a closed day is the same before and after a late posting")
  void neverChanges() {
    takes("30.00", "80.00", "Cash", "a");
    close(Map.of("Cash", Money.parse("30.00")), "all there");
    Map<Account, Money> then = balances(today);
    assertThat(then.get(Account.PATIENT_RECEIVABLE)).isEqualTo(Money.parse("50.00"));
    takes("20.00", "50.00", "Cash", "b");
    household.visit(patient, "100.00");
    assertThat(balances(today)).isEqualTo(then);
    assertThat(balances(today.plusDays(1)).get(Account.PATIENT_RECEIVABLE))
        .isEqualTo(Money.parse("30.00"));
    assertThat(dates("where posted_at is not null")).contains(today, today.plusDays(1));
    DayCount next = in(() -> closing.count(today.plusDays(1)));
    assertThat(next.after()).isEqualTo(today);
    assertThat(next.methods()).hasSize(1);
    assertThat(next.methods().get(0).received()).isEqualTo(Money.parse("20.00"));
    assertThat(next.methods().get(0).difference()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("What is changed behind a closed day's back, and a day out of balance, is found")
  void foundWhatIsUntrue() {
    close(Map.of(), "");
    change("update journal_entry set accounting_date = accounting_date - 1 where practice_id = ?");
    assertThat(untrue("closed period")).isEmpty();
    change("update accounting_close set through = through - 2 where practice_id = ?");
    assertThat(untrue("closed period")).hasSize(1);
    change("update accounting_close set through = through + 2 where practice_id = ?");
    change(
        "update journal_row set debit_account = 'ELSEWHERE' where debit_account"
            + " = 'PATIENT_RECEIVABLE' and practice_id = ?");
    assertThat(untrue("trial balance")).hasSize(1);
    assertThat(untrue("closed period")).hasSize(1);
    change(
        "update journal_row set debit_account = 'PATIENT_RECEIVABLE' where debit_account"
            + " = 'ELSEWHERE' and practice_id = ?");
  }

  /** As only the owner of the database could. */
  private void change(String sql) {
    assertThat(database.owner().sql(sql).param(practice).update()).isPositive();
  }

  @Test
  @DisplayName("Receipts, journal and what was counted are compared; each difference is named")
  void differences() throws Exception {
    takes("30.00", "80.00", "Cash", "a");
    takes("10.00", "50.00", "Check", "b");
    household.pays(visit, "5.00");
    assertThat(in(() -> closing.count(today)).differences(Map.of("Cash", Money.parse("29.00"))))
        .containsExactly(
            "Cash: $29.00 counted, $30.00 by the receipts.",
            "card: the journal has $5.00 and the receipts $0.00; a payment taken at a task leaves"
                + " no receipt.",
            "Deposits: $40.00 taken at the desk is in no deposit yet.");
    assertThatThrownBy(() -> close(Map.of(), ""))
        .isInstanceOf(CloseRefusedException.class)
        .hasMessageContaining("say in the note why");
    assertThat(in(closing::newest)).isEmpty();
    close(Map.of("Cash", Money.parse("29.00")), "a dollar fell behind the desk");
    AccountingClose closed = in(closing::newest).get(0);
    assertThat(closed.note()).isEqualTo("a dollar fell behind the desk");
    byte[] slip = in(() -> documents.read(closed.documentId()).bytes());
    try (PDDocument pdf = Loader.loadPDF(slip)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Day close", "$29.00 counted", "a dollar fell", "Patient receivable", "$35.00");
    }
  }

  @Test
  @DisplayName(
      "What is closed stays closed: no second close, no reopening, no entry, no row changed")
  void staysClosed() {
    close(Map.of(), "");
    assertThatThrownBy(() -> close(Map.of(), "again")).hasMessageContaining("closed already");
    assertThatThrownBy(() -> closeDay(today.plusDays(1))).hasMessageContaining("still to come");
    assertThatThrownBy(() -> closeMonth(YearMonth.from(today)))
        .isInstanceOf(CloseRefusedException.class);
    assertThatThrownBy(() -> enterOn(today)).isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> enterOn(today.minusDays(40)))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(this::addsRow).isInstanceOf(DataIntegrityViolationException.class);
    enterOn(today.plusDays(1));
    for (String attempt :
        List.of(
            "delete from accounting_close",
            "update accounting_close set through = through - 1",
            "update journal_entry set accounting_date = accounting_date - 1",
            "alter table journal_entry disable trigger all")) {
      assertThatThrownBy(() -> database.run(practice, () -> database.sql().sql(attempt).update()))
          .as(attempt)
          .isInstanceOf(DataAccessException.class);
    }
    // The entry has no rows: the check of the trial balance would name it.
    database.owner().sql("delete from journal_entry where idempotency_key = 'by hand'").update();
  }

  @Test
  @DisplayName("A month is closed once, when it is over, whether its days were closed or not")
  void month() {
    YearMonth last = YearMonth.from(today).minusMonths(1);
    closeMonth(last);
    assertThat(in(periods::closedThrough)).contains(last.atEndOfMonth());
    assertThatThrownBy(() -> closeMonth(last)).hasMessageContaining("closed already");
    closeDay(today);
    closeMonth(last.minusMonths(1));
    assertThat(in(closing::newest))
        .extracting(AccountingClose::kind)
        .containsExactly(CloseKind.DAY, CloseKind.MONTH, CloseKind.MONTH);
    assertThat(in(periods::closedThrough)).contains(today);
  }

  @Test
  @DisplayName("Who closes waits for what is being entered, and closes with it")
  void waits() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> entering =
        CompletableFuture.runAsync(
            () ->
                database.run(
                    practice,
                    () -> {
                      payments.take(payment("30.00", "80.00", "Cash", "a"));
                      entered.countDown();
                      await(mayCommit);
                    }));
    assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> closes =
        CompletableFuture.runAsync(() -> close(Map.of(), "the drawer is counted tomorrow"));
    mayCommit.countDown();
    entering.get(20, TimeUnit.SECONDS);
    closes.get(20, TimeUnit.SECONDS);
    assertThat(balances(today).get(Account.PATIENT_RECEIVABLE)).isEqualTo(Money.parse("50.00"));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void enterOn(LocalDate day) {
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql(
                    """
                    insert into journal_entry (practice_id, kind, business_date, accounting_date,
                        posted_at, posted_by, idempotency_key)
                    values (?, 'REVERSAL', ?, ?, '2026-01-05T12:00Z', 'me', 'by hand')
                    """)
                .params(practice, day, day)
                .update());
  }

  /** A further row of an entry that is closed. */
  private void addsRow() {
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql(
                    """
                    insert into journal_row (practice_id, entry_id, debit_account, credit_account,
                        amount_cents)
                    select practice_id, min(id), 'CASH', 'CHARGES', 1 from journal_entry
                    where practice_id = ? group by practice_id
                    """)
                .param(practice)
                .update());
  }

  private List<LocalDate> dates(String condition) {
    return database
        .owner()
        .sql("select accounting_date from journal_entry " + condition + " and practice_id = ?")
        .param(practice)
        .query(LocalDate.class)
        .list();
  }

  private List<String> untrue(String words) {
    return checks.stream()
        .filter(check -> check.words().contains(words))
        .flatMap(check -> in(check::discrepancies).stream())
        .toList();
  }

  private void takes(String amount, String owed, String method, String key) {
    assertThat(in(() -> payments.take(payment(amount, owed, method, key)))).isPresent();
  }

  private NewDeskPayment payment(String amount, String owed, String method, String key) {
    return new NewDeskPayment(
        patient, visit, Money.parse(amount), method, "", Money.parse(owed), "closing-" + key);
  }

  private void close(Map<String, Money> counted, String note) {
    PracticeScope.writing(practice).run(() -> closing.closeDay(today, counted, note));
  }

  private void closeDay(LocalDate day) {
    PracticeScope.writing(practice).run(() -> closing.closeDay(day, Map.of(), "looked at"));
  }

  private void closeMonth(YearMonth month) {
    PracticeScope.writing(practice).run(() -> closing.closeMonth(month, "looked at"));
  }

  private Map<Account, Money> balances(LocalDate day) {
    return in(() -> periods.balances(day));
  }

  private <T> T in(Supplier<T> work) {
    return PracticeScope.writing(practice).call(work);
  }
}
