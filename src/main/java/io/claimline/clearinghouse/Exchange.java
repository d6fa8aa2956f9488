package io.claimline.clearinghouse;

import io.claimline.shared.BackgroundWork;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the exchange going in the background: batches out, files in, and what is in the files to
 * its claims. A long file holds up neither, nor the files of other practices; tests call the steps
 * themselves.
 */
@Component
@Profile("!test")
class Exchange implements BackgroundWork, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final long STOP_SECONDS = 20;

  private final ExchangeRound round;
  private final Inbox inbox;
  private final InboundFiles files;
  private final ClearinghouseSettings settings;
  private volatile @Nullable ScheduledExecutorService threads;

  Exchange(ExchangeRound round, Inbox inbox, InboundFiles files, ClearinghouseSettings settings) {
    this.round = round;
    this.inbox = inbox;
    this.files = files;
    this.settings = settings;
  }

  @Override
  public void start() {
    inbox.prepare();
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(2 + settings.readers(), Exchange::thread);
    repeat(started, "batches", round::send, settings.batchEvery());
    repeat(started, "inbox", inbox::collect, PAUSE);
    for (int reader = 1; reader <= settings.readers(); reader++) {
      repeat(started, "reader " + reader, files::processWaiting, PAUSE);
    }
    threads = started;
  }

  private static void repeat(
      ScheduledExecutorService threads, String what, Runnable work, Duration pause) {
    threads.scheduleWithFixedDelay(
        () -> {
          try {
            work.run();
          } catch (RuntimeException failed) {
            // The next round tries again; an exception let through would end all rounds.
            LOG.error("{}: a round failed", what, failed);
          }
        },
        pause.toMillis(),
        pause.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "exchange");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void rest() {
    stop();
  }

  @Override
  public void goOn() {
    if (!isRunning()) {
      start();
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService stopping = threads;
    if (stopping == null) {
      return;
    }
    stopping.shutdown();
    try {
      if (!stopping.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        // What is cut off goes on at the next start where it stood.
        stopping.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads = null;
  }

  @Override
  public boolean isRunning() {
    return threads != null;
  }
}
