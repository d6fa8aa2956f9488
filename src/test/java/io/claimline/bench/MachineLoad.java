package io.claimline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What else the machine did while a measurement ran, in processors kept busy: figures taken beside
 * much other work are not to be compared with others.
 */
final class MachineLoad {
  private static final Path STATISTICS = Path.of("/proc/stat");
  private static final double TICKS_PER_SECOND = 100;

  /** Processor time of the measurement's own child processes, in nanoseconds. */
  private static final AtomicLong CHILDREN = new AtomicLong();

  private final long begun = System.nanoTime();
  private final double busyAtBegin = busySeconds();
  private final double ownAtBegin = ownSeconds();

  /** Counts processor time of a child process as the measurement's own. */
  static void addChild(long nanos) {
    CHILDREN.addAndGet(nanos);
  }

  /** Processors kept busy by others since this was made; the load average where none can tell. */
  double ofOthers() {
    double elapsed = (System.nanoTime() - begun) / 1e9;
    double busy = busySeconds() - busyAtBegin;
    return Double.isNaN(busy)
        ? ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
        : Math.max(0, busy - (ownSeconds() - ownAtBegin)) / elapsed;
  }

  private static double ownSeconds() {
    return (ProcessTime.ofThisProcess() + CHILDREN.get()) / 1e9;
  }

  /** User, nice, system, irq, softirq and steal of all processors. */
  private static double busySeconds() {
    if (!Files.isReadable(STATISTICS)) {
      return Double.NaN;
    }
    try (var lines = Files.lines(STATISTICS)) {
      String[] fields = lines.findFirst().orElse("").split(" +");
      double busy = 0;
      for (int field : new int[] {1, 2, 3, 6, 7, 8}) {
        busy += field < fields.length ? Double.parseDouble(fields[field]) : 0;
      }
      return busy / TICKS_PER_SECOND;
    } catch (IOException unreadable) {
      return Double.NaN;
    }
  }
}
