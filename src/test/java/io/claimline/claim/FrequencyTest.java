package io.claimline.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The frequency code of the next submission. */
class FrequencyTest {

  private static final Frequency ORIGINAL = new Frequency("1", "");

  @Test
  @DisplayName("R22 a rejected claim goes again with the frequency it had")
  void rejected() {
    List<ClaimFact> facts = List.of(fact(FactKind.SENT, ""), fact(FactKind.REJECTED, ""));
    assertThat(Frequency.next(ORIGINAL, facts, true)).isEqualTo(ORIGINAL);
    Frequency replacement = new Frequency("7", "PCN1");
    assertThat(Frequency.next(replacement, facts, true)).isEqualTo(replacement);
  }

  @Test
  @DisplayName("R22 a denied or paid claim is replaced under the payer's claim number")
  void replaced() {
    assertThat(Frequency.next(ORIGINAL, List.of(fact(FactKind.DENIED, "")), true))
        .isEqualTo(new Frequency("7", "PCN1"));
    assertThat(Frequency.next(ORIGINAL, List.of(fact(FactKind.ADJUDICATED, "")), true))
        .isEqualTo(new Frequency("7", "PCN1"));
  }

  @Test
  @DisplayName("R22 a payer that takes no replacements, or asks for a new claim, gets an original")
  void sentAsNew() {
    assertThat(Frequency.next(ORIGINAL, List.of(fact(FactKind.DENIED, "")), false))
        .isEqualTo(ORIGINAL);
    assertThat(Frequency.next(ORIGINAL, List.of(fact(FactKind.DENIED, "N142")), true))
        .isEqualTo(ORIGINAL);
    assertThat(Frequency.next(ORIGINAL, List.of(fact(FactKind.DENIED, "M127 MA130")), true))
        .isEqualTo(ORIGINAL);
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
