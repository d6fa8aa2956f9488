package io.claimline.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.MoneyRefusedException;
import io.claimline.claim.NewFact;
import io.claimline.claim.SampleClaims;
import io.claimline.claim.Standing;
import io.claimline.denial.WriteOffRequest.Whose;
import io.claimline.denial.WriteOffs.Outcome;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.JournalCheck;
import io.claimline.shared.Money;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The default policy lets a biller give up 100.00 alone. */
@ClaimlineTest
class WriteOffsTest {

  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private ClaimFacts facts;
  @Autowired private ClaimAccount account;
  @Autowired private ClaimBalances balances;
  @Autowired private WriteOffs writeOffs;
  @Autowired private JournalCheck check;

  private long practice;
  private long claim;

  @BeforeEach
  void aDeniedClaim() {
    practice = database.practice();
    claim = database.call(practice, () -> samples.open(SampleClaims.content("300")));
    database.run(practice, () -> facts.append(NewFact.of(claim, FactKind.DENIED)));
  }

  @AfterEach
  void noCentIsLost() {
    SecurityContextHolder.clearContext();
    database.run(
        practice,
        () -> {
          assertThat(check.discrepancies()).isEmpty();
          assertThat(facts.standing(claim)).isEqualTo(facts.replayedStanding(claim));
        });
  }

  @Test
  @DisplayName("R11 Within the limit a biller gives up what insurers owe at once")
  void withinLimit() {
    assertThat(write("bea", "100", Whose.INSURANCE, "k1")).isEqualTo(Outcome.WRITTEN_OFF);
    assertThat(write("bea", "100", Whose.INSURANCE, "k1")).isEqualTo(Outcome.WRITTEN_OFF);

    assertThat(balance().writtenOff()).isEqualTo(Money.parse("100"));
    assertThat(standing()).isEqualTo(Standing.DENIED);
  }

  @Test
  @DisplayName("Above the limit a supervisor is asked, and nothing is given up before the answer")
  void aboveLimit() {
    assertThat(write("bea", "100.01", Whose.INSURANCE, "k1")).isEqualTo(Outcome.ASKED);
    assertThat(write("bea", "100.01", Whose.INSURANCE, "k1")).isEqualTo(Outcome.ASKED);

    assertThat(standing()).isEqualTo(Standing.WRITE_OFF_ASKED);
    assertThat(balance().writtenOff()).isEqualTo(Money.ZERO);
    WriteOffRequest request = pending().get(0);
    assertThat(request.amount()).isEqualTo(Money.parse("100.01"));
    assertThat(request.askedBy()).isEqualTo("bea");
    assertThat(kinds()).containsOnlyOnce(FactKind.WRITE_OFF_ASKED);
  }

  @Test
  @DisplayName("The limit cannot be passed in slices; another person has a limit of their own")
  void slices() {
    write("bea", "60", Whose.INSURANCE, "k1");
    assertThat(write("bob", "60", Whose.INSURANCE, "k2")).isEqualTo(Outcome.WRITTEN_OFF);
    assertThat(write("bea", "60", Whose.INSURANCE, "k3")).isEqualTo(Outcome.ASKED);
  }

  @Test
  @DisplayName("A second person approves: it is given up once")
  void approved() {
    write("bea", "300", Whose.INSURANCE, "k1");
    as("sue", () -> writeOffs.approve(claim, "agreed", "a1"));
    as("sue", () -> writeOffs.approve(claim, "agreed", "a1"));

    assertThat(balance().writtenOff()).isEqualTo(Money.parse("300"));
    assertThat(standing()).isEqualTo(Standing.SETTLED);
    ClaimFact last = facts().get(facts().size() - 1);
    assertThat(last.reason()).isEqualTo("no way left; agreed");
    assertThat(last.recordedBy()).isEqualTo("sue");
    assertThat(pending()).isEmpty();
    assertThatThrownBy(() -> as("sue", () -> writeOffs.approve(claim, "agreed", "a2")))
        .isInstanceOf(WriteOffRefusedException.class)
        .hasMessage("no write-off is asked for");
  }

  @Test
  @DisplayName("Who asked cannot approve")
  void fourEyes() {
    write("bea", "300", Whose.INSURANCE, "k1");

    assertThatThrownBy(() -> as("bea", () -> writeOffs.approve(claim, "agreed", "a1")))
        .isInstanceOf(WriteOffRefusedException.class)
        .hasMessageContaining("cannot approve");
    assertThat(standing()).isEqualTo(Standing.WRITE_OFF_ASKED);
  }

  @Test
  @DisplayName("A refusal brings the claim back to where it stood, and it can be asked for again")
  void refused() {
    write("bea", "300", Whose.INSURANCE, "k1");
    as("sue", () -> writeOffs.refuse(claim, "appeal it first"));
    as("sue", () -> writeOffs.refuse(claim, "appeal it first"));

    assertThat(standing()).isEqualTo(Standing.DENIED);
    assertThat(kinds()).containsOnlyOnce(FactKind.WRITE_OFF_REFUSED);
    assertThat(write("bea", "300", Whose.INSURANCE, "k2")).isEqualTo(Outcome.ASKED);
  }

  @Test
  @DisplayName("A request that another fact left behind is asked for no more and gives way")
  void leftBehind() {
    write("bea", "300", Whose.INSURANCE, "k1");
    database.run(practice, () -> facts.append(NewFact.of(claim, FactKind.DENIED)));

    assertThat(pending()).isEmpty();
    assertThatThrownBy(() -> as("sue", () -> writeOffs.refuse(claim, "no")))
        .isInstanceOf(WriteOffRefusedException.class);
    assertThat(write("bea", "250", Whose.INSURANCE, "k2")).isEqualTo(Outcome.ASKED);
    assertThat(pending().get(0).amount()).isEqualTo(Money.parse("250"));
  }

  @Test
  @DisplayName("A supervisor is asked about one write-off at a time, and about what is owed only")
  void notAsked() {
    assertThatThrownBy(() -> write("bea", "300.01", Whose.INSURANCE, "k1"))
        .isInstanceOf(MoneyRefusedException.class)
        .hasMessageContaining("owed by insurers: 300.00");
    assertThatThrownBy(() -> write("bea", "150", Whose.PATIENT, "k2"))
        .isInstanceOf(MoneyRefusedException.class);
    assertThatThrownBy(() -> write("bea", "0", Whose.INSURANCE, "k3"))
        .isInstanceOf(MoneyRefusedException.class);
    write("bea", "200", Whose.INSURANCE, "k4");
    assertThatThrownBy(() -> write("bob", "150", Whose.INSURANCE, "k5"))
        .isInstanceOf(WriteOffRefusedException.class)
        .hasMessageContaining("asked about this claim already");
  }

  @Test
  @DisplayName("Before a payer has decided no supervisor is asked to give up what it owes")
  void notDecided() {
    long open = database.call(practice, () -> samples.open(SampleClaims.content("300")));

    assertThatThrownBy(
            () ->
                as(
                    "bea",
                    () ->
                        writeOffs.write(
                            open, Money.parse("300"), Whose.INSURANCE, "why", "k" + open)))
        .isInstanceOf(WriteOffRefusedException.class);
    assertThat(database.call(practice, () -> facts.standing(open))).isEqualTo(Standing.TO_VERIFY);
  }

  @Test
  @DisplayName("What the patient owes is given up by the same rules")
  void patient() {
    database.run(
        practice,
        () -> account.transferToPatient(claim, Money.parse("300"), "not covered", "t" + claim));
    assertThat(write("bea", "300", Whose.PATIENT, "k1")).isEqualTo(Outcome.ASKED);
    as("sue", () -> writeOffs.approve(claim, "hardship", "a1"));

    assertThat(balance().patientOpen()).isEqualTo(Money.ZERO);
    assertThat(standing()).isEqualTo(Standing.SETTLED);
  }

  private Outcome write(String who, String amount, Whose whose, String key) {
    return asAnswering(
        who,
        () -> writeOffs.write(claim, Money.parse(amount), whose, "no way left", key + "-" + claim));
  }

  private void as(String who, Runnable work) {
    asAnswering(
        who,
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T asAnswering(String who, Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    return database.call(practice, work);
  }

  private List<WriteOffRequest> pending() {
    return database.call(practice, () -> writeOffs.pending(claim).stream().toList());
  }

  private Standing standing() {
    return database.call(practice, () -> facts.standing(claim));
  }

  private ClaimBalance balance() {
    return database.call(practice, () -> balances.of(claim));
  }

  private List<ClaimFact> facts() {
    return database.call(practice, () -> facts.of(claim));
  }

  private List<FactKind> kinds() {
    return facts().stream().map(ClaimFact::kind).toList();
  }
}
