package io.claimline.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankDaysTest {

  @ParameterizedTest
  @DisplayName("R36 Banks rest on the holidays of the Federal Reserve")
  @ValueSource(
      strings = {
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-09-07",
        "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25", "2027-07-05", "2026-01-17",
        "2026-01-18"
      })
  void rests(String day) {
    assertThat(BankDays.isOne(LocalDate.parse(day))).isFalse();
  }

  @Test
  @DisplayName("A holiday on a Saturday leaves the banks' Friday as it is")
  void saturday() {
    assertThat(BankDays.isOne(LocalDate.parse("2026-07-03"))).isTrue();
  }

  @ParameterizedTest
  @DisplayName("R36 Days between leave out weekends and holidays, whichever is first")
  @CsvSource({
    "2026-01-20, 2026-01-20, 0",
    "2026-01-16, 2026-01-20, 1",
    "2026-01-20, 2026-01-16, 1",
    "2026-11-25, 2026-12-01, 3",
    "2026-11-24, 2026-12-01, 4",
    "2026-01-23, 2026-01-25, 0"
  })
  void between(LocalDate one, LocalDate other, int days) {
    assertThat(BankDays.between(one, other)).isEqualTo(days);
  }
}
