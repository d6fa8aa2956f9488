package io.claimline.remittance;

import static io.claimline.remittance.Decisions.decision;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReversalTest {

  private static final ClaimDecision ORIGINAL =
      decision().line("100", "60", "CO-45:20", "PR-2:20").build();

  @Test
  @DisplayName("R13 A reversal negates groups and reasons, PR included")
  void negates() {
    assertThat(
            Reversal.negates(
                decision().status("22").line("-100", "-60", "CO-45:-20", "PR-2:-20").build(),
                ORIGINAL))
        .isTrue();
  }

  @Test
  @DisplayName("R13 What does not negate every amount is another payment's reversal")
  void differs() {
    assertThat(
            Reversal.negates(
                decision().status("22").line("-100", "-60", "CO-45:-40").build(), ORIGINAL))
        .isFalse();
    assertThat(
            Reversal.negates(
                decision().status("22").line("-100", "-70", "CO-45:-10", "PR-2:-20").build(),
                ORIGINAL))
        .isFalse();
    assertThat(
            Reversal.negates(
                decision().status("22").line("-90", "-60", "CO-45:-10", "PR-2:-20").build(),
                ORIGINAL))
        .isFalse();
  }
}
