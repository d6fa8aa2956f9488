package io.claimline.x12.validation;

import io.claimline.shared.Money;

/** A value shown by its shape, so that a message tells what is wrong and never who is concerned. */
public final class MaskedValue {
  private static final int LONGEST_CODE = 3;
  private static final int LONGEST_SHAPE = 20;

  /** No claim comes near; a social security number in an amount's place does. */
  private static final Money MOST_OF_A_CLAIM = Money.ofCents(100_000_000L);

  private static final Money MOST_OF_A_PAYMENT = Money.ofCents(10_000_000_000L);

  private MaskedValue() {}

  /** The amount of a claim or line, unless it may be another number in an amount's place. */
  public static String ofClaim(Money amount) {
    return below(amount, MOST_OF_A_CLAIM);
  }

  /** The amount of a payment, unless it may be another number in an amount's place. */
  public static String ofPayment(Money amount) {
    return below(amount, MOST_OF_A_PAYMENT);
  }

  private static String below(Money amount, Money most) {
    return amount.absolute().compareTo(most) < 0 ? amount.toString() : "beyond " + most;
  }

  /** True if masking left such a value as it was sent, because it is as short as a code. */
  public static boolean isPlain(String masked) {
    return masked.length() <= LONGEST_CODE;
  }

  /** Letters become A, digits 9; up to three characters are a code and stay. */
  public static String of(String value) {
    if (value.length() <= LONGEST_CODE) {
      return value;
    }
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < Math.min(value.length(), LONGEST_SHAPE); i++) {
      char character = value.charAt(i);
      if (Character.isDigit(character)) {
        shape.append('9');
      } else {
        shape.append(Character.isLetter(character) ? 'A' : character);
      }
    }
    if (value.length() > LONGEST_SHAPE) {
      shape.append("… (").append(value.length()).append(" characters)");
    }
    return shape.toString();
  }
}
