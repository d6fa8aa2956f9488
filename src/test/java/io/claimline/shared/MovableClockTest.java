package io.claimline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovableClockTest {

  private final List<Duration> kept = new ArrayList<>();
  private final MovableClock clock = new MovableClock(Duration.ofDays(2), kept::add);

  @Test
  void beginsWhereItWasLeft() {
    assertThat(clock.instant())
        .isCloseTo(Instant.now().plus(2, ChronoUnit.DAYS), within(5, ChronoUnit.SECONDS));
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void movesForwardAndKeepsHowFar() {
    Instant before = clock.instant();
    clock.advance(Duration.ofHours(3));
    assertThat(clock.instant()).isAfterOrEqualTo(before.plus(3, ChronoUnit.HOURS));
    assertThat(kept).containsExactly(Duration.ofDays(2).plusHours(3));
  }

  @Test
  void neverGoesBack() {
    assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
    assertThat(kept).isEmpty();
  }

  @Test
  void aClockOfAnotherZoneMovesWithIt() {
    var newYork = clock.withZone(ZoneId.of("America/New_York"));
    clock.advance(Duration.ofDays(30));
    assertThat(newYork.instant()).isCloseTo(clock.instant(), within(5, ChronoUnit.SECONDS));
    assertThat(newYork.getZone()).isEqualTo(ZoneId.of("America/New_York"));
  }
}
