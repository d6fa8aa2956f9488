package io.claimline.deposit;

import io.claimline.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A remittance whose money is not at the bank, or money at the bank that no remittance or deposit
 * explains, after the days that are allowed for it.
 *
 * @param side which of the two is here
 * @param id of the remittance or of the bank's credit
 * @param sender as far as it is known
 * @param number trace number or number of the check, empty where there is none
 * @param days since its day
 * @param assignee who looks after it, null while nobody does
 * @param note what was last written of it, may be empty
 */
public record MissingMoney(
    Side side,
    long id,
    long fileId,
    String sender,
    String number,
    LocalDate day,
    int days,
    Money amount,
    @Nullable String assignee,
    String note) {

  /** What is here, the other being missing. */
  public enum Side {
    /** No EFT for it. */
    REMITTANCE,
    /** No ERA for it. */
    BANK
  }
}
