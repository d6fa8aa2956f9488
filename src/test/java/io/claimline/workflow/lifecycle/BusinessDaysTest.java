package io.claimline.workflow.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

  @ParameterizedTest
  @DisplayName("R34 Business days leave out the weekend, where the practice is")
  @CsvSource({
    "2026-01-05T15:00:00Z, 2, 2026-01-07T15:00:00Z",
    "2026-01-08T15:00:00Z, 2, 2026-01-12T15:00:00Z",
    "2026-01-09T15:00:00Z, 1, 2026-01-12T15:00:00Z",
    "2026-01-10T15:00:00Z, 1, 2026-01-12T15:00:00Z",
    "2026-01-10T03:00:00Z, 1, 2026-01-13T03:00:00Z",
    "2026-03-06T15:00:00Z, 1, 2026-03-09T14:00:00Z",
    "2026-01-05T15:00:00Z, 0, 2026-01-05T15:00:00Z"
  })
  void leaveOutTheWeekend(Instant start, int days, Instant end) {
    assertThat(BusinessDays.after(start, days, ZoneId.of("America/New_York"))).isEqualTo(end);
  }
}
