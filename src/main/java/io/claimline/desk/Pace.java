package io.claimline.desk;

import io.claimline.clearinghouse.FileState;
import io.claimline.clearinghouse.InboundFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast a file is read, measured since its reading last began.
 *
 * @param unitsPerSecond claims, payments and answers
 * @param left how long it takes yet, if it goes on like this
 */
record Pace(long unitsPerSecond, Duration left) {

  /** Sooner it says nothing. */
  private static final Duration SETTLED = Duration.ofSeconds(1);

  /** Empty for a file that is not being read, or too short a while to tell. */
  static Optional<Pace> of(InboundFile file, Instant now) {
    Instant since = file.readSince();
    long bytes = file.bytesDone() - file.readFrom();
    if (file.state() != FileState.PROCESSING || since == null || bytes <= 0) {
      return Optional.empty();
    }
    Duration taken = Duration.between(since, now);
    if (taken.compareTo(SETTLED) < 0) {
      return Optional.empty();
    }
    double bytesPerSecond = bytes * 1000.0 / taken.toMillis();
    double unitsPerByte = (double) file.units() / file.bytesDone();
    long secondsLeft = Math.round((file.sizeBytes() - file.bytesDone()) / bytesPerSecond);
    return Optional.of(
        new Pace(Math.round(bytesPerSecond * unitsPerByte), Duration.ofSeconds(secondsLeft)));
  }

  /** Such as {@code about 3 minutes left}. */
  public String leftInWords() {
    long seconds = left.toSeconds();
    if (seconds < 10) {
      return "a few seconds left";
    }
    if (seconds < 90) {
      return "about %d seconds left".formatted((seconds + 9) / 10 * 10);
    }
    long minutes = (seconds + 59) / 60;
    return minutes < 90
        ? "about %d minutes left".formatted(minutes)
        : "about %d hours left".formatted((minutes + 59) / 60);
  }
}
