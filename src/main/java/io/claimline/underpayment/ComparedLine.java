package io.claimline.underpayment;

import io.claimline.shared.Money;

/**
 * A line beside what the contract allows for it.
 *
 * @param codes procedure and modifiers
 * @param expectedHow in words, such as {@code 92.15 × 120%}
 * @param allowedHow in words, such as {@code paid 60.00 + cost share 20.00}
 */
public record ComparedLine(
    int position,
    String codes,
    Money expected,
    Money allowed,
    String expectedHow,
    String allowedHow) {

  /** What is missing; nothing where the payer allowed as much or more. */
  public Money shortBy() {
    Money missing = expected.minus(allowed);
    return missing.isPositive() ? missing : Money.ZERO;
  }
}
