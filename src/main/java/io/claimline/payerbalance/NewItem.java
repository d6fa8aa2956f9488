package io.claimline.payerbalance;

import io.claimline.ledger.Account;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item to be opened.
 *
 * @param origin where it comes from
 * @param entryId the entry that moved it on its account
 * @param claimEntryId the entry that opened the claim; null but for a demand
 */
record NewItem(
    Whose whose,
    Account account,
    ItemSource source,
    String code,
    String reference,
    List<String> keys,
    Money amount,
    @Nullable Long claimId,
    Origin origin,
    long entryId,
    @Nullable Long claimEntryId,
    LocalDate openedOn) {

  /** The payer, by its id in the directory or how it names itself. */
  record Whose(@Nullable Long payerId, String key, String name) {

    static Whose of(long payerId, String name) {
      return new Whose(payerId, Long.toString(payerId), name);
    }
  }

  /** A place in a remittance, a letter, or neither. */
  record Origin(@Nullable Long remittanceId, @Nullable Integer ordinal, @Nullable Long letterId) {

    static final Origin OURS = new Origin(null, null, null);

    static Origin letter(long id) {
      return new Origin(null, null, id);
    }
  }
}
