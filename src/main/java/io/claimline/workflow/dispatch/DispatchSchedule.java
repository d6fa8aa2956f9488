package io.claimline.workflow.dispatch;

import io.claimline.shared.BackgroundWork;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Dispatches signals a moment after they were left, and goes on with what they set in motion, on a
 * thread each: what one holds the other passes over.
 */
@Component
class DispatchSchedule implements BackgroundWork, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DispatchSchedule.class);
  private static final int PAUSE_MILLIS = 250;
  private static final int PATIENCE_SECONDS = 30;

  private final SignalDispatch signals;
  private final RemittanceDispatch remittances;
  private final StepDispatch steps;
  private final boolean byItself;
  private @Nullable ScheduledExecutorService executor;

  DispatchSchedule(
      SignalDispatch signals,
      RemittanceDispatch remittances,
      StepDispatch steps,
      Environment environment) {
    this.signals = signals;
    this.remittances = remittances;
    this.steps = steps;
    // A command of an operator leaves the signals to the server that may be running beside it.
    this.byItself =
        environment.getProperty("claimline.engine.run-jobs", Boolean.class, true)
            && !environment.containsProperty("claimline.command");
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService starting =
        Executors.newScheduledThreadPool(2, work -> new Thread(work, "dispatch"));
    repeat(starting, "signals", () -> signals.dispatchAll() + remittances.dispatchAll());
    repeat(starting, "steps", steps::goOnAll);
    executor = starting;
  }

  /** Works until nothing is left; a round that fails is tried again after a moment. */
  private static void repeat(
      ScheduledExecutorService threads, String what, IntSupplier dispatchAll) {
    ScheduledFuture<?> unused =
        threads.scheduleWithFixedDelay(
            () -> {
              try {
                while (dispatchAll.getAsInt() > 0 && !threads.isShutdown()) {
                  log.trace("{} were dispatched", what);
                }
              } catch (RuntimeException failure) {
                // Let through, it would end the schedule.
                log.warn("Dispatching {} failed and is tried again", what, failure);
              }
            },
            PAUSE_MILLIS,
            PAUSE_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void rest() {
    stop();
  }

  @Override
  public void goOn() {
    if (byItself && !isRunning()) {
      start();
    }
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService running = executor;
    executor = null;
    if (running == null) {
      return;
    }
    running.shutdown();
    try {
      if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        running.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      running.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }

  @Override
  public boolean isAutoStartup() {
    return byItself;
  }
}
