package io.claimline.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of US dollars, held exactly as a whole number of cents; may be negative. */
public record Money(long cents) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public static Money ofCents(long cents) {
    return cents == 0 ? ZERO : new Money(cents);
  }

  /**
   * Reads a decimal such as {@code "12.5"}, {@code "-3"} or {@code ".75"}.
   *
   * @throws NumberFormatException if the text is no decimal, or has a fraction of a cent
   */
  public static Money parse(String decimal) {
    try {
      return ofCents(
          new BigDecimal(decimal)
              .movePointRight(2)
              .setScale(0, RoundingMode.UNNECESSARY)
              .longValueExact());
    } catch (ArithmeticException inexact) {
      throw new NumberFormatException("not an amount in whole cents");
    }
  }

  public Money plus(Money other) {
    return ofCents(Math.addExact(cents, other.cents));
  }

  public Money minus(Money other) {
    return ofCents(Math.subtractExact(cents, other.cents));
  }

  public Money negated() {
    return ofCents(Math.negateExact(cents));
  }

  public Money absolute() {
    return cents < 0 ? negated() : this;
  }

  public boolean isZero() {
    return cents == 0;
  }

  public boolean isPositive() {
    return cents > 0;
  }

  public boolean isNegative() {
    return cents < 0;
  }

  /** The decimal as X12 writes it: no leading zeros, no trailing zeros, no bare point. */
  public String toX12() {
    return BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  /** The decimal with two places, such as {@code -12.50}. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
