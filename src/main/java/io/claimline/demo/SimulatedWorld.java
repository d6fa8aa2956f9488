package io.claimline.demo;

import io.claimline.shared.BackgroundWork;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the simulated clearinghouse, the mail and the bank work in the background, once a second.
 */
final class SimulatedWorld implements BackgroundWork, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SimulatedWorld.class);

  private final SimulatedClearinghouse clearinghouse;
  private final MailRoom mailRoom;
  private final DemoBank bank;
  private final AtomicBoolean resting = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "simulated-clearinghouse");
            daemon.setDaemon(true);
            return daemon;
          });

  SimulatedWorld(SimulatedClearinghouse clearinghouse, MailRoom mailRoom, DemoBank bank) {
    this.clearinghouse = clearinghouse;
    this.mailRoom = mailRoom;
    this.bank = bank;
  }

  void start() {
    thread.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void rest() {
    resting.set(true);
  }

  @Override
  public void goOn() {
    resting.set(false);
  }

  private void work() {
    if (resting.get()) {
      return;
    }
    try {
      clearinghouse.work();
      mailRoom.open();
      bank.open();
    } catch (RuntimeException failed) {
      LOG.error("the simulated clearinghouse failed", failed);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
