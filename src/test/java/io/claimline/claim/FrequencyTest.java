package io.claimline.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The frequency code of the next submission. */
class FrequencyTest {

  private static final long PRIMARY = 4;
  private static final long SECONDARY = 5;
  private static final Frequency ORIGINAL = new Frequency("1", "");

  @Test
  @DisplayName("R22 a rejected claim goes again with the frequency it had")
  void rejected() {
    List<ClaimFact> facts = List.of(fact(FactKind.SENT, ""), fact(FactKind.REJECTED, ""));
    assertThat(Frequency.next(ORIGINAL, facts, PRIMARY, true)).isEqualTo(ORIGINAL);
    Frequency replacement = new Frequency("7", "PCN1");
    assertThat(Frequency.next(replacement, facts, PRIMARY, true)).isEqualTo(replacement);
  }

  @Test
  @DisplayName("R22 a denied or paid claim is replaced under the payer's claim number")
  void replaced() {
    assertThat(Frequency.next(ORIGINAL, List.of(fact(FactKind.DENIED, "")), PRIMARY, true))
        .isEqualTo(new Frequency("7", "PCN1"));
    assertThat(Frequency.next(ORIGINAL, List.of(fact(FactKind.ADJUDICATED, "")), PRIMARY, true))
        .isEqualTo(new Frequency("7", "PCN1"));
  }

  @Test
  @DisplayName("R22 a payer that takes no replacements, or asks for a new claim, gets an original")
  void sentAsNew() {
    assertThat(Frequency.next(ORIGINAL, List.of(fact(FactKind.DENIED, "")), PRIMARY, false))
        .isEqualTo(ORIGINAL);
    assertThat(Frequency.next(ORIGINAL, List.of(fact(FactKind.DENIED, "N142")), PRIMARY, true))
        .isEqualTo(ORIGINAL);
    assertThat(
            Frequency.next(ORIGINAL, List.of(fact(FactKind.DENIED, "M127 MA130")), PRIMARY, true))
        .isEqualTo(ORIGINAL);
  }

  @Test
  @DisplayName(
      "R22 another payer's decision does not make the claim a replacement for the next one")
  void otherPayersDecision() {
    List<ClaimFact> facts =
        List.of(decision(PRIMARY, "PCN1"), fact(FactKind.NEXT_PAYER_BILLED, ""));
    assertThat(Frequency.next(ORIGINAL, facts, SECONDARY, true)).isEqualTo(ORIGINAL);
    assertThat(
            Frequency.next(
                ORIGINAL,
                List.of(fact(FactKind.ADJUDICATED, ""), fact(FactKind.NEXT_PAYER_BILLED, "")),
                SECONDARY,
                true))
        .isEqualTo(ORIGINAL);
  }

  @Test
  @DisplayName("R15b R22 the secondary's claim goes again under the secondary's own number")
  void secondaryAgain() {
    List<ClaimFact> facts =
        List.of(
            decision(PRIMARY, "PCN1"),
            fact(FactKind.NEXT_PAYER_BILLED, ""),
            decision(SECONDARY, "SCN1"),
            decision(PRIMARY, "PCN2"),
            fact(FactKind.NEXT_PAYER_BILLED, ""));
    assertThat(Frequency.next(ORIGINAL, facts, SECONDARY, true))
        .isEqualTo(new Frequency("7", "SCN1"));
  }

  private static ClaimFact decision(long coverage, String payerClaimNumber) {
    return new ClaimFact(
        1,
        1,
        FactKind.ADJUDICATED,
        Instant.EPOCH,
        "claimline",
        null,
        null,
        Map.of("payerClaimNumber", payerClaimNumber, "coverage", Long.toString(coverage)));
  }

  private static ClaimFact fact(FactKind kind, String remarks) {
    return new ClaimFact(
        1,
        1,
        kind,
        Instant.EPOCH,
        "claimline",
        null,
        null,
        Map.of("payerClaimNumber", "PCN1", "remarks", remarks));
  }
}
