package io.claimline.deposit;

import io.claimline.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money in hand that can go into a deposit.
 *
 * @param id of the remittance or of the payment at the desk
 * @param since the day of the check or of the payment, null where a remittance gives none
 * @param sender who paid; a patient is told by the receipt's number
 * @param number of the check, empty where it has none
 */
public record Depositable(
    Source source, long id, @Nullable LocalDate since, String sender, String number, Money amount) {

  /** Where money in hand comes from. */
  public enum Source {
    REMITTANCE,
    DESK,
    /** A check that a person typed. */
    TYPED
  }

  /** What a form sends back when it is chosen. */
  public String key() {
    return source + "-" + id;
  }
}
