package io.claimline.demo;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import io.claimline.clearinghouse.Sending;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.shared.DataFolder;
import io.claimline.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Claims go out as files and come back as facts and money, through folders alone. */
@ClaimlineTest
class RoundTripTest {

  @Autowired Database database;
  @Autowired Sending sending;
  @Autowired ClaimBalances balances;
  @Autowired DataFolder data;
  @Autowired Clock clock;

  private final Map<String, Scenario> scenarios = new HashMap<>();
  private long practice;
  private long claim;

  @BeforeEach
  void queuedClaim() {
    practice = database.practice();
    claim = sending.queued(practice, anIncomingClaim().of("100.00").build());
  }

  @Test
  @DisplayName("R14 A claim is sent, accepted and paid; the copay stands with the patient")
  void paid() {
    exchange(Scenario.COPAY);
    assertThat(sending.facts(practice, claim))
        .contains(FactKind.SENT, FactKind.FILE_ACCEPTED, FactKind.RECEIVED, FactKind.ACCEPTED)
        .endsWith(FactKind.ADJUDICATED);
    ClaimBalance balance = database.call(practice, () -> balances.of(claim));
    assertThat(balance.patientOpen()).isEqualTo(Money.parse("25"));
    assertThat(balance.insuranceOpen()).isEqualTo(Money.ZERO);
    assertThat(balance.insurancePaid().isPositive()).isTrue();
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.PATIENT_OWES);
  }

  @Test
  @DisplayName("R9 A denied claim stands denied, with its balance open")
  void denied() {
    exchange(Scenario.DENIED_AUTHORIZATION);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.DENIED);
    assertThat(database.call(practice, () -> balances.of(claim)).insuranceOpen())
        .isEqualTo(Money.parse("100"));
  }

  @Test
  @DisplayName("R10 A claim paid zero for its deductible is the patient's, not a denial")
  void deductible() {
    exchange(Scenario.DEDUCTIBLE);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.PATIENT_OWES);
  }

  @Test
  @DisplayName("R22 A rejected claim is corrected, sent again as 1, and paid")
  void rejectedThenPaid() {
    exchange(Scenario.REJECTED_MEMBER);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.REJECTED);
    sending.correctAndQueue(practice, claim);
    exchange(Scenario.PAID);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.SETTLED);
  }

  @Test
  @DisplayName("R30 A claim whose file was rejected returns to work")
  void fileRejected() {
    exchange(Scenario.REJECTED_FILE);
    assertThat(sending.lastFact(practice, claim).kind()).isEqualTo(FactKind.FILE_REJECTED);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.REJECTED);
  }

  private void exchange(Scenario scenario) {
    scenarios.put(sending.number(practice, claim), scenario);
    sending.send(practice);
    new SimulatedClearinghouse(
            data,
            (sent, earlier) ->
                scenarios.getOrDefault(sent.patientControlNumber(), Scenario.NO_ANSWER),
            new DemoSettings(1, Duration.ZERO, Duration.ZERO),
            clock)
        .work();
    sending.receive();
  }
}
