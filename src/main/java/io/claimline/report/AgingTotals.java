package io.claimline.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The cents of an aging by group and bucket, added up while its rows go by. */
final class AgingTotals {

  /** What one payer, provider or practice owes, or is owed for. */
  static final class Line {
    private final Map<AgingBucket, Long> cents = new EnumMap<>(AgingBucket.class);
    private long claims;

    long claims() {
      return claims;
    }

    long cents(AgingBucket bucket) {
      return cents.getOrDefault(bucket, 0L);
    }

    long cents() {
      return cents.values().stream().mapToLong(Long::longValue).sum();
    }

    void add(AgingBucket bucket, long more) {
      claims++;
      cents.merge(bucket, more, Math::addExact);
    }
  }

  private final Map<String, Line> lines = new TreeMap<>();

  void add(String group, AgingBucket bucket, long cents) {
    lines.computeIfAbsent(group, name -> new Line()).add(bucket, cents);
  }

  /** By name. */
  Map<String, Line> lines() {
    return lines;
  }

  long cents(AgingBucket bucket) {
    return lines.values().stream().mapToLong(line -> line.cents(bucket)).sum();
  }

  long cents() {
    return lines.values().stream().mapToLong(Line::cents).sum();
  }

  long claims() {
    return lines.values().stream().mapToLong(Line::claims).sum();
  }
}
