package io.claimline.deposit;

import static io.claimline.deposit.Announcements.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.deposit.Announced.Kind;
import io.claimline.deposit.MissingMoney.Side;
import io.claimline.deposit.NewDeposit.TypedCheck;
import io.claimline.remittance.RemittanceIntake;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Remittance, bank and deposit: which money is which. */
@ClaimlineTest
class MoneyMatchingTest {

  /** A Tuesday. */
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

  @Autowired private Database database;
  @Autowired private RemittanceIntake intake;
  @Autowired private BankFiles files;
  @Autowired private BankDeposits deposits;
  @Autowired private MoneyMatching matching;
  @Autowired private MissingMoneyList missing;
  @Autowired private MoneyClocks clocks;
  @Autowired private MoneyAgrees agrees;
  @Autowired private RemittanceMonies monies;
  @Autowired private Clock clock;

  private long practice;
  private Announcements payer;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
    payer = new Announcements(database, practice, intake);
  }

  @Test
  @DisplayName("R36 Trace, amount and day agree: matched by itself, whichever came first")
  void exact() {
    long first = payer.transfer("T1", "60.00", DAY);
    bank(DAY.plusDays(1), "60.00", "T1");
    assertThat(of(first)).hasSize(1);
    assertThat(of(first).get(0).exact()).isTrue();
    assertThat(of(first).get(0).because())
        .isEqualTo("Trace number, amount and day agree (1 business day apart).");
    bank(DAY, "75.00", "T2");
    assertThat(in(matching::proposals)).isEmpty();
    long second = payer.transfer("T2", "75.00", DAY.plusDays(3));
    assertThat(of(second)).extracting(MoneyMatch::exact).containsExactly(true);
  }

  @Test
  @DisplayName("R36 Near money is proposed with its reason, the likeliest first, and confirmed")
  void near() {
    long other = payer.transfer("T5", "60.00", DAY.plusDays(2));
    long late = payer.transfer("T6", "10.00", DAY.minusDays(9));
    long less = payer.transfer("T7", "80.00", DAY);
    bank(DAY, "10.00", "T6");
    bank(DAY, "79.50", "T7");
    csv(DAY + ",60.00,ACH Credit,CO ID: " + COMPANY + " HCCLAIMPMT\n");
    List<MoneyProposal> proposals = in(matching::proposals);
    assertThat(proposals)
        .extracting(each -> each.announced().id() + " " + each.likeness().words())
        .containsExactly(
            late + " Trace number and amount agree, the days do not: 6 business days apart.",
            less + " The trace number agrees; the bank has $0.50 less than was announced.",
            other
                + " Amount, day (2 business days apart) and sender agree; the bank hands on no trace"
                + " number.");
    confirm(proposals.get(1));
    assertThat(of(less).get(0).difference()).isEqualTo(Money.parse("-0.50"));
    assertThat(of(less).get(0).exact()).isFalse();
    assertThatThrownBy(() -> confirm(proposals.get(1))).isInstanceOf(MoneyRefused.class);
    assertThat(in(matching::proposals)).hasSize(2);
  }

  @Test
  @DisplayName("R36 What a person took apart stays to be seen and is not matched by itself again")
  void takenApart() {
    long remittance = payer.transfer("T1", "60.00", DAY);
    bank(DAY, "60.00", "T1");
    long match = of(remittance).get(0).id();
    assertThatThrownBy(() -> undo(match, "")).isInstanceOf(MoneyRefused.class);
    undo(match, "the bank took it back");
    assertThat(in(matching::matchExact)).isZero();
    MoneyMatch kept = of(remittance).get(0);
    assertThat(kept.undone())
        .extracting(undone -> undone == null ? "" : undone.because())
        .isEqualTo("the bank took it back");
    assertThatThrownBy(() -> undo(match, "again")).isInstanceOf(MoneyRefused.class);
    confirm(in(matching::proposals).get(0));
    assertThat(of(remittance)).hasSize(2);
  }

  @Test
  @DisplayName("R21 R36 Two remittances under one trace number: a person says which is paid")
  void doubtful() {
    payer.transfer("T1", "60.00", DAY);
    payer.transfer("T1", "60.00", DAY.plusDays(1));
    bank(DAY, "60.00", "T1");
    assertThat(in(matching::proposals)).hasSize(2);
  }

  @Test
  @DisplayName("R36 A check goes by its deposit: remittance, deposit and bank are one money")
  void threeWays() {
    long check = payer.check("C1", "40.00", DAY);
    BankDeposit deposit =
        in(
            () ->
                deposits.make(
                    new NewDeposit(
                        DAY,
                        DepositKind.CHECKS,
                        Set.of("REMITTANCE-" + check),
                        List.of(new TypedCheck("County", "7", Money.parse("2.00"))),
                        "k")));
    csv(DAY.plusDays(2) + ",42.00,Deposit,Counter\n");
    MoneyProposal proposal = in(matching::proposals).get(0);
    assertThat(proposal.announced().kind()).isEqualTo(Kind.DEPOSIT);
    confirm(proposal);
    assertThat(in(() -> matching.of(Kind.DEPOSIT, deposit.id()))).hasSize(1);
    assertThatThrownBy(
            () -> PracticeScope.writing(practice).run(() -> deposits.undo(deposit.id(), "wrong")))
        .hasMessageContaining("match apart first");
    assertThat(in(missing::moneyWithoutRemittance)).isEmpty();
    assertThat(in(missing::remittancesWithoutMoney)).isEmpty();
    assertThat(in(() -> monies.of(check)).depositId()).isEqualTo(deposit.id());
    assertThat(in(() -> monies.of(check)).atBank()).isEqualTo(DAY.plusDays(2));
    assertThat(in(agrees::discrepancies)).isEmpty();
    change("update deposit set total_cents = total_cents + 1 where practice_id = ?");
    assertThat(in(agrees::discrepancies)).hasSize(2);
    change("update deposit set total_cents = total_cents - 1 where practice_id = ?");
    change("update money_match set difference_cents = 1, exact = false where practice_id = ?");
    assertThat(in(agrees::discrepancies))
        .singleElement()
        .asString()
        .endsWith("the bank has another amount than was announced");
  }

  @Test
  @DisplayName("A check comes to the bank once: alone, as from a lockbox, or in a deposit")
  void lockbox() {
    long alone = payer.check("C1", "40.00", DAY);
    bank(DAY, "40.00", "C1");
    assertThat(of(alone)).hasSize(1);
    assertThat(in(() -> deposits.open(DepositKind.CHECKS))).isEmpty();
    long deposited = payer.check("C2", "41.00", DAY);
    in(
        () ->
            deposits.make(
                new NewDeposit(
                    DAY, DepositKind.CHECKS, Set.of("REMITTANCE-" + deposited), List.of(), "k")));
    bank(DAY, "41.00", "C2");
    assertThat(of(deposited)).isEmpty();
    assertThat(in(matching::proposals)).isEmpty();
  }

  @Test
  @DisplayName("R36 A payer with days of its own is missed by them, the others by the practice's")
  void ownDays() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
    database
        .owner()
        .sql(
            """
            insert into payer (payer_code, name, created_at)
            values ('SAMPLE', 'Sample Health', '2026-01-05T12:00Z') on conflict do nothing
            """)
        .update();
    long id =
        database
            .owner()
            .sql("select id from payer where payer_code = 'SAMPLE'")
            .query(Long.class)
            .single();
    payer.transfer("T1", "60.00", today.minusDays(8));
    bank(today.minusDays(8), "11.00", "X1");
    clock(null, 2, 2);
    assertThat(in(missing::remittancesWithoutMoney)).hasSize(1);
    assertThat(in(missing::moneyWithoutRemittance)).hasSize(1);
    clock(id, 10, 10);
    assertThat(in(missing::remittancesWithoutMoney)).isEmpty();
    assertThat(in(missing::moneyWithoutRemittance)).isEmpty();
    clock(id, 7, 10);
    assertThat(in(missing::remittancesWithoutMoney)).hasSize(1);
    assertThat(in(clocks::all)).extracting(MoneyClock::moneyDays).containsExactly(2, 7);
  }

  @Test
  @DisplayName("Another practice's money is neither confirmed nor taken apart")
  void foreign() {
    long exact = payer.transfer("T1", "60.00", DAY);
    bank(DAY, "60.00", "T1");
    long match = of(exact).get(0).id();
    payer.transfer("T2", "70.00", DAY.minusDays(20));
    bank(DAY, "70.00", "T2");
    MoneyProposal proposal = in(matching::proposals).get(0);
    practice = database.practice();
    assertThatThrownBy(() -> undo(match, "not mine")).isInstanceOf(MoneyRefused.class);
    assertThatThrownBy(() -> confirm(proposal)).isInstanceOf(MoneyRefused.class);
    assertThat(of(exact)).isEmpty();
    assertThat(in(matching::proposals)).isEmpty();
  }

  /** As only the owner of the database could. */
  private void change(String sql) {
    assertThat(database.owner().sql(sql).param(practice).update()).isPositive();
  }

  @Test
  @DisplayName(
      "R36 After the payer's days money and remittance are missing, with who looks after it")
  void clocksRun() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
    payer.transfer("OLD", "5.00", today.minusDays(90));
    long six = payer.transfer("T1", "60.00", today.minusDays(6));
    payer.transfer("T2", "70.00", today.minusDays(5));
    assertThat(in(missing::remittancesWithoutMoney)).as("no bank file yet").isEmpty();
    bank(today.minusDays(6), "11.00", "X1");
    bank(today.minusDays(5), "12.00", "X2");
    assertThat(in(missing::remittancesWithoutMoney))
        .extracting(MissingMoney::id)
        .containsExactly(six);
    MissingMoney credit = in(missing::moneyWithoutRemittance).get(0);
    assertThat(in(missing::moneyWithoutRemittance)).hasSize(1);
    assertThat(credit.days()).isEqualTo(6);
    assertThat(note(Side.BANK, credit.id(), "asked the payer", true)).isTrue();
    assertThat(note(Side.BANK, credit.id(), "it comes on Friday", false)).isTrue();
    MissingMoney noted = in(missing::moneyWithoutRemittance).get(0);
    assertThat(noted.assignee()).isEqualTo("claimline");
    assertThat(noted.note()).isEqualTo("it comes on Friday");
    clock(null, 2, 30);
    assertThat(in(missing::moneyWithoutRemittance)).isEmpty();
    assertThat(in(missing::remittancesWithoutMoney)).hasSize(2);
    clock(null, 6, 30);
    assertThat(in(missing::remittancesWithoutMoney)).isEmpty();
    assertThatThrownBy(() -> clock(null, -1, 2)).isInstanceOf(MoneyRefused.class);
    assertThatThrownBy(() -> clock(-7L, 1, 2)).isInstanceOf(MoneyRefused.class);
    practice = database.practice();
    assertThat(note(Side.BANK, credit.id(), "another practice's", true)).isFalse();
    assertThat(note(Side.REMITTANCE, six, "another practice's", true)).isFalse();
  }

  private void clock(@Nullable Long payerId, int money, int remittance) {
    PracticeScope.writing(practice).run(() -> clocks.set(payerId, money, remittance));
  }

  private boolean note(Side side, long id, String words, boolean take) {
    return in(() -> missing.note(side, id, words, take));
  }

  private void confirm(MoneyProposal proposal) {
    PracticeScope.writing(practice)
        .run(
            () ->
                matching.confirm(
                    proposal.entry().id(), proposal.announced().kind(), proposal.announced().id()));
  }

  private void undo(long match, String because) {
    PracticeScope.writing(practice).run(() -> matching.undo(match, because));
  }

  private List<MoneyMatch> of(long remittance) {
    return in(() -> matching.of(Kind.REMITTANCE, remittance));
  }

  private void bank(LocalDate day, String amount, String trace) {
    csv(day + "," + amount + ",ACH Credit,TRN*1*" + trace + "*" + COMPANY + "\n");
  }

  private void csv(String row) {
    in(
        () ->
            files.receive(
                "bank.csv",
                ("Date,Amount,Type,Description\n" + row).getBytes(StandardCharsets.UTF_8)));
  }

  private <T> T in(Supplier<T> work) {
    return PracticeScope.writing(practice).call(work);
  }
}
