package io.claimline.remittance;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The numbers that a claim number was meant to be, when a payer's clerk or program got it wrong in
 * one place: few enough to be looked up by the index of claim numbers.
 */
final class NearNumbers {

  private static final String DIGITS = "0123456789";
  private static final int LONGEST = 20;

  private NearNumbers() {}

  /** Without the number itself. */
  static Set<String> of(String written) {
    Set<String> near = new LinkedHashSet<>();
    String plain = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return near;
    }
    near.add(plain);
    StringBuilder changed = new StringBuilder();
    for (int i = 0; i <= plain.length(); i++) {
      for (int d = 0; d < DIGITS.length(); d++) {
        near.add(text(changed, plain, i, DIGITS.charAt(d), i));
        if (i < plain.length()) {
          near.add(text(changed, plain, i, DIGITS.charAt(d), i + 1));
        }
      }
      if (i < plain.length()) {
        near.add(plain.substring(0, i) + plain.substring(i + 1));
      }
      if (i + 1 < plain.length()) {
        near.add(
            plain.substring(0, i) + plain.charAt(i + 1) + plain.charAt(i) + plain.substring(i + 2));
      }
    }
    near.remove(written);
    return near;
  }

  private static String text(StringBuilder to, String plain, int at, char digit, int goOn) {
    to.setLength(0);
    return to.append(plain, 0, at).append(digit).append(plain.substring(goOn)).toString();
  }
}
