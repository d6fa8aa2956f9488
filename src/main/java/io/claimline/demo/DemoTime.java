package io.claimline.demo;

import io.claimline.clearinghouse.ExchangeRound;
import io.claimline.shared.BackgroundWork;
import io.claimline.shared.MovableClock;
import io.claimline.workflow.ProcessRound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the demo's time on, a day at a time: everything that works by itself rests, the clock
 * moves, and what is due on that day is done until nothing moves any more. So a month passes as a
 * month does, each day's work on its day.
 */
final class DemoTime implements AutoCloseable {

  /** As far as one order goes. */
  static final int MOST_DAYS = 400;

  private static final Logger LOG = LoggerFactory.getLogger(DemoTime.class);
  private static final Duration DAY = Duration.ofDays(1);

  /** What one party does in a round may be another's work in the next. */
  private static final int QUIET_ROUNDS = 2;

  /**
   * How far an order got.
   *
   * @param since the demo's time at which the last order began, null before the first
   * @param daysLeft days still to pass
   * @param trouble why it stopped early, null where it did not
   */
  record State(@Nullable Instant since, int days, int daysLeft, @Nullable String trouble) {
    public boolean moving() {
      return daysLeft > 0 && trouble == null;
    }

    public int daysDone() {
      return days - daysLeft;
    }
  }

  private final MovableClock clock;
  private final List<BackgroundWork> background;
  private final ExchangeRound exchange;
  private final SimulatedClearinghouse clearinghouse;
  private final MailRoom mailRoom;
  private final DemoBank bank;
  private final ProcessRound processes;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread daemon = new Thread(work, "demo-time");
            daemon.setDaemon(true);
            return daemon;
          });
  private volatile State state = new State(null, 0, 0, null);

  DemoTime(
      MovableClock clock,
      List<BackgroundWork> background,
      ExchangeRound exchange,
      SimulatedClearinghouse clearinghouse,
      MailRoom mailRoom,
      DemoBank bank,
      ProcessRound processes) {
    this.clock = clock;
    this.background = background;
    this.exchange = exchange;
    this.clearinghouse = clearinghouse;
    this.mailRoom = mailRoom;
    this.bank = bank;
    this.processes = processes;
  }

  State state() {
    return state;
  }

  /**
   * Begins to move time on; it goes on in the background.
   *
   * @return false if time is moving already
   * @throws IllegalArgumentException if the days are none or too many
   */
  synchronized boolean advance(int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("between 1 and " + MOST_DAYS + " days");
    }
    if (state.moving()) {
      return false;
    }
    state = new State(clock.instant(), days, days, null);
    Future<?> unused = thread.submit(this::pass);
    return true;
  }

  private void pass() {
    background.forEach(BackgroundWork::rest);
    try {
      while (state.moving()) {
        clock.advance(DAY);
        settle();
        State before = state;
        state = new State(before.since(), before.days(), before.daysLeft() - 1, null);
      }
    } catch (RuntimeException failed) {
      LOG.error("the demo's time stopped", failed);
      State before = state;
      state =
          new State(
              before.since(), before.days(), before.daysLeft(), failed.getClass().getSimpleName());
    } finally {
      background.forEach(BackgroundWork::goOn);
    }
  }

  /** Does what is due, until nothing moves. */
  private void settle() {
    int quiet = 0;
    while (quiet < QUIET_ROUNDS) {
      int moved = processes.run() + exchange.run();
      clearinghouse.work();
      moved += mailRoom.open() + bank.open();
      quiet = moved == 0 ? quiet + 1 : 0;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
