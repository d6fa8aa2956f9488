package io.claimline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.SampleClaims;
import io.claimline.clearinghouse.ExchangeRound;
import io.claimline.shared.BackgroundWork;
import io.claimline.shared.DataFolder;
import io.claimline.shared.MovableClock;
import io.claimline.workflow.ProcessRound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's days pass one by one, while everything that works by itself rests. */
@ClaimlineTest
class DemoTimeTest {

  @Autowired private MovableClock clock;
  @Autowired private ExchangeRound exchange;
  @Autowired private ProcessRound processes;
  @Autowired private DataFolder data;
  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private Office office;

  private final AtomicInteger rests = new AtomicInteger();
  private final AtomicInteger goesOn = new AtomicInteger();
  private final AtomicInteger rounds = new AtomicInteger();

  @Test
  @DisplayName("Three days pass, each with its own work, and the background goes on after them")
  void passes() {
    try (DemoTime time = time(() -> rounds.incrementAndGet() % 3 == 0 ? 1 : 0)) {
      Instant before = clock.instant();
      assertThat(time.advance(3)).isTrue();
      Awaitility.await().until(() -> !time.state().moving());
      assertThat(Duration.between(before, clock.instant()))
          .isBetween(Duration.ofDays(3), Duration.ofDays(3).plusMinutes(10));
      assertThat(time.state().daysDone()).isEqualTo(3);
      assertThat(time.state().trouble()).isNull();
      assertThat(rounds.get()).isGreaterThanOrEqualTo(6);
      Awaitility.await().until(() -> goesOn.get() == 1);
      assertThat(rests).hasValue(1);
    }
  }

  @Test
  @DisplayName("A day that fails stops time and says so; nothing rests for ever")
  void stops() {
    try (DemoTime time =
        time(
            () -> {
              throw new IllegalStateException("no database");
            })) {
      assertThat(time.advance(5)).isTrue();
      Awaitility.await().until(() -> time.state().trouble() != null);
      assertThat(time.state().daysLeft()).isEqualTo(5);
      Awaitility.await().until(() -> goesOn.get() == 1);
    }
  }

  @Test
  @DisplayName("What time brought is told of the practices that a person may see, and no other")
  void happened() {
    WhatHappened happened = new WhatHappened(database.sql());
    Instant before = clock.instant().minusSeconds(1);
    long practice = database.practice();
    long claim = database.call(practice, () -> samples.open(SampleClaims.content("50.00")));
    assertThat(claim).isPositive();
    assertThat(database.call(practice, () -> happened.since(before)))
        .containsExactly(new WhatHappened.Happened("Charges entered", 1));
    assertThat(database.call(database.practice(), () -> happened.since(before))).isEmpty();
  }

  @Test
  @DisplayName("Days are between one and four hundred")
  void limits() {
    try (DemoTime time = time(processes)) {
      assertThatIllegalArgumentException().isThrownBy(() -> time.advance(0));
      assertThatIllegalArgumentException().isThrownBy(() -> time.advance(401));
    }
  }

  private DemoTime time(ProcessRound round) {
    BackgroundWork background =
        new BackgroundWork() {
          @Override
          public void rest() {
            rests.incrementAndGet();
          }

          @Override
          public void goOn() {
            goesOn.incrementAndGet();
          }
        };
    SimulatedClearinghouse clearinghouse =
        new SimulatedClearinghouse(
            data,
            (claim, earlier) -> Scenario.NO_ANSWER,
            new DemoSettings(1, Duration.ZERO, Duration.ZERO),
            clock);
    return new DemoTime(
        clock,
        List.of(background),
        exchange,
        clearinghouse,
        office.mailRoom(),
        office.bank(),
        round);
  }
}
