package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.FactKind;
import io.claimline.claim.SampleClaims;
import io.claimline.claim.Standing;
import io.claimline.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class HappyPathTest {

  @Autowired private Database database;
  @Autowired private ProcessFixture process;
  @Autowired private ClaimAccount account;
  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("A clean claim is scrubbed, sent, accepted, paid and closed at zero")
  void closesAtZero() {
    long claim = process.open(practice, SampleClaims.content("100.00"));
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("AWAIT_SENDING");
    process.sendBatch(practice);
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("AWAIT_ACCEPTANCE");
    process.append(practice, claim, FactKind.ACCEPTED);
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("AWAIT_ADJUDICATION");
    process.append(practice, claim, FactKind.ADJUDICATED);
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("REVIEW_BALANCE");
    database.run(
        practice,
        () -> account.writeOffInsurance(claim, Money.parse("100.00"), "courtesy", "k" + claim));
    process.settle(practice);
    assertThat(process.standing(practice, claim)).isEqualTo(Standing.CLOSED);
    assertThat(process.place(practice, claim)).isEqualTo("nowhere");
  }
}
