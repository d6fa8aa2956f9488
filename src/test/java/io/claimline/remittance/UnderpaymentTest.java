package io.claimline.remittance;

import static io.claimline.remittance.Sample835.an835;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.fee.FeePlace;
import io.claimline.fee.FeeService;
import io.claimline.shared.Money;
import io.claimline.underpayment.Comparison;
import io.claimline.underpayment.Contracts;
import io.claimline.underpayment.NewRate;
import io.claimline.underpayment.Underpayment;
import io.claimline.underpayment.UnderpaymentRefusedException;
import io.claimline.underpayment.UnderpaymentState;
import io.claimline.underpayment.Underpayments;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a payer allows is compared with its contract once its remittance is posted. */
class UnderpaymentTest extends PostingTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Autowired private Contracts contracts;
  @Autowired private Underpayments underpayments;
  @Autowired private Comparison comparison;

  @Test
  @DisplayName("R11 A decision below the contract is told with the evidence, line by line")
  void told() {
    long claim = claim("100");
    agree(claim, 12_000, "1.00");
    take(
        an835("T1")
            .paying("58.80")
            .with(paid(claim, "100", "58.80", "CAS*CO*45*20**253*1.20", "CAS*PR*2*20")));
    Underpayment found = only();
    assertThat(found.amount()).isEqualTo(Money.parse("10"));
    assertThat(found.claimId()).isEqualTo(claim);
    assertThat(found.lines().get(0).expectedHow()).isEqualTo("75.00 × 120%");
    assertThat(found.lines().get(0).allowedHow())
        .isEqualTo("paid 58.80 + cost share 20.00 + sequestration 1.20");
  }

  @Test
  @DisplayName("Within the tolerance, denied, by a later payer, or before the contract: not told")
  void notTold() {
    long near = claim("100");
    agree(near, 10_000, "1.00");
    take(an835("T1").paying("74").with(paid(near, "100", "74", "CAS*CO*45*26")));
    long denied = claim("100");
    take(an835("T2").with(paid(denied, "100", "0", "CAS*CO*50*100")));
    long later = claim("100");
    String[] second = paid(later, "100", "10", "CAS*OA*23*60", "CAS*CO*45*30");
    second[0] = second[0].replace("*1*100", "*2*100");
    take(an835("T3").paying("10").with(second));
    long early = claim("100");
    String[] before = paid(early, "100", "10", "CAS*CO*45*90");
    before[2] = "DTM*472*20251231";
    take(an835("T4").paying("10").with(before));
    assertThat(list(true)).isEmpty();
  }

  @Test
  @DisplayName("A contract entered later finds what was paid before, once")
  void comparedAgain() {
    long claim = claim("100");
    take(an835("T1").paying("50").with(paid(claim, "100", "50", "CAS*CO*45*50")));
    assertThat(list(true)).isEmpty();
    agree(claim, 10_000, "1.00");
    assertThat(comparison.compareSince(practice, FIRST)).isEqualTo(1);
    assertThat(comparison.compareSince(practice, FIRST)).isZero();
    assertThat(only().amount()).isEqualTo(Money.parse("25"));
  }

  @Test
  @DisplayName("What the payer reverses since is told no more")
  void reversed() {
    long claim = claim("100");
    agree(claim, 10_000, "1.00");
    take(an835("T1").paying("50").with(paid(claim, "100", "50", "CAS*CO*45*50")));
    assertThat(list(true)).hasSize(1);
    take(
        an835("T2")
            .paying("25")
            .with(paid(claim, "100", "75", "CAS*CO*45*25"))
            .with("CLP*" + number(claim) + "*22*-100*-50*0*CI*PCN1")
            .with("SVC*HC:99213*-100*-50", "DTM*472*20260105", "CAS*CO*45*-50"));
    assertThat(list(true)).isEmpty();
  }

  @Test
  @DisplayName("It is disputed, paid after all or accepted, each with a word; not by a stranger")
  void worked() {
    long claim = claim("100");
    agree(claim, 10_000, "1.00");
    take(an835("T1").paying("50").with(paid(claim, "100", "50", "CAS*CO*45*50")));
    long id = only().id();
    note(id, UnderpaymentState.DISPUTED, "Sent the contract's page");
    assertThat(only().state()).isEqualTo(UnderpaymentState.DISPUTED);
    note(id, UnderpaymentState.ACCEPTED, "The lower rate holds since January");
    assertThat(list(true)).isEmpty();
    assertThat(list(false)).extracting(Underpayment::words).hasSize(1);
    assertThatThrownBy(() -> note(id, UnderpaymentState.PAID, " "))
        .isInstanceOf(UnderpaymentRefusedException.class);
    long foreign = database.practice();
    assertThatThrownBy(
            () ->
                database.run(foreign, () -> underpayments.note(id, UnderpaymentState.PAID, "mine")))
        .hasMessageContaining("no such");
  }

  private void agree(long claim, int percent, String tolerance) {
    long payer = database.call(practice, () -> claims.get(claim)).payerId();
    database.run(
        practice,
        () -> {
          contracts.enter(
              payer,
              FIRST,
              List.of(
                  new NewRate(
                      new FeeService("99213", List.of(), FeePlace.ANY), Money.parse("75"), false)));
          contracts.agree(
              new Contracts.NewContract(
                  payer, payer, percent, false, Money.parse(tolerance), FIRST));
        });
  }

  private Underpayment only() {
    List<Underpayment> all = list(true);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<Underpayment> list(boolean open) {
    return database.call(practice, () -> underpayments.list(open));
  }

  private void note(long id, UnderpaymentState state, String words) {
    database.run(practice, () -> underpayments.note(id, state, words));
  }
}
