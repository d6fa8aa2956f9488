package io.claimline.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be posted.
 *
 * @param claimId the claim whose balance it moves, null where it moves none
 * @param remittanceId the remittance it comes from, null where from none
 * @param idempotencyKey unique in the practice; an entry with a known key is not posted again
 * @param rows may be empty: then nothing is posted
 */
public record NewEntry(
    EntryKind kind,
    @Nullable Long claimId,
    @Nullable Long remittanceId,
    String idempotencyKey,
    @Nullable String reason,
    List<JournalRow> rows) {

  public NewEntry {
    rows = List.copyOf(rows);
  }
}
