package io.claimline.x12.proof;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** What the values of an element look like. */
final class ElementKind {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private ElementKind() {}

  /**
   * True if the value is of the kind: {@code anN} or {@code anM-N} text of that length, {@code n}
   * whole number, {@code r} decimal, {@code $} amount, {@code d8} day, {@code tm} time, {@code
   * period} what the element before says, {@code npi}, {@code taxonomy}, {@code state}, {@code
   * zip}, {@code country}, {@code icd}.
   */
  static boolean fits(String kind, String value, String before) {
    if (kind.startsWith("an")) {
      return length(kind.substring(2), value.length());
    }
    return switch (kind) {
      case "" -> true;
      case "n" -> value.matches("-?(0|[1-9]\\d{0,8})");
      case "r" -> isNumber(value);
      case "$" -> isNumber(value) && new BigDecimal(value).scale() <= 2;
      case "d8" -> isDay(value);
      case "tm" -> value.matches("([01]\\d|2[0-3])[0-5]\\d([0-5]\\d(\\d\\d?)?)?");
      case "period" -> isPeriod(before, value);
      case "npi" -> isNpi(value);
      case "taxonomy" -> value.matches("[0-9A-Z]{9}X");
      case "state" -> value.matches("[A-Z]{2}");
      case "zip" -> value.matches("[0-9A-Z -]{3,15}");
      case "country" -> value.matches("[A-Z]{2,3}");
      case "types" -> value.matches("[0-9A-Z]{1,2}(\\^[0-9A-Z]{1,2})*");
      case "category" -> value.matches("[ADEFPR]\\d{1,2}|F3[FN]");
      case "icd" -> value.matches("[A-Z0-9]{3,7}");
      default -> throw new IllegalArgumentException("no kind is called " + kind);
    };
  }

  private static boolean length(String bounds, int length) {
    String[] parts = bounds.split("-");
    int least = parts.length == 1 ? 1 : Integer.parseInt(parts[0]);
    return length >= least && length <= Integer.parseInt(parts[parts.length - 1]);
  }

  /** At most 18 digits, no needless zeros (X12 asks for the shortest form), no exponent. */
  private static boolean isNumber(String value) {
    return value.matches("-?(0|[1-9]\\d*|0?\\.\\d*[1-9]|[1-9]\\d*\\.\\d*[1-9])")
        && value.replaceAll("[.-]", "").length() <= 18;
  }

  static boolean isDay(String value) {
    if (!value.matches("\\d{8}")) {
      return false;
    }
    try {
      return LocalDate.parse(value, DAY).getYear() > 1850;
    } catch (DateTimeException impossible) {
      return false;
    }
  }

  private static boolean isPeriod(String format, String value) {
    return switch (format) {
      case "D8" -> isDay(value);
      case "TM" -> value.matches("([01]\\d|2[0-3])[0-5]\\d");
      case "DT" ->
          value.length() == 12
              && isDay(value.substring(0, 8))
              && isPeriod("TM", value.substring(8));
      case "RD8" ->
          value.length() == 17
              && value.charAt(8) == '-'
              && isDay(value.substring(0, 8))
              && isDay(value.substring(9))
              && value.substring(0, 8).compareTo(value.substring(9)) <= 0;
      default -> false;
    };
  }

  /** Ten digits whose last is Luhn's over 80840 and the first nine. */
  static boolean isNpi(String value) {
    if (!value.matches("[12]\\d{9}")) {
      return false;
    }
    int sum = 0;
    String whole = "80840" + value;
    for (int i = 0; i < whole.length(); i++) {
      int digit = whole.charAt(whole.length() - 1 - i) - '0';
      int weighed = i % 2 == 1 ? 2 * digit : digit;
      sum += weighed / 10 + weighed % 10;
    }
    return sum % 10 == 0;
  }
}
