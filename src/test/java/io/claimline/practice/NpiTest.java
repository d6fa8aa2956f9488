package io.claimline.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

  @ParameterizedTest
  @ValueSource(strings = {"1234567893", "1003000126", "1245319599"})
  @DisplayName("A number whose check digit fits the prefix 80840 is an NPI")
  void valid(String npi) {
    assertThat(Npi.isValid(npi)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1234567890",
        "123456789",
        "12345678931",
        "123456789X",
        "９１２３４５６７８９",
        "2134567893"
      })
  @DisplayName("Any other is not")
  void invalid(String npi) {
    assertThat(Npi.isValid(npi)).isFalse();
  }
}
