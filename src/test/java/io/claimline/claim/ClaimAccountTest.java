package io.claimline.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.ledger.Account;
import io.claimline.ledger.AccountBalances;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalCheck;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class ClaimAccountTest {

  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private ClaimAccount account;
  @Autowired private ClaimFacts facts;
  @Autowired private ClaimBalances balances;
  @Autowired private AccountBalances accounts;
  @Autowired private Journal journal;
  @Autowired private JournalCheck check;

  private long practice;
  private long claim;

  /** The payer decided and left 100.00 open. */
  @BeforeEach
  void anAdjudicatedClaim() {
    practice = database.practice();
    claim = database.call(practice, () -> samples.open(SampleClaims.content("100")));
    database.run(practice, () -> facts.append(NewFact.of(claim, FactKind.ADJUDICATED)));
  }

  @AfterEach
  void noCentIsLost() {
    database.run(
        practice,
        () -> {
          assertThat(check.discrepancies()).isEmpty();
          assertThat(facts.standing(claim)).isEqualTo(facts.replayedStanding(claim));
        });
  }

  @Test
  @DisplayName("Of two who take the same share at once, the second is told that nothing is owed")
  void twoAtOnce() throws Exception {
    long owed = database.call(practice, () -> samples.open(SampleClaims.content("40.00")));
    database.run(
        practice, () -> account.transferToPatient(owed, Money.parse("40.00"), "share", "share"));
    CountDownLatch firstMayEnd = new CountDownLatch(1);
    CountDownLatch firstHasPaid = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                database.run(
                    practice,
                    () -> {
                      account.takePatientPayment(owed, Money.parse("40.00"), "card", "first");
                      firstHasPaid.countDown();
                      await(firstMayEnd);
                    }));
    await(firstHasPaid);
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(
            () ->
                database.run(
                    practice,
                    () ->
                        account.takePatientPayment(owed, Money.parse("40.00"), "cash", "second")));
    Awaitility.await().until(this::somebodyWaits);
    firstMayEnd.countDown();
    first.get();

    assertThatThrownBy(second::get).hasRootCauseInstanceOf(MoneyRefusedException.class);
    assertThat(database.call(practice, () -> balances.of(owed)).patientOpen())
        .isEqualTo(Money.ZERO);
  }

  private boolean somebodyWaits() {
    return database
        .owner()
        .sql("select exists (select from pg_locks where not granted)")
        .query(Boolean.class)
        .single();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  @DisplayName("What insurers left open is moved to the patient, who pays it: the claim is settled")
  void transferAndPayment() {
    assertThat(standing()).isEqualTo(Standing.TO_REVIEW);
    run(() -> account.transferToPatient(claim, Money.parse("100"), "not covered", "move"));
    assertThat(standing()).isEqualTo(Standing.PATIENT_OWES);
    run(() -> account.takePatientPayment(claim, Money.parse("40"), "card", "pay-1"));
    assertThat(standing()).isEqualTo(Standing.PATIENT_OWES);
    run(() -> account.takePatientPayment(claim, Money.parse("60"), "cash", "pay-2"));
    assertThat(standing()).isEqualTo(Standing.SETTLED);
    assertThat(balance().patientPaid()).isEqualTo(Money.parse("100"));
    assertThat(accountBalances().get(Account.CASH)).isEqualTo(Money.parse("100"));
    assertThat(lastFact().detail()).containsEntry("amount", "60.00").containsKey("entry");
  }

  @Test
  @DisplayName("What insurers left open is given up")
  void writeOffInsurance() {
    run(() -> account.writeOffInsurance(claim, Money.parse("100"), "timely filing", "give-up"));
    assertThat(standing()).isEqualTo(Standing.SETTLED);
    assertThat(balance().writtenOff()).isEqualTo(Money.parse("100"));
    assertThat(lastFact().kind()).isEqualTo(FactKind.WRITTEN_OFF);
    assertThat(lastFact().reason()).isEqualTo("timely filing");
  }

  @Test
  @DisplayName("What the patient owes is given up, and no more than that")
  void writeOffPatient() {
    run(() -> account.transferToPatient(claim, Money.parse("100"), "deductible", "move"));
    assertThatThrownBy(
            () -> run(() -> account.writeOffPatient(claim, Money.parse("100.01"), "x", "give-up")))
        .isInstanceOf(MoneyRefusedException.class)
        .hasMessageContaining("what the patient owes: 100.00");
    run(() -> account.writeOffPatient(claim, Money.parse("100"), "hardship", "give-up"));
    assertThat(standing()).isEqualTo(Standing.SETTLED);
  }

  @Test
  @DisplayName("A move with a known key is harmless, whatever its amount")
  void repeated() {
    run(() -> account.transferToPatient(claim, Money.parse("100"), "deductible", "move"));
    run(() -> account.transferToPatient(claim, Money.parse("100"), "deductible", "move"));
    run(() -> account.takePatientPayment(claim, Money.parse("100"), "card", "pay"));
    run(() -> account.takePatientPayment(claim, Money.parse("100"), "card", "pay"));
    assertThat(balance().patientPaid()).isEqualTo(Money.parse("100"));
    assertThat(factKinds())
        .containsOnlyOnce(FactKind.TRANSFERRED_TO_PATIENT, FactKind.PATIENT_PAID);
  }

  @Test
  @DisplayName("Nothing is moved that is not owed, nothing negative, nothing at all")
  void refused() {
    for (String amount : List.of("0", "-1", "100.01")) {
      assertThatThrownBy(
              () -> run(() -> account.transferToPatient(claim, Money.parse(amount), "x", "k")))
          .isInstanceOf(MoneyRefusedException.class);
      assertThatThrownBy(
              () -> run(() -> account.writeOffInsurance(claim, Money.parse(amount), "x", "k")))
          .isInstanceOf(MoneyRefusedException.class);
    }
    assertThatThrownBy(
            () -> run(() -> account.takePatientPayment(claim, Money.parse("1"), "cash", "k")))
        .isInstanceOf(MoneyRefusedException.class);
    assertThatThrownBy(() -> run(() -> account.refundCredit(claim, "x", "k")))
        .isInstanceOf(MoneyRefusedException.class)
        .hasMessage("there is no credit to refund");
    assertThat(factKinds()).containsExactly(FactKind.CHARGED, FactKind.ADJUDICATED);
  }

  @Test
  @DisplayName("A payer's credit is set aside to be paid back, and the claim is settled")
  void refundInsurance() {
    run(() -> paidByInsurer("130"));
    assertThat(standing()).isEqualTo(Standing.TO_REVIEW);
    run(() -> account.refundCredit(claim, "paid above the charge", "refund"));
    assertThat(standing()).isEqualTo(Standing.SETTLED);
    assertThat(accountBalances().get(Account.REFUND_PAYABLE)).isEqualTo(Money.parse("-30"));
    assertThat(lastFact().kind()).isEqualTo(FactKind.REFUNDED);
  }

  @Test
  @DisplayName("A patient's credit is set aside to be paid back")
  void refundPatient() {
    run(
        () -> {
          account.transferToPatient(claim, Money.parse("100"), "deductible", "move");
          account.takePatientPayment(claim, Money.parse("100"), "card", "pay");
          journal.post(
              new NewEntry(
                  EntryKind.REMITTANCE_POSTED,
                  claim,
                  null,
                  "correction",
                  null,
                  List.of(
                      JournalRow.of(
                          Account.INSURANCE_RECEIVABLE,
                          Account.PATIENT_RECEIVABLE,
                          Money.parse("20")))));
          paidByInsurer("20");
        });
    assertThat(standing()).isEqualTo(Standing.TO_REVIEW);
    run(() -> account.refundCredit(claim, "corrected by the payer", "refund"));
    assertThat(standing()).isEqualTo(Standing.SETTLED);
  }

  @Test
  @DisplayName("A denied claim stays denied until its open amount is decided on")
  void denied() {
    run(() -> facts.append(NewFact.of(claim, FactKind.DENIED)));
    assertThat(standing()).isEqualTo(Standing.DENIED);
    run(() -> account.writeOffInsurance(claim, Money.parse("30"), "part", "one"));
    assertThat(standing()).isEqualTo(Standing.DENIED);
    run(() -> account.transferToPatient(claim, Money.parse("70"), "not covered", "two"));
    assertThat(standing()).isEqualTo(Standing.PATIENT_OWES);
  }

  private void paidByInsurer(String amount) {
    journal.post(
        new NewEntry(
            EntryKind.REMITTANCE_POSTED,
            claim,
            null,
            "insurer",
            null,
            List.of(
                JournalRow.of(
                    Account.UNAPPLIED_CASH, Account.INSURANCE_RECEIVABLE, Money.parse(amount)))));
    facts.append(NewFact.of(claim, FactKind.ADJUDICATED));
  }

  private void run(Runnable work) {
    database.run(practice, work);
  }

  private Standing standing() {
    return database.call(practice, () -> facts.standing(claim));
  }

  private ClaimBalance balance() {
    return database.call(practice, () -> balances.of(claim));
  }

  private Map<Account, Money> accountBalances() {
    return database.call(practice, accounts::all);
  }

  private List<FactKind> factKinds() {
    return database.<List<ClaimFact>>call(practice, () -> facts.of(claim)).stream()
        .map(ClaimFact::kind)
        .toList();
  }

  private ClaimFact lastFact() {
    List<ClaimFact> all = database.call(practice, () -> facts.of(claim));
    return all.get(all.size() - 1);
  }
}
