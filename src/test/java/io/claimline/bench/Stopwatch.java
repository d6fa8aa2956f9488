package io.claimline.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Seconds by the clock, by phase. */
final class Stopwatch {

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Consumer<String> afterwards;

  Stopwatch() {
    this(phase -> {});
  }

  /**
   * @param afterwards told the name of each phase that is over, while the watch stands still
   */
  Stopwatch(Consumer<String> afterwards) {
    this.afterwards = afterwards;
  }

  /** Does the phase's work and adds what it took. */
  void time(String phase, Runnable work) {
    long begun = System.nanoTime();
    work.run();
    seconds.merge(phase, (System.nanoTime() - begun) / 1e9, Double::sum);
    afterwards.accept(phase);
  }

  Map<String, Double> phases() {
    return seconds;
  }

  double total() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
