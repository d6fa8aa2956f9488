package io.claimline.workflow.dispatch;

import io.claimline.shared.BackgroundWork;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Dispatches signals a moment after they were left, and goes on with what they set in motion, on a
 * thread of its own.
 */
@Component
class DispatchSchedule implements BackgroundWork, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DispatchSchedule.class);
  private static final int PAUSE_MILLIS = 250;
  private static final int PATIENCE_SECONDS = 30;

  private final SignalDispatch signals;
  private final StepDispatch steps;
  private final boolean byItself;
  private @Nullable ScheduledExecutorService executor;

  DispatchSchedule(SignalDispatch signals, StepDispatch steps, Environment environment) {
    this.signals = signals;
    this.steps = steps;
    // A command of an operator leaves the signals to the server that may be running beside it.
    this.byItself =
        environment.getProperty("claimline.engine.run-jobs", Boolean.class, true)
            && !environment.containsProperty("claimline.command");
  }

  @Override
  public synchronized void start() {
    executor =
        Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "signal-dispatch"));
    ScheduledFuture<?> unused =
        executor.scheduleWithFixedDelay(
            this::round, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A round that fails is tried again: an exception would end the schedule. */
  private void round() {
    try {
      while (signals.dispatchAll() + steps.goOnAll() > 0) {
        log.trace("Instances moved");
      }
    } catch (RuntimeException failure) {
      log.warn("Dispatching signals failed and is tried again", failure);
    }
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
