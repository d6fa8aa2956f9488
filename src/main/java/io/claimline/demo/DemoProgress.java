package io.claimline.demo;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the log how many of a large demo's claims have been taken in, until all are. */
final class DemoProgress implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DemoProgress.class);
  private static final int SECONDS = 5;

  private final int expected;
  private final ClaimsTaken taken;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "demo-progress");
            daemon.setDaemon(true);
            return daemon;
          });
  private long told;

  DemoProgress(int expected, ClaimsTaken taken) {
    this.expected = expected;
    this.taken = taken;
  }

  void start() {
    if (expected > 0 && taken.count() < expected) {
      LOG.info("The demo begins with {} claims", expected);
      thread.scheduleWithFixedDelay(this::tell, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  private void tell() {
    long now = taken.count();
    if (now >= expected) {
      LOG.info("All {} claims of the demo are taken in and on their way", expected);
      thread.shutdown();
    } else if (now > told) {
      LOG.info("{} of {} claims of the demo are taken in", now, expected);
      told = now;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
