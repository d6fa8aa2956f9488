package io.claimline.demo;

import io.claimline.x12.Envelope;
import io.claimline.x12.Interchange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The envelopes of the answers to one batch. Numbers are made from the batch's own, so that a batch
 * answered twice is answered with the same files.
 */
final class SimulatedFiles {

  private static final int FILES_OF_A_BATCH = 10;
  private static final int SETS_OF_A_FILE = 1_000;
  private static final long MOST = 1_000_000_000L;

  private final Interchange interchange;
  private final Instant now;

  SimulatedFiles(SentBatch batch, Instant now) {
    this.interchange = Objects.requireNonNull(batch.interchange());
    this.now = now;
  }

  /**
   * @param file which answer: 1 the 999, 2 the 277CA, 3 the 835
   */
  Envelope envelope(int file) {
    long number = (batchNumber() * FILES_OF_A_BATCH + file) % MOST;
    return new Envelope(
        interchange.receiverQualifier(),
        interchange.receiverId(),
        interchange.senderQualifier(),
        interchange.senderId(),
        number,
        number,
        (number * SETS_OF_A_FILE) % MOST + 1,
        now,
        ZoneOffset.UTC,
        interchange.isTest());
  }

  long batchNumber() {
    return Long.parseLong(interchange.controlNumber());
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
