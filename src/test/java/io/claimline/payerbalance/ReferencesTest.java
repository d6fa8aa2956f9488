package io.claimline.payerbalance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026012345678",
        " 2026012345678 ",
        "2026012345678 CL00000017",
        "CL00000017-2026012345678",
        "0002026012345678",
        "002026012345678CL00000017",
        "20260120/2026012345678"
      })
  @DisplayName("R15 The payer's claim number is found in whatever shape a payer writes it")
  void shapes(String reference) {
    assertThat(References.claimNumbers(reference)).contains("2026012345678");
  }

  @Test
  @DisplayName("R15 The likeliest stands first: the whole, its words, then parts of words")
  void likeliestFirst() {
    assertThat(References.claimNumbers("ICN1 cl00000017"))
        .startsWith("ICN1 CL00000017", "ICN1", "CL00000017");
    assertThat(References.claimNumbers("")).isEmpty();
  }

  @Test
  @DisplayName("R15 A date, a small number or a plain word says not that two references are one")
  void telling() {
    assertThat(References.keys("20260120 RECOUP 17 OP-2026/17"))
        .containsExactly("20260120RECOUP17OP202617", "OP202617");
    assertThat(References.keys("OP-2026/17")).contains("OP202617");
    assertThat(References.keys("--")).isEmpty();
  }
}
