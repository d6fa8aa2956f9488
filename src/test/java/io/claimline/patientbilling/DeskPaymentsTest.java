package io.claimline.patientbilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.MoneyRefusedException;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.JournalCheck;
import io.claimline.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ClaimlineTest
class DeskPaymentsTest {

  @Autowired private Database database;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private DeskPayments payments;
  @Autowired private ClaimBalances balances;
  @Autowired private JournalCheck check;

  private long practice;
  private long patient;
  private long first;
  private long second;

  @BeforeEach
  void twoVisits() {
    practice = database.practice();
    Household household = Household.in(practice, database, beans);
    patient = household.parent();
    first = household.owedVisit(patient, "20.00");
    second = household.owedVisit(patient, "60.00");
  }

  @AfterEach
  void noCentIsLost() {
    assertThat(database.call(practice, check::discrepancies)).isEmpty();
  }

  @Test
  @DisplayName("A payment on the account pays the oldest visit first")
  void oldestFirst() {
    DeskPayment taken = take("50.00", "80.00", "a", null).orElseThrow();
    assertThat(taken.parts())
        .containsExactly(
            new DeskPayment.Part(first, Money.parse("20.00")),
            new DeskPayment.Part(second, Money.parse("30.00")));
    assertThat(owed(first)).isEqualTo(Money.ZERO);
    assertThat(owed(second)).isEqualTo(Money.parse("30.00"));
  }

  @Test
  @DisplayName("A payment for one visit pays that alone")
  void oneVisit() {
    assertThat(take("60.00", "60.00", "b", second)).isPresent();
    assertThat(owed(first)).isEqualTo(Money.parse("20.00"));
    assertThat(owed(second)).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("What was sent eight times at once is taken once, with one receipt")
  void once() {
    List<CompletableFuture<Optional<DeskPayment>>> sent =
        IntStream.range(0, 8)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> take("50.00", "80.00", "c", null)))
            .toList();
    assertThat(sent.stream().map(one -> one.join().orElseThrow().id()).distinct()).hasSize(1);
    assertThat(owed(first).plus(owed(second))).isEqualTo(Money.parse("30.00"));
    assertThat(
            database
                .owner()
                .sql("select count(*) from document where patient_id = ? and kind = ?")
                .params(patient, DeskPayments.RECEIPT)
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  @DisplayName("Nothing is taken from who owes something else than was seen, or less")
  void refused() {
    assertThat(take("20.00", "79.99", "d", null)).isEmpty();
    assertThatThrownBy(() -> take("80.01", "80.00", "e", null))
        .isInstanceOf(MoneyRefusedException.class)
        .hasMessageContaining("above what the patient owes");
    assertThatThrownBy(() -> take("0.00", "80.00", "f", null))
        .isInstanceOf(MoneyRefusedException.class);
    assertThat(owed(first).plus(owed(second))).isEqualTo(Money.parse("80.00"));
  }

  private Optional<DeskPayment> take(String amount, String seen, String key, @Nullable Long claim) {
    return database.call(
        practice,
        () ->
            payments.take(
                new NewDeskPayment(
                    patient,
                    claim,
                    Money.parse(amount),
                    "Cash",
                    "",
                    Money.parse(seen),
                    practice + key)));
  }

  private Money owed(long claim) {
    return database.call(practice, () -> balances.of(claim)).patientOpen();
  }
}
