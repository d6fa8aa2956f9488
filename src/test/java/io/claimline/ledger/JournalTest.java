package io.claimline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@ClaimlineTest
class JournalTest {

  private static final long CLAIM = 1;

  @Autowired private Database database;
  @Autowired private Journal journal;
  @Autowired private ClaimBalances balances;
  @Autowired private AccountBalances accounts;
  @Autowired private JournalCheck check;

  private long practice;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("An entry moves the claim's balance, and the replay agrees")
  void moves() {
    post("charge", charge("100"));
    post(
        "payment",
        JournalRow.of(Account.UNAPPLIED_CASH, Account.INSURANCE_RECEIVABLE, Money.parse("60")));
    post(
        "write-off",
        JournalRow.of(
            Account.CONTRACTUAL_ADJUSTMENT, Account.INSURANCE_RECEIVABLE, Money.parse("25")));
    post(
        "share",
        JournalRow.of(Account.PATIENT_RECEIVABLE, Account.INSURANCE_RECEIVABLE, Money.parse("15")));
    post("patient", JournalRow.of(Account.CASH, Account.PATIENT_RECEIVABLE, Money.parse("5")));
    assertThat(balance())
        .isEqualTo(
            new ClaimBalance(
                Money.parse("100"),
                Money.parse("60"),
                Money.parse("25"),
                Money.parse("5"),
                Money.ZERO,
                Money.ZERO,
                Money.parse("10")));
    assertThat(discrepancies()).isEmpty();
    assertThat(trialBalance()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("A key is posted once")
  void once() {
    assertThat(post("charge", charge("100"))).isPresent();
    assertThat(post("charge", charge("70"))).isEmpty();
    assertThat(balance().charge()).isEqualTo(Money.parse("100"));
    assertThat(database.<Boolean>call(practice, () -> journal.knows("charge"))).isTrue();
  }

  @Test
  @DisplayName("The same keys from many threads are each posted exactly once")
  void onceUnderContention() throws Exception {
    int keys = 20;
    int threads = 4;
    AtomicInteger posted = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        workers.add(
            pool.submit(
                () -> {
                  for (int key = 0; key < keys; key++) {
                    if (post("key-" + key, charge("1")).isPresent()) {
                      posted.incrementAndGet();
                    }
                  }
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(posted).hasValue(keys);
    assertThat(balance().charge()).isEqualTo(Money.parse("20"));
    assertThat(discrepancies()).isEmpty();
  }

  @Test
  @DisplayName("Two practices may use the same key")
  void keyOfAnotherPractice() {
    post("charge", charge("100"));
    practice = database.practice();
    assertThat(post("charge", charge("100"))).isPresent();
  }

  @Test
  @DisplayName("A reversal turns every row round, names its entry, and happens once")
  void reversal() {
    long entry =
        post(
                "posting",
                charge("100"),
                JournalRow.of(
                        Account.PATIENT_RECEIVABLE, Account.INSURANCE_RECEIVABLE, Money.parse("30"))
                    .onLine("L1")
                    .by(null)
                    .because("PR", "1"))
            .orElseThrow();
    assertThat(database.<Optional<Long>>call(practice, () -> journal.reverse(entry, "wrong")))
        .isPresent();
    assertThat(database.<Optional<Long>>call(practice, () -> journal.reverse(entry, "wrong")))
        .isEmpty();
    assertThat(balance()).isEqualTo(ClaimBalance.NOTHING);
    PostedEntry reversing =
        database.<List<PostedEntry>>call(practice, () -> journal.entriesOf(CLAIM)).get(1);
    assertThat(reversing.reversesEntryId()).isEqualTo(entry);
    assertThat(reversing.kind()).isEqualTo(EntryKind.REVERSAL);
    assertThat(reversing.rows().get(1).lineControlNumber()).isEqualTo("L1");
    assertThat(discrepancies()).isEmpty();
  }

  @Test
  @DisplayName("What is not in the journal cannot be reversed")
  void unknownEntry() {
    assertThatThrownBy(() -> database.call(practice, () -> journal.reverse(-1, "wrong")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("The open amount of each line is told apart")
  void openByLine() {
    post("charge", charge("100").onLine("L1"), charge("50").onLine("L2"));
    post(
        "payment",
        JournalRow.of(Account.UNAPPLIED_CASH, Account.INSURANCE_RECEIVABLE, Money.parse("60"))
            .onLine("L1"));
    assertThat(database.<List<LineOpen>>call(practice, () -> balances.openByLine(CLAIM)))
        .containsExactly(
            new LineOpen("L1", Money.parse("40"), Money.ZERO),
            new LineOpen("L2", Money.parse("50"), Money.ZERO));
  }

  @Test
  @DisplayName("A cached balance that was changed by hand is found")
  void brokenOnPurpose() {
    post("charge", charge("100"));
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql("update claim_balance set insurance_open_cents = insurance_open_cents + 1")
                .update());
    assertThat(discrepancies())
        .containsExactly("claim 1: the cached balance differs from its journal");
  }

  @Test
  @DisplayName("The database refuses to change or delete what is posted")
  void appendOnly() {
    post("charge", charge("100"));
    assertThatThrownBy(() -> execute("update journal_row set amount_cents = 1"))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> execute("delete from journal_row"))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> execute("update journal_entry set reason = 'x'"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @DisplayName("A row moves a positive amount between two accounts")
  void rows() {
    assertThatThrownBy(() -> charge("0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JournalRow.of(Account.CASH, Account.CASH, Money.parse("1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(charge("-5").credit()).isEqualTo(Account.INSURANCE_RECEIVABLE);
  }

  private static JournalRow charge(String amount) {
    return JournalRow.of(Account.INSURANCE_RECEIVABLE, Account.CHARGES, Money.parse(amount));
  }

  private Optional<Long> post(String key, JournalRow... rows) {
    return database.<Optional<Long>>call(
        practice,
        () -> journal.post(new NewEntry(EntryKind.CHARGE, CLAIM, null, key, null, List.of(rows))));
  }

  private ClaimBalance balance() {
    return database.call(practice, () -> balances.of(CLAIM));
  }

  private List<String> discrepancies() {
    return database.call(practice, check::discrepancies);
  }

  private Money trialBalance() {
    return database.<java.util.Map<Account, Money>>call(practice, accounts::all).values().stream()
        .reduce(Money.ZERO, Money::plus);
  }

  private void execute(String sql) {
    database.run(practice, () -> database.sql().sql(sql).update());
  }
}
