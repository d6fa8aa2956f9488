package io.claimline.clearinghouse;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the exchange going in the background, twice a second: batches out, files in, and what is in
 * the files to its claims. A long file holds up neither; tests call the steps themselves.
 */
@Component
@Profile("!test")
class Exchange implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final long PAUSE_MILLIS = 500;
  private static final long STOP_SECONDS = 20;

  private final Batches batches;
  private final Outbox outbox;
  private final Inbox inbox;
  private final InboundFiles files;
  private volatile @org.jspecify.annotations.Nullable ScheduledExecutorService threads;

  Exchange(Batches batches, Outbox outbox, Inbox inbox, InboundFiles files) {
    this.batches = batches;
    this.outbox = outbox;
    this.inbox = inbox;
    this.files = files;
  }

  @Override
  public void start() {
    ScheduledExecutorService started = Executors.newScheduledThreadPool(2, Exchange::thread);
    repeat(started, "folders", this::exchangeFiles);
    repeat(started, "reading", files::processWaiting);
    threads = started;
  }

  private void exchangeFiles() {
    if (batches.assemble() > 0) {
      files.retryUnmatched();
    }
    outbox.send();
    inbox.collect();
  }

  private static void repeat(ScheduledExecutorService threads, String what, Runnable work) {
    threads.scheduleWithFixedDelay(
        () -> {
          try {
            work.run();
          } catch (RuntimeException failed) {
            // The next round tries again; an exception let through would end all rounds.
            LOG.error("{}: a round failed", what, failed);
          }
        },
        PAUSE_MILLIS,
        PAUSE_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "exchange");
    thread.setDaemon(true);
    return thread;
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
