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

  private static final int FILES_OF_A_BATCH = 100;
  private static final int SETS_OF_A_FILE = 1_000;
  private static final long MOST = 1_000_000_000L;

  private final Interchange interchange;
  private final Instant now;

  SimulatedFiles(SentBatch batch, Instant now) {
    this.interchange = Objects.requireNonNull(batch.interchange());
    this.now = now;
  }

  /**
   * The envelope of an answer.
   *
   * @param file which answer, from 1 to 99
   */
  Envelope envelope(int file) {
    return envelope(
        interchange.receiverQualifier(),
        interchange.receiverId(),
        interchange.senderQualifier(),
        interchange.senderId(),
        (batchNumber() * FILES_OF_A_BATCH + file) % MOST,
        interchange.isTest(),
        now);
  }

  /** The envelope of a file that follows an earlier one of ours unasked. */
  static Envelope after(Interchange earlier, long number, Instant now) {
    return envelope(
        earlier.senderQualifier(),
        earlier.senderId(),
        earlier.receiverQualifier(),
        earlier.receiverId(),
        number,
        earlier.isTest(),
        now);
  }

  long batchNumber() {
    return Long.parseLong(interchange.controlNumber());
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private static Envelope envelope(
      String senderQualifier,
      String sender,
      String receiverQualifier,
      String receiver,
      long number,
      boolean test,
      Instant now) {
    return new Envelope(
        senderQualifier,
        sender,
        receiverQualifier,
        receiver,
        number,
        number,
        (number * SETS_OF_A_FILE) % MOST + 1,
        now,
        ZoneOffset.UTC,
        test);
  }
}
