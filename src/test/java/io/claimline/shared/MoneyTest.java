package io.claimline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({"12.5,1250,12.5", "-3,-300,-3", ".75,75,0.75", "0,0,0", "100.00,10000,100"})
  void decimals_are_read_and_written_as_cents(String decimal, long cents, String x12) {
    assertThat(Money.parse(decimal)).isEqualTo(Money.ofCents(cents));
    assertThat(Money.parse(decimal).toX12()).isEqualTo(x12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.001", "abc", "1,00", "99999999999999999999"})
  void what_is_no_whole_number_of_cents_is_refused(String decimal) {
    assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Money.parse(decimal));
  }

  @Test
  void sums_that_do_not_fit_fail_rather_than_wrap() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Money.ofCents(Long.MAX_VALUE).plus(Money.ofCents(1)));
  }

  @Test
  void two_places_for_people() {
    assertThat(Money.ofCents(-1250)).hasToString("-12.50");
    assertThat(Money.ofCents(5)).hasToString("0.05");
  }
}
