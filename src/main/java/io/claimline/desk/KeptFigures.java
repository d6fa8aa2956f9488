package io.claimline.desk;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Figures that cost much to count. What was quick to count is counted each time; what took long is
 * kept for fifty times as long, and counted anew in the background while the old figure is shown.
 * So nobody waits for it but the first, and counting never takes more than a small part of the
 * database's time.
 */
final class KeptFigures<K, V> {

  private static final Logger LOG = LoggerFactory.getLogger(KeptFigures.class);
  private static final int TIMES_KEPT = 50;

  /** Counts in the background, for all figures of all pages, one after another. */
  @Component
  static final class Keeping implements DisposableBean {

    private static final Duration QUICK = Duration.ofMillis(50);

    private final ExecutorService counter =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread daemon = new Thread(work, "figures");
              daemon.setDaemon(true);
              return daemon;
            });

    <K, V> KeptFigures<K, V> figures(Function<K, V> counting) {
      return new KeptFigures<>(counting, counter, QUICK, figure -> true);
    }

    /**
     * @param large the figures that are kept, however long they took; others are counted each time
     */
    <K, V> KeptFigures<K, V> largeFigures(Function<K, V> counting, Predicate<V> large) {
      return new KeptFigures<>(counting, counter, Duration.ZERO, large);
    }

    @Override
    public void destroy() {
      counter.shutdownNow();
    }
  }

  private record Kept<V>(V figure, long countedAt, long took) {}

  private final Function<K, V> counting;
  private final ExecutorService counter;
  private final long quick;
  private final Predicate<V> large;
  private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
  private final Set<K> underWay = ConcurrentHashMap.newKeySet();

  /**
   * @param quick what takes no longer is not kept
   * @param large what is not large is not kept either
   */
  KeptFigures(
      Function<K, V> counting, ExecutorService counter, Duration quick, Predicate<V> large) {
    this.counting = counting;
    this.counter = counter;
    this.quick = quick.toNanos();
    this.large = large;
  }

  V of(K key) {
    Kept<V> known = kept.get(key);
    if (known == null) {
      return count(key).figure();
    }
    if (System.nanoTime() - known.countedAt() > TIMES_KEPT * known.took() && underWay.add(key)) {
      counter.execute(() -> countAgain(key));
    }
    return known.figure();
  }

  private void countAgain(K key) {
    try {
      count(key);
    } catch (RuntimeException failed) {
      // The old figure stays; the next who asks tries again.
      LOG.warn("a figure could not be counted: {}", failed.getClass().getSimpleName());
    } finally {
      underWay.remove(key);
    }
  }

  private Kept<V> count(K key) {
    long begun = System.nanoTime();
    V figure = counting.apply(key);
    long ended = System.nanoTime();
    Kept<V> counted = new Kept<>(figure, ended, ended - begun);
    if (counted.took() > quick && large.test(figure)) {
      kept.put(key, counted);
    } else {
      kept.remove(key);
    }
    return counted;
  }
}
