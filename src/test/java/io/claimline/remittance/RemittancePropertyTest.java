package io.claimline.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.Claims;
import io.claimline.claim.SampleClaims;
import io.claimline.ledger.Account;
import io.claimline.ledger.AccountBalances;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.JournalCheck;
import io.claimline.remittance.RandomPayer.Billed;
import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a payer decides, as long as it adds up: no cent is lost, made, or counted twice. */
@ClaimlineTest
class RemittancePropertyTest {

  private static final int CLAIMS = 25;
  private static final int REMITTANCES = 6;

  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private Claims claims;
  @Autowired private ClaimFacts facts;
  @Autowired private ClaimBalances balances;
  @Autowired private AccountBalances accounts;
  @Autowired private JournalCheck journalCheck;
  @Autowired private UnappliedCash unappliedCash;
  @Autowired private RemittanceIntake door;

  @ParameterizedTest(name = "seed {0}")
  @DisplayName(
      "Random decisions: replay equals the cache, the trial balance is zero, no cent is lost")
  @ValueSource(longs = {1, 2, 3, 4})
  void noCentIsLost(long seed) {
    Random random = new Random(seed);
    long practice = practice();
    List<Long> ids = open(practice, random);
    List<Billed> billed = billed(practice, ids);
    RandomPayer payer = new RandomPayer(seed);
    Intake intake = new Intake(door);
    Money deposits = Money.ZERO;
    for (int i = 0; i < REMITTANCES; i++) {
      Sample835 file = payer.remit("T" + i, billed).toNpi("%010d".formatted(practice));
      if (random.nextBoolean()) {
        intake.crashAfter(random.nextInt(10), file);
      }
      RemittanceOutcome outcome = intake.take(file);
      assertThat(outcome.result()).isEqualTo(RemittanceOutcome.Result.POSTED);
      assertThat(outcome.parked()).isEmpty();
      intake.take(file);
      deposits = deposits.plus(intake.check(file).head().paid());
    }
    Money expected = deposits;
    database.run(
        practice,
        () -> {
          assertThat(journalCheck.discrepancies()).isEmpty();
          assertThat(unappliedCash.discrepancies()).isEmpty();
          assertThat(accounts.all().values().stream().reduce(Money.ZERO, Money::plus))
              .isEqualTo(Money.ZERO);
          assertThat(accounts.all().getOrDefault(Account.CASH, Money.ZERO)).isEqualTo(expected);
          assertThat(accounts.all().getOrDefault(Account.UNAPPLIED_CASH, Money.ZERO))
              .isEqualTo(Money.ZERO);
          ids.forEach(this::assertSound);
        });
  }

  /** Charge = paid + adjusted + open, and write-offs alone never make a credit. */
  private void assertSound(long claim) {
    ClaimBalance balance = balances.of(claim);
    assertThat(balance.insurancePaid().plus(balance.adjusted()).plus(balance.open()))
        .isEqualTo(balance.charge());
    assertThat(facts.standing(claim)).isEqualTo(facts.replayedStanding(claim));
  }

  private long practice() {
    long practice = database.practice();
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql("update practice set npi = :npi where id = :id")
                .param("npi", "%010d".formatted(practice))
                .param("id", practice)
                .update());
    return practice;
  }

  private List<Long> open(long practice, Random random) {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      String[] charges = new String[1 + random.nextInt(4)];
      for (int line = 0; line < charges.length; line++) {
        charges[line] = Money.ofCents(100 + random.nextInt(50_000)).toString();
      }
      ids.add(database.call(practice, () -> samples.open(SampleClaims.content(charges))));
    }
    return ids;
  }

  private List<Billed> billed(long practice, List<Long> ids) {
    return database.call(
        practice,
        () ->
            ids.stream()
                .map(
                    id ->
                        new Billed(
                            claims.get(id).claimNumber(),
                            claims.lines(id).stream().map(line -> line.charge()).toList()))
                .toList());
  }
}
