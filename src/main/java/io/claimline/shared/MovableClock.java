package io.claimline.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A UTC clock that runs on but can be moved forward, so that the demo and the tests see months go
 * by.
 *
 * <p>It never goes back: what was written stays in the past.
 */
public final class MovableClock extends Clock {

  private final Clock machine;
  private final AtomicReference<Duration> offset;
  private final Consumer<Duration> keeper;

  /**
   * @param offset how far the clock is ahead of the machine's
   * @param keeper told the new offset each time the clock moves
   */
  public MovableClock(Duration offset, Consumer<Duration> keeper) {
    this.machine = Clock.systemUTC();
    this.offset = new AtomicReference<>(offset);
    this.keeper = keeper;
  }

  /**
   * Moves the clock forward.
   *
   * @throws IllegalArgumentException if the step is negative
   */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("time does not go back");
    }
    keeper.accept(offset.accumulateAndGet(step, Duration::plus));
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    MovableClock utc = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return utc.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return utc.withZone(other);
      }
    };
  }
}
