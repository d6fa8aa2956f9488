package io.claimline.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Seconds by the clock, by phase. */
final class Stopwatch {

  private final Map<String, Double> seconds = new LinkedHashMap<>();

  /** Does the phase's work and adds what it took. */
  void time(String phase, Runnable work) {
    long begun = System.nanoTime();
    work.run();
    seconds.merge(phase, (System.nanoTime() - begun) / 1e9, Double::sum);
  }

  Map<String, Double> phases() {
    return seconds;
  }

  double total() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
