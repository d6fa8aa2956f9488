package io.claimline.demo;

import io.claimline.shared.DataFolder;
import java.time.Clock;
import java.time.Duration;

/**
 * The simulated clearinghouse with payers who accept each claim at once and pay all they allow on
 * the next day.
 */
public final class PromptClearinghouse {

  private static final Duration NEXT_DAY = Duration.ofHours(20);

  private final SimulatedClearinghouse clearinghouse;

  public PromptClearinghouse(DataFolder data, Clock clock) {
    this.clearinghouse =
        new SimulatedClearinghouse(
            data,
            (claim, earlierSendings) -> Scenario.PAID,
            new DemoSettings(1, Duration.ZERO, NEXT_DAY),
            clock);
  }

  /** Takes what was sent and lays out the answers that are due. */
  public void work() {
    clearinghouse.work();
  }
}
