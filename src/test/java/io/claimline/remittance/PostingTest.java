package io.claimline.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.SampleClaims;
import io.claimline.claim.Standing;
import io.claimline.ledger.Account;
import io.claimline.ledger.AccountBalances;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.JournalCheck;
import io.claimline.shared.Money;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A practice whose remittances come through the door; after each test no cent is lost. */
@ClaimlineTest
abstract class PostingTest {

  @Autowired Database database;
  @Autowired SampleClaims samples;
  @Autowired Claims claims;
  @Autowired ClaimFacts facts;
  @Autowired ClaimBalances balances;
  @Autowired AccountBalances accounts;
  @Autowired JournalCheck journalCheck;
  @Autowired UnappliedCash unappliedCash;
  @Autowired RemittanceIntake door;
  @Autowired Remittances remittances;
  @Autowired Adjudications adjudications;

  Intake intake;
  long practice;
  String npi;

  @BeforeEach
  void aPractice() {
    intake = new Intake(door);
    practice = database.practice();
    npi = "%010d".formatted(practice);
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql("update practice set npi = :npi where id = :id")
                .param("npi", npi)
                .param("id", practice)
                .update());
  }

  @AfterEach
  void noCentIsLost() {
    database.run(
        practice,
        () -> {
          assertThat(journalCheck.discrepancies()).isEmpty();
          assertThat(unappliedCash.discrepancies()).isEmpty();
          assertThat(accounts.all().values().stream().reduce(Money.ZERO, Money::plus))
              .isEqualTo(Money.ZERO);
        });
  }

  final RemittanceOutcome take(Sample835 file) {
    return intake.take(toPractice(file));
  }

  final Sample835 toPractice(Sample835 file) {
    return file.toNpi(npi);
  }

  final long claim(String... charges) {
    return database.call(practice, () -> samples.open(SampleClaims.content(charges)));
  }

  /** A decision with one line of this charge. */
  final String[] paid(long claim, String charge, String paid, String... adjustments) {
    List<String> segments = new java.util.ArrayList<>();
    segments.add("CLP*" + number(claim) + "*1*" + charge + "*" + paid + "*0*CI*PCN1");
    segments.add("SVC*HC:99213*" + charge + "*" + paid);
    segments.add("DTM*472*20260105");
    segments.addAll(List.of(adjustments));
    return segments.toArray(String[]::new);
  }

  final String number(long claim) {
    return database.call(practice, () -> claims.get(claim)).claimNumber();
  }

  final ClaimBalance balance(long claim) {
    return database.call(practice, () -> balances.of(claim));
  }

  final Standing standing(long claim) {
    return database.call(practice, () -> facts.standing(claim));
  }

  final ClaimFact lastFact(long claim) {
    List<ClaimFact> all = database.call(practice, () -> facts.of(claim));
    return all.get(all.size() - 1);
  }

  final List<FactKind> facts(long claim) {
    return database.call(practice, () -> facts.of(claim)).stream().map(ClaimFact::kind).toList();
  }

  final Money account(Account account) {
    return database.call(practice, () -> accounts.all()).getOrDefault(account, Money.ZERO);
  }

  /** What waits to be applied. */
  final Money unapplied() {
    return account(Account.UNAPPLIED_CASH).negated();
  }
}
