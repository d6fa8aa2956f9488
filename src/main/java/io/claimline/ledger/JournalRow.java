package io.claimline.ledger;

import io.claimline.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money from a credited to a debited account.
 *
 * @param amount positive; a negative movement is one in the other direction
 * @param lineControlNumber the claim's line (2400 REF*6R), null for the claim as a whole
 * @param payerId the payer that caused it, null where none did
 * @param groupCode CAS group (CO, PR, PI, OA), null where no adjustment caused it
 * @param reasonCode CARC, or the practice's own write-off reason
 */
public record JournalRow(
    Account debit,
    Account credit,
    Money amount,
    @Nullable String lineControlNumber,
    @Nullable Long payerId,
    @Nullable String groupCode,
    @Nullable String reasonCode) {

  public JournalRow {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a journal row moves a positive amount");
    }
    if (debit == credit) {
      throw new IllegalArgumentException("a journal row moves between two accounts");
    }
  }

  /** A movement whose sign decides its direction: a negative amount credits {@code debit}. */
  public static JournalRow of(Account debit, Account credit, Money amount) {
    return amount.isNegative()
        ? new JournalRow(credit, debit, amount.negated(), null, null, null, null)
        : new JournalRow(debit, credit, amount, null, null, null, null);
  }

  public JournalRow onLine(@Nullable String controlNumber) {
    return new JournalRow(debit, credit, amount, controlNumber, payerId, groupCode, reasonCode);
  }

  public JournalRow by(@Nullable Long payer) {
    return new JournalRow(debit, credit, amount, lineControlNumber, payer, groupCode, reasonCode);
  }

  public JournalRow because(@Nullable String group, @Nullable String reason) {
    return new JournalRow(debit, credit, amount, lineControlNumber, payerId, group, reason);
  }

  JournalRow reversed() {
    return new JournalRow(credit, debit, amount, lineControlNumber, payerId, groupCode, reasonCode);
  }

  /** What this row adds to the balance of an account: debits count up, credits down. */
  Money effectOn(Account account) {
    if (debit == account) {
      return amount;
    }
    return credit == account ? amount.negated() : Money.ZERO;
  }

  /** What this row moves from one account to another; negative when it moves back. */
  Money movedFrom(Account from, Account to) {
    if (credit == from && debit == to) {
      return amount;
    }
    return credit == to && debit == from ? amount.negated() : Money.ZERO;
  }
}
