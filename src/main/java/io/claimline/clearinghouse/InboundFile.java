package io.claimline.clearinghouse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in, and how far it is.
 *
 * @param practiceId chosen by the sender or by the inbox folder; null where the content tells
 * @param kinds what it holds, such as 837P or 999; empty until read
 * @param bytesDone how far it has been read
 * @param units claims, payments and answers read
 * @param applied those that had an effect
 * @param already those that had been told before
 * @param setAside those refused, parked or matching nothing
 * @param findings how many findings it has
 * @param readSince when its last reading began; null while it was never read
 * @param readFrom the byte at which that reading began
 */
public record InboundFile(
    long id,
    String name,
    Origin origin,
    @Nullable Long practiceId,
    String receivedBy,
    Instant receivedAt,
    String sha256,
    long sizeBytes,
    FileState state,
    List<String> kinds,
    long bytesDone,
    long units,
    long applied,
    long already,
    long setAside,
    long findings,
    @Nullable Instant readSince,
    long readFrom,
    @Nullable Instant finishedAt) {

  public InboundFile {
    kinds = List.copyOf(kinds);
  }

  /** How much has been read, 0 to 100; 100 never before the end, since a reader reads ahead. */
  public int percentDone() {
    if (state == FileState.DONE || sizeBytes == 0) {
      return 100;
    }
    return (int) Math.min(finishedAt == null ? 99 : 100, bytesDone * 100 / sizeBytes);
  }
}
