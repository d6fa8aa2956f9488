package io.claimline.remittance;

import io.claimline.shared.Money;

/**
 * Something of a decision or a remittance that a person must look at.
 *
 * @param words what exactly; may be empty
 * @param amount the money that it is about
 */
record Finding(ExceptionKind kind, String words, Money amount) {

  /** Both in one: a decision has an exception of a kind once. */
  Finding and(Finding other) {
    return new Finding(kind, words + "; " + other.words, amount.plus(other.amount));
  }
}
