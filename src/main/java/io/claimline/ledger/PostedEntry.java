package io.claimline.ledger;

import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the journal.
 *
 * @param businessDate in the practice's zone
 * @param reversesEntryId the entry that this one takes back, null where it takes back none
 */
public record PostedEntry(
    long id,
    EntryKind kind,
    @Nullable Long claimId,
    @Nullable Long remittanceId,
    LocalDate businessDate,
    Instant postedAt,
    String postedBy,
    @Nullable String reason,
    @Nullable Long reversesEntryId,
    List<JournalRow> rows) {

  /** What the entry moved on an account: debits count up, credits down. */
  public Money effectOn(Account account) {
    return rows.stream().map(row -> row.effectOn(account)).reduce(Money.ZERO, Money::plus);
  }
}
