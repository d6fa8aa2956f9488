package io.claimline.x12.validation;

/** A value shown by its shape, so that a message tells what is wrong and never who is concerned. */
public final class MaskedValue {
  private static final int LONGEST_CODE = 3;
  private static final int LONGEST_SHAPE = 20;

  private MaskedValue() {}

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
