package io.claimline.remittance;

import static io.claimline.remittance.Sample835.an835;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.ledger.Account;
import io.claimline.ledger.BooksCheck;
import io.claimline.ledger.ClaimBalance;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnpostingTest extends PostingTest {

  private static final String WHY = "posted from a test file";
  private static final Money SIXTY = Money.parse("60");

  @Autowired private Unposting unposting;
  @Autowired private UnpostingRuns runs;
  @Autowired private ProviderAdjustments adjustments;
  @Autowired private List<BooksCheck> books;

  @AfterEach
  void booksAreTrue() {
    database.run(
        practice, () -> books.forEach(check -> assertThat(check.discrepancies()).isEmpty()));
  }

  @Test
  @DisplayName("What is taken back is open again, its money unapplied, and can be posted again")
  void takenBackAndPostedAgain() {
    long claim = claim("100");
    pay(claim, "T1");
    ClaimBalance posted = balance(claim);
    takeBack(only(claim));
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("100"));
    assertThat(balance(claim).patientOpen()).isEqualTo(Money.ZERO);
    assertThat(unapplied()).isEqualTo(SIXTY);
    assertThat(standing(claim)).isEqualTo(Standing.ACCEPTED);
    assertThat(lastFact(claim).kind()).isEqualTo(FactKind.UNPOSTED);
    assertThat(lastFact(claim).reason()).isEqualTo(WHY);
    Adjudication parked = only(claim);
    assertThat(parked.parkedBecause()).isEqualTo(ParkedBecause.TAKEN_BACK);
    assertThat(parked.parkedWords()).isEqualTo(WHY);

    assertThat(postAgain(parked)).isTrue();
    assertThat(balance(claim)).isEqualTo(posted);
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);
    assertThat(unapplied()).isEqualTo(Money.ZERO);

    takeBack(only(claim));
    assertThat(postAgain(only(claim))).isTrue();
    assertThat(balance(claim)).isEqualTo(posted);
  }

  @Test
  @DisplayName("R21 The file that comes again does not post what was taken back")
  void sameFileAgain() {
    long claim = claim("100");
    pay(claim, "T1");
    takeBack(only(claim));
    pay(claim, "T1");
    assertThat(standing(claim)).isEqualTo(Standing.ACCEPTED);
    assertThat(unapplied()).isEqualTo(SIXTY);
  }

  @Test
  @DisplayName("A posting is taken back once, and only what was taken back is posted again")
  void once() {
    long claim = claim("100");
    pay(claim, "T1");
    Adjudication posted = only(claim);
    assertThatThrownBy(() -> postAgain(posted)).isInstanceOf(UnpostingRefusedException.class);
    takeBack(posted);
    assertThatThrownBy(() -> takeBack(posted)).isInstanceOf(UnpostingRefusedException.class);
    assertThat(balance(claim).insuranceOpen()).isEqualTo(Money.parse("100"));
  }

  @Test
  @DisplayName(
      "R13 A payment that its payer took back is bound by the reversal until that is undone")
  void reversalFirst() {
    long claim = claim("100");
    pay(claim, "T1");
    long second = correct(claim);
    Adjudication first = all(claim).get(0);
    assertThatThrownBy(() -> takeBack(first))
        .isInstanceOf(UnpostingRefusedException.class)
        .hasMessageContaining("T2");

    takeBackAll(second);
    assertThat(balance(claim).insurancePaid()).isEqualTo(SIXTY);
    assertThat(balance(claim).patientOpen()).isEqualTo(Money.parse("20"));
    assertThat(unapplied()).isEqualTo(Money.parse("20"));

    all(claim).stream()
        .filter(each -> each.remittanceId() == second)
        .sorted(
            (one, other) -> other.decision().statusCode().compareTo(one.decision().statusCode()))
        .forEach(each -> assertThat(postAgain(each)).isTrue());
    assertThat(balance(claim).insurancePaid()).isEqualTo(Money.parse("80"));
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);

    takeBackAll(second);
    takeBack(first);
    assertThat(balance(claim).insurancePaid()).isEqualTo(Money.ZERO);
    assertThat(unapplied()).isEqualTo(Money.parse("80"));
  }

  @Test
  @DisplayName(
      "A remittance is taken back claim by claim; one that is with the agency stays posted")
  void wholeRemittance() {
    long claim = claim("100");
    long placed = claim("50");
    String[] one = paid(claim, "100", "60", "CAS*CO*45*40");
    String[] other = paid(placed, "50", "20", "CAS*PR*2*30");
    RemittanceOutcome outcome = take(an835("T1").paying("80").with(one).with(other));
    for (FactKind way :
        List.of(FactKind.STATEMENT_SENT, FactKind.COLLECTIONS_DUE, FactKind.PLACED)) {
      append(placed, way);
    }
    assertThat(standing(placed)).isEqualTo(Standing.AT_AGENCY);
    takeBackAll(Objects.requireNonNull(outcome.remittanceId()));
    assertThat(standing(claim)).isEqualTo(Standing.ACCEPTED);
    assertThat(standing(placed)).isEqualTo(Standing.AT_AGENCY);
    assertThat(unapplied()).isEqualTo(SIXTY);
    assertThatThrownBy(() -> takeBack(only(placed)))
        .isInstanceOf(UnpostingRefusedException.class)
        .hasMessageContaining("Recall it first");
  }

  @Test
  @DisplayName("R15 A remittance that is taken back takes its PLB back; the deposit stays")
  void providerAdjustmentsToo() {
    long claim = claim("100");
    long remittance =
        Objects.requireNonNull(
            take(an835("T1")
                    .paying("61")
                    .with(paid(claim, "100", "60", "CAS*CO*45*40"))
                    .with("PLB*" + npi + "*20261231*L6:PCN1*-5*WO:PCN9*4*CT:M*0"))
                .remittanceId());
    takeBackAll(remittance);
    assertThat(account(Account.INTEREST_INCOME)).isEqualTo(Money.ZERO);
    assertThat(account(Account.OVERPAYMENT_RECOVERY)).isEqualTo(Money.ZERO);
    assertThat(account(Account.CASH)).isEqualTo(Money.parse("61"));
    assertThat(unapplied()).isEqualTo(Money.parse("61"));
    assertThat(plb(remittance)).isEqualTo(new PlbState(false, true));
    takeBackAll(remittance);

    for (int times = 0; times < 2; times++) {
      database.run(practice, () -> adjustments.postAgain(remittance));
      assertThat(account(Account.INTEREST_INCOME)).isEqualTo(Money.parse("-5"));
      assertThat(account(Account.OVERPAYMENT_RECOVERY)).isEqualTo(Money.parse("4"));
      assertThat(plb(remittance)).isEqualTo(new PlbState(true, false));
      assertThat(unapplied()).isEqualTo(SIXTY);
    }
    takeBackAll(remittance);
    database.run(practice, () -> adjustments.postAgain(remittance));
    assertThat(postAgain(only(claim))).isTrue();
    assertThat(unapplied()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("R15a The PLB of a parked remittance moves nothing, and nothing of it is taken back")
  void parked() {
    long remittance =
        Objects.requireNonNull(
            take(an835("T1").paying("7").with("PLB*" + npi + "*20261231*L6:PCN1*-5"))
                .remittanceId());
    takeBackAll(remittance);
    database.run(practice, () -> adjustments.postAgain(remittance));
    assertThat(account(Account.INTEREST_INCOME)).isEqualTo(Money.ZERO);
    assertThat(plb(remittance)).isEqualTo(new PlbState(false, false));
    assertThat(unapplied()).isEqualTo(Money.parse("7"));
  }

  @Test
  @DisplayName("A denial that is taken back moves no money, and the claim awaits a decision")
  void denial() {
    long claim = claim("100");
    take(
        an835("T1")
            .with("CLP*" + number(claim) + "*4*100*0**CI*PCN1")
            .with("SVC*HC:99213*100*0", "DTM*472*20260105", "CAS*CO*16*100"));
    assertThat(standing(claim)).isEqualTo(Standing.DENIED);
    takeBack(only(claim));
    assertThat(standing(claim)).isEqualTo(Standing.ACCEPTED);
    assertThat(postAgain(only(claim))).isTrue();
    assertThat(standing(claim)).isEqualTo(Standing.DENIED);
  }

  private void pay(long claim, String trace) {
    take(an835(trace).paying("60").with(paid(claim, "100", "60", "CAS*CO*45*20", "CAS*PR*2*20")));
  }

  /** The payer takes its payment of 60 back and pays 80; tells the remittance. */
  private long correct(long claim) {
    return Objects.requireNonNull(
        take(an835("T2")
                .paying("20")
                .with("CLP*" + number(claim) + "*22*-100*-60*-20*CI*PCN1")
                .with("SVC*HC:99213*-100*-60", "DTM*472*20260105")
                .with("CAS*CO*45*-20", "CAS*PR*2*-20")
                .with(paid(claim, "100", "80", "CAS*CO*45*20")))
            .remittanceId());
  }

  private void append(long claim, FactKind kind) {
    database.run(practice, () -> facts.append(NewFact.of(claim, kind)));
  }

  private void takeBack(Adjudication posted) {
    database.run(practice, () -> unposting.takeBack(posted.id(), WHY));
  }

  private void takeBackAll(long remittance) {
    PracticeScope.writing(practice).run(() -> runs.begin(remittance, WHY));
    Awaitility.await().until(() -> !runs.isRunning(remittance));
  }

  private PlbState plb(long remittance) {
    return database.call(practice, () -> adjustments.stateOf(remittance));
  }

  private boolean postAgain(Adjudication parked) {
    return database.call(practice, () -> unposting.postAgain(parked.id()));
  }

  private Adjudication only(long claim) {
    List<Adjudication> all = all(claim);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<Adjudication> all(long claim) {
    return database.call(practice, () -> adjudications.ofClaim(claim));
  }
}
