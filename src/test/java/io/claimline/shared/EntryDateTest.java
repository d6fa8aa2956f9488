package io.claimline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryDateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @DisplayName("A day is read in each form that people use")
  @CsvSource({
    "01/31/2026, 2026-01-31",
    "1/31/26, 2026-01-31",
    "2026-01-31, 2026-01-31",
    "2026-1-31, 2026-01-31",
    "1-31-2026, 2026-01-31",
    "01312026, 2026-01-31",
    "013126, 2026-01-31",
    "5/17/84, 1984-05-17",
    "1/1/27, 2027-01-01",
    "1/1/28, 1928-01-01",
    "2/29/2024, 2024-02-29"
  })
  void reads(String text, LocalDate day) {
    assertThat(EntryDate.parse(text, TODAY)).contains(day);
  }

  @ParameterizedTest
  @DisplayName("What is no day is none")
  @ValueSource(strings = {"", "31/01/2026", "2/29/2026", "1/31", "20260131x", "0/0/00", "1/31/026"})
  void refuses(String text) {
    assertThat(EntryDate.parse(text, TODAY)).isEmpty();
  }
}
