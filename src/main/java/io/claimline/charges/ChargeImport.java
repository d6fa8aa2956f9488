package io.claimline.charges;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of charges.
 *
 * @param mapping what its columns hold; null before somebody said
 * @param batchId the batch in which its claims are counted; null for none
 * @param finishedAt when its last row had its outcome; null before
 */
public record ChargeImport(
    long id,
    String fileName,
    List<String> header,
    @Nullable ColumnMapping mapping,
    @Nullable Long batchId,
    Instant receivedAt,
    String receivedBy,
    @Nullable Instant finishedAt,
    int rows,
    int taken,
    int already,
    int failed) {

  public ChargeImport {
    header = List.copyOf(header);
  }

  /** How many rows have an outcome. */
  public int done() {
    return taken + already + failed;
  }

  /** The share of the rows that have an outcome, from 0 to 100. */
  public int percent() {
    return rows == 0 ? 0 : (int) (100L * done() / rows);
  }
}
