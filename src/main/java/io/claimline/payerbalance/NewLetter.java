package io.claimline.payerbalance;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payer's demand as a person logs it.
 *
 * @param number the letter's, which a later WO may name (RFI 2231)
 * @param answerBy until when the payer wants an answer; null where it says no day
 */
public record NewLetter(
    long payerId,
    String number,
    LocalDate datedOn,
    LocalDate receivedOn,
    @Nullable LocalDate answerBy,
    String reason,
    List<Demanded> claims) {

  /**
   * @param claimNumber ours
   * @param amount positive
   */
  public record Demanded(String claimNumber, Money amount) {}

  public NewLetter {
    claims = List.copyOf(claims);
  }
}
