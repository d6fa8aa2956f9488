package io.claimline.demo;

import io.claimline.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What was ordered of the demo when it was started ({@code bin/run --claims N --seed S}).
 *
 * @param claims how many invented claims to begin with; null for the few that are written down
 * @param seed of the invented claims and of what payers do; null for the usual one
 */
@ConfigurationProperties("claimline.demo")
record DemoOrder(@Nullable Integer claims, @Nullable Long seed) {

  /** As many as one machine takes in within a quarter of an hour. */
  static final int MOST_CLAIMS = 20_000;

  static final DemoOrder NOTHING = new DemoOrder(null, null);

  DemoOrder {
    if (claims != null && (claims < 1 || claims > MOST_CLAIMS)) {
      throw new StartRefused(
          "The demo begins with 1 to %d claims, not %d.".formatted(MOST_CLAIMS, claims));
    }
  }
}
