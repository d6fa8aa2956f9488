package io.claimline.remittance;

import static io.claimline.remittance.Sample835.an835;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import io.claimline.ledger.Account;
import io.claimline.ledger.BooksCheck;
import io.claimline.payerbalance.Letter;
import io.claimline.payerbalance.LetterFact;
import io.claimline.payerbalance.LetterFactKind;
import io.claimline.payerbalance.Letters;
import io.claimline.payerbalance.NettedPair;
import io.claimline.payerbalance.Nettings;
import io.claimline.payerbalance.NewLetter;
import io.claimline.payerbalance.NewRefund;
import io.claimline.payerbalance.PayerBalance;
import io.claimline.payerbalance.PayerBalanceRefusedException;
import io.claimline.payerbalance.PayerBalances;
import io.claimline.payerbalance.PayerItem;
import io.claimline.payerbalance.RecoveryTerms;
import io.claimline.payerbalance.Refunds;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R15: what stands between payer and practice is open until it nets to zero. */
class PayerBalanceTest extends PostingTest {

  private static final Money SIXTY = Money.parse("60");

  @Autowired private PayerBalances payers;
  @Autowired private Nettings nettings;
  @Autowired private Letters letters;
  @Autowired private Refunds refunds;
  @Autowired private RecoveryTerms terms;
  @Autowired private ProviderAdjustments adjustments;
  @Autowired private UnpostingRuns runs;
  @Autowired private PracticeCalendar calendar;
  @Autowired private List<BooksCheck> books;

  @AfterEach
  void booksAreTrue() {
    database.run(
        practice, () -> books.forEach(check -> assertThat(check.discrepancies()).isEmpty()));
  }

  @Test
  @DisplayName("R15 A balance carried forward is open until the next remittances keep it back")
  void forwardBalance() {
    long claim = claim("100");
    long other = claim("200");
    pay(claim, "T1");
    take(an835("T2").with(reversal(claim)).with(plb("FB:T2*-60")));
    assertThat(open()).extracting(PayerItem::open).containsExactly(Money.parse("-60"));
    take(
        an835("T3")
            .paying("15")
            .with(paid(other, "200", "40", "CAS*CO*45*160"))
            .with(plb("FB:20260120*25")));
    assertThat(open()).extracting(PayerItem::open).containsExactly(Money.parse("-35"));
    take(an835("T4").paying("0").with(plb("FB:T2*35*L6:X*-35")));
    assertThat(open()).isEmpty();
    assertThat(account(Account.FORWARD_BALANCE)).isEqualTo(Money.ZERO);
    assertThat(netted())
        .extracting(NettedPair::because)
        .containsExactly("The same reference", "The payer’s running balance");
  }

  @Test
  @DisplayName(
      "R15 22, correction and a negative WO: the WO that comes later is not taken from the claim")
  void delayedRecovery() {
    long claim = claim("100");
    pay(claim, "T1");
    take(
        an835("T2")
            .paying("60")
            .with(reversal(claim))
            .with(paid(claim, "100", "45", "CAS*CO*45*55"))
            .with(plb("WO:PCN1*-15*WO:UNKNOWN9*-30*L6:X*-30")));
    assertThat(open()).extracting(PayerItem::claimId).containsExactly(claim, null);
    assertThat(balance(claim).insurancePaid()).isEqualTo(Money.parse("45"));
    long other = claim("200");
    take(
        an835("T3")
            .paying("25")
            .with(paid(other, "200", "40", "CAS*CO*45*160"))
            .with(plb("WO:" + number(claim) + " PCN1*15")));
    assertThat(open()).extracting(PayerItem::reference).containsExactly("UNKNOWN9");
    assertThat(balance(claim).insurancePaid()).isEqualTo(Money.parse("45"));
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
    assertThat(account(Account.OVERPAYMENT_RECOVERY)).isEqualTo(Money.parse("-30"));
  }

  @Test
  @DisplayName("R15 A recovery by letter opens the claim when the letter is logged; the WO ends it")
  void recoveryByLetter() {
    long claim = claim("100");
    pay(claim, "T1");
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
    long letter = log(letter("OP-2026/17", claim, "50"));
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("50"));
    assertThat(balance(claim).insurancePaid()).isEqualTo(Money.parse("10"));
    assertThat(standing(claim)).isEqualTo(Standing.TO_REVIEW);
    assertThat(lastFact(claim).kind()).isEqualTo(FactKind.PAYMENT_DEMANDED);
    long other = claim("200");
    take(
        an835("T2")
            .paying("20")
            .with(paid(other, "200", "40", "CAS*CO*45*160"))
            .with(plb("WO:OP-2026/17*20")));
    assertThat(open()).extracting(PayerItem::open).containsExactly(Money.parse("-30"));
    assertThat(kinds(letter)).containsExactly(LetterFactKind.RECEIVED, LetterFactKind.RECOVERED);
    assertThatThrownBy(() -> takeBack(letter))
        .isInstanceOf(PayerBalanceRefusedException.class)
        .hasMessageContaining("kept money back");
    take(an835("T3").paying("0").with(plb("WO:0000PCN1 OP-2026/17*30*L6:X*-30")));
    assertThat(open()).isEmpty();
    assertThat(found(letter).open()).isEqualTo(Money.ZERO);
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("50"));
    assertThat(account(Account.OVERPAYMENT_RECOVERY)).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("R15 A 72 acknowledges our refund: the claim moves by the 22 alone")
  void refundAcknowledged() {
    long claim = claim("100");
    pay(claim, "T1");
    refund(new NewRefund(payer(claim), "4711-2", number(claim), SIXTY, today(), null, "k"));
    refund(new NewRefund(payer(claim), "4711-2", number(claim), SIXTY, today(), null, "k"));
    assertThat(open()).extracting(PayerItem::words).containsExactly("Refund sent");
    assertThat(account(Account.CASH)).isEqualTo(Money.ZERO);
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.ZERO);
    take(an835("T2").with(reversal(claim)).with(plb("72:PCN1*-60")));
    assertThat(open()).isEmpty();
    assertThat(account(Account.REFUND_ACKNOWLEDGEMENT)).isEqualTo(Money.ZERO);
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("100"));
  }

  @Test
  @DisplayName("R15 A refund that answers a letter, by WO and 72, or by hand where neither comes")
  void refundForLetter() {
    long claim = claim("100");
    pay(claim, "T1");
    long letter = log(letter("L-1", claim, "60"));
    refund(new NewRefund(payer(claim), "CHK9", "", SIXTY, today(), letter, "k"));
    assertThat(kinds(letter)).containsExactly(LetterFactKind.RECEIVED, LetterFactKind.REFUNDED);
    List<PayerItem> both = open();
    assertThat(both).hasSize(2);
    net(both.get(0), both.get(1));
    assertThat(open()).isEmpty();
    assertThat(account(Account.REFUND_ACKNOWLEDGEMENT)).isEqualTo(Money.ZERO);
    assertThat(account(Account.OVERPAYMENT_RECOVERY)).isEqualTo(Money.ZERO);
    assertThatThrownBy(() -> net(both.get(0), both.get(1)))
        .isInstanceOf(PayerBalanceRefusedException.class);
    undo(netted().get(0));
    assertThat(open()).hasSize(2);
    assertThat(kinds(letter)).endsWith(LetterFactKind.RECOVERY_UNDONE);
    assertThatThrownBy(() -> undo(netted().get(0)))
        .isInstanceOf(PayerBalanceRefusedException.class);
    take(an835("T2").with(plb("WO:L-1*60*72:CHK9*-60")));
    assertThat(open()).isEmpty();
  }

  @Test
  @DisplayName("A letter logged in error is taken back; the claim stands as before")
  void letterTakenBack() {
    long claim = claim("100");
    pay(claim, "T1");
    long letter = log(letter("L-2", claim, "60"));
    takeBack(letter);
    assertThat(balance(claim).insurancePaid()).isEqualTo(SIXTY);
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
    assertThat(found(letter).takenBack()).isTrue();
    assertThat(open()).isEmpty();
    assertThatThrownBy(() -> takeBack(letter)).isInstanceOf(PayerBalanceRefusedException.class);
    assertThat(log(letter("L-2", claim, "60"))).isNotEqualTo(letter);
  }

  @Test
  @DisplayName("A demand is refused that is more than was paid, known already, or another's claim")
  void refused() {
    long claim = claim("100");
    pay(claim, "T1");
    log(letter("L-3", claim, "10"));
    assertThatThrownBy(() -> log(letter("L-3", claim, "10"))).hasMessageContaining("is logged");
    assertThatThrownBy(() -> log(letter("L-4", claim, "50.01")))
        .hasMessageContaining("insurers have paid 50.00");
    long foreign = database.practice();
    long letter = database.call(practice, letters::list).get(0).id();
    NewLetter same = letter("L-5", claim, "1");
    assertThatThrownBy(() -> database.call(foreign, () -> letters.log(same)))
        .hasMessageContaining("No claim of this practice");
    assertThatThrownBy(() -> database.run(foreign, () -> letters.takeBack(letter, "try")))
        .hasMessageContaining("no such letter");
    PayerItem item = open().get(0);
    assertThatThrownBy(
            () -> database.run(foreign, () -> nettings.net(item.id(), item.id() + 1, "try")))
        .hasMessageContaining("of this practice");
    assertThat(database.call(foreign, () -> payers.note(item.id(), "try", true))).isFalse();
  }

  @Test
  @DisplayName("R35 A Medicare demand: appeal by day 30, level 2 by day 60, stops the recoupment")
  void appealStopsRecoupment() {
    long claim = claim("100");
    pay(claim, "T1");
    medicare(claim);
    LocalDate dated = today().minusDays(100);
    long letter = log(letter("M-1", claim, "60", dated));
    assertThat(found(letter).clock(dated.plusDays(12)).daysLeft()).isEqualTo(18);
    note(letter, LetterFactKind.APPEALED, 1, dated.plusDays(30));
    assertThat(found(letter).clock(today()).stopped()).isTrue();
    note(letter, LetterFactKind.APPEAL_LOST, 1, dated.plusDays(40));
    assertThat(found(letter).clock(today()).by()).isEqualTo(dated.plusDays(100));
    assertThat(found(letter).clock(today()).daysLeft()).isZero();
    note(letter, LetterFactKind.APPEALED, 2, today());
    assertThat(found(letter).clock(today()).stopped()).isTrue();
    long another = claim("100");
    pay(another, "T2");
    medicare(another);
    long late = log(letter("M-2", another, "60", dated));
    note(late, LetterFactKind.APPEALED, 1, dated.plusDays(31));
    assertThat(found(late).clock(today()).stopped()).isFalse();
    assertThat(found(late).clock(today()).words()).contains("too late");
    assertThatThrownBy(() -> note(late, LetterFactKind.CLOSED, null, today()))
        .hasMessageContaining("still open");
    assertThatThrownBy(() -> note(late, LetterFactKind.DISPUTED, null, today().plusDays(1)))
        .hasMessageContaining("Enter a day");
  }

  @Test
  @DisplayName("A demand beyond the payer's look-back says by how many days")
  void lookBack() {
    long claim = claim("100");
    pay(claim, "T1");
    LocalDate dated = LocalDate.of(2026, 1, 20).plusDays(10);
    long letter = log(letter("L-6", claim, "60", dated));
    assertThat(found(letter).daysBeyond(found(letter).demands().get(0))).isZero();
    database.run(practice, () -> terms.set(null, 365));
    database.run(practice, () -> terms.set(payer(claim), 7));
    assertThat(found(letter).daysBeyond(found(letter).demands().get(0))).isEqualTo(3);
    assertThatThrownBy(() -> database.run(practice, () -> terms.set(null, -1)))
        .isInstanceOf(PayerBalanceRefusedException.class);
  }

  @Test
  @DisplayName("A remittance that is taken back takes its items back, and what netted them")
  void unposted() {
    take(an835("T1").paying("60").with(plb("FB:A*-60")));
    long second =
        Objects.requireNonNull(take(an835("T2").with(plb("FB:A*60*L6:X*-60"))).remittanceId());
    assertThat(open()).isEmpty();
    PracticeScope.writing(practice).run(() -> runs.begin(second, "a test file"));
    Awaitility.await().until(() -> !runs.isRunning(second));
    assertThat(open()).extracting(PayerItem::open).containsExactly(Money.parse("-60"));
    database.run(practice, () -> adjustments.postAgain(second));
    assertThat(open()).isEmpty();
  }

  @Test
  @DisplayName("R15 What a person took apart is not netted by itself again")
  void staysApart() {
    take(an835("T1").paying("60").with(plb("FB:A*-60")));
    take(an835("T2").with(plb("FB:A*60*L6:X*-60")));
    undo(netted().get(0));
    take(an835("T3").paying("10").with(plb("FB:B*-10")));
    assertThat(open())
        .extracting(PayerItem::open)
        .containsExactly(Money.parse("-60"), Money.parse("50"));
  }

  @Test
  @DisplayName("R15 An item that is changed behind the books' back is found")
  void foundWhatIsUntrue() {
    take(an835("T1").paying("60").with(plb("FB:A*-60")));
    long item = open().get(0).id();
    change("update payer_item set open_cents = -5999 where id = ?", item);
    assertThat(discrepancies())
        .contains("payer item " + item + ": not what its journal says")
        .anyMatch(words -> words.contains("FORWARD_BALANCE: its open items"));
    change("update payer_item set open_cents = -6000 where id = ?", item);
    assertThat(discrepancies()).isEmpty();
  }

  private List<String> discrepancies() {
    return database.call(
        practice, () -> books.stream().flatMap(check -> check.discrepancies().stream()).toList());
  }

  private void change(String sql, long id) {
    assertThat(database.owner().sql(sql).param(id).update()).isEqualTo(1);
  }

  private void pay(long claim, String trace) {
    take(an835(trace).paying("60").with(paid(claim, "100", "60", "CAS*CO*45*40")));
  }

  private String[] reversal(long claim) {
    return new String[] {
      "CLP*" + number(claim) + "*22*-100*-60*0*CI*PCN1",
      "SVC*HC:99213*-100*-60",
      "DTM*472*20260105",
      "CAS*CO*45*-40"
    };
  }

  private String plb(String pairs) {
    return "PLB*" + npi + "*20261231*" + pairs;
  }

  private List<PayerItem> open() {
    return database.call(practice, payers::open).stream()
        .map(PayerBalance::items)
        .flatMap(List::stream)
        .toList();
  }

  private List<NettedPair> netted() {
    return database.call(practice, payers::netted);
  }

  private long payer(long claim) {
    return database.call(practice, () -> claims.get(claim)).payerId();
  }

  private void medicare(long claim) {
    database
        .owner()
        .sql(
            """
            insert into payer (payer_code, name, claim_filing_code, created_at)
            values ('SAMPLEB', 'Sample Part B', 'MB', timestamptz '2026-01-05 12:00Z')
            on conflict do nothing
            """)
        .update();
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql(
                    """
                    update claim set payer_id = (select id from payer where payer_code = 'SAMPLEB')
                    where id = :id
                    """)
                .param("id", claim)
                .update());
  }

  private LocalDate today() {
    return database.call(practice, () -> calendar.today(practice));
  }

  private NewLetter letter(String number, long claim, String amount) {
    return letter(number, claim, amount, today());
  }

  private NewLetter letter(String number, long claim, String amount, LocalDate dated) {
    return new NewLetter(
        payer(claim),
        number,
        dated,
        dated,
        null,
        "Paid as primary",
        List.of(new NewLetter.Demanded(number(claim), Money.parse(amount))));
  }

  private long log(NewLetter letter) {
    return database.call(practice, () -> letters.log(letter));
  }

  private void takeBack(long letter) {
    database.run(practice, () -> letters.takeBack(letter, "not ours"));
  }

  private void note(long letter, LetterFactKind kind, @Nullable Integer level, LocalDate on) {
    database.run(practice, () -> letters.note(letter, kind, level, on, "as told"));
  }

  private Letter found(long letter) {
    return database.call(practice, () -> letters.find(letter)).orElseThrow();
  }

  private List<LetterFactKind> kinds(long letter) {
    return found(letter).facts().stream().map(LetterFact::kind).toList();
  }

  private void refund(NewRefund refund) {
    database.run(practice, () -> refunds.record(refund));
  }

  private void net(PayerItem one, PayerItem other) {
    database.run(practice, () -> nettings.net(one.id(), other.id(), "refunded by check"));
  }

  private void undo(NettedPair pair) {
    database.run(practice, () -> nettings.undo(pair.id(), "was another"));
  }
}
