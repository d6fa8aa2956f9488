package io.claimline.deposit;

import io.claimline.shared.Money;

/**
 * What was taken from patients in one way of paying.
 *
 * @param method such as {@code Cash}
 * @param receipts how many
 * @param received by the receipts
 * @param payments how many entries the journal has
 * @param journal what the journal has
 */
public record MethodCount(
    String method, int receipts, Money received, int payments, Money journal) {

  /** What the journal has above the receipts. */
  public Money difference() {
    return journal.minus(received);
  }
}
