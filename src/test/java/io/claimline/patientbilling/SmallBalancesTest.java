package io.claimline.patientbilling;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import io.claimline.shared.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class SmallBalancesTest extends PatientBillingTest {

  @Autowired private SmallBalances small;

  @Test
  @DisplayName("R38 A small balance is written off with its reason, once")
  void writtenOff() {
    long claim = household.owedVisit(household.parent(), "5.00");
    assertThat(isSmall(claim)).isTrue();

    run(() -> small.writeOff(claim));
    run(() -> small.writeOff(claim));

    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
    assertThat(balance(claim).writtenOff()).isEqualTo(Money.parse("5.00"));
    assertThat(factsOf(claim, FactKind.WRITTEN_OFF)).hasSize(1);
    assertThat(factsOf(claim, FactKind.WRITTEN_OFF).get(0).reason())
        .isEqualTo("Small balance: the account owes 5.00, the limit is 5.00");
    assertThat(isSmall(claim)).isFalse();
  }

  @Test
  @DisplayName("R38 What counts is the guarantor's whole open balance, all patients together")
  void wholeAccount() {
    long ofParent = household.owedVisit(household.parent(), "3.00");
    long ofChild = household.owedVisit(household.child("Mia"), "2.01");
    assertThat(isSmall(ofParent)).isFalse();
    assertThat(isSmall(ofChild)).isFalse();

    run(() -> small.writeOff(ofChild));

    assertThat(standing(ofChild)).isEqualTo(Standing.PATIENT_OWES);
    household.pays(ofChild, "0.01");
    run(() -> small.writeOff(ofChild));
    run(() -> small.writeOff(ofParent));
    assertThat(standing(ofChild)).isEqualTo(Standing.SETTLED);
    assertThat(standing(ofParent)).isEqualTo(Standing.SETTLED);
  }

  @Test
  @DisplayName("A cent above the limit is asked for, and so is what an insurer still owes")
  void notSmall() {
    long claim = household.owedVisit(household.parent(), "5.01");
    long atInsurer = household.visit(household.parent(), "4.00");

    run(() -> small.writeOff(claim));
    run(() -> small.writeOff(atInsurer));

    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);
    assertThat(balance(atInsurer).writtenOff()).isEqualTo(Money.ZERO);
  }

  private boolean isSmall(long claim) {
    return database.call(practice, () -> small.isSmall(claim));
  }
}
