package io.claimline.x12.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Content of a transaction set drawn from a seed: texts of any characters that X12 allows, amounts
 * of any size.
 */
abstract class RandomDocument {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !\"&'()+,-./;?=%@[]_{}\\|<>#$abcdefghijklmnopqrstuvwxyz";

  private final Random random;
  private final List<String> segments = new ArrayList<>();

  RandomDocument(long seed) {
    random = new Random(seed);
  }

  final Random random() {
    return random;
  }

  /** The segments between ST and SE. */
  final List<String> segments() {
    return segments;
  }

  final void address() {
    if (random.nextInt(5) == 0) {
      add("N4*TO" + text(28) + "**" + digits(4) + "*CH");
    } else {
      add("N4*TO" + text(28) + "*NY*" + (random.nextBoolean() ? digits(5) : digits(9)));
    }
  }

  final void add(String segment) {
    segments.add(segment);
  }

  final void maybe(String segment) {
    if (random.nextInt(3) == 0) {
      add(segment);
    }
  }

  final String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  final String person() {
    return text(60) + "*" + text(35) + "*" + one("", "Q") + "**" + one("", "JR");
  }

  final String id() {
    return "N" + digits(1 + random.nextInt(20));
  }

  final String day() {
    return "%d%02d%02d"
        .formatted(1900 + random.nextInt(200), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  /** Words without outer or double blanks: those would be cleaned away (R26). */
  final String text(int longest) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(longest);
    while (text.length() < length) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    String clean = text.toString().replaceAll(" +", " ").strip();
    return clean.isEmpty() ? "X" : clean;
  }

  final String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('1' + random.nextInt(9)));
    }
    return digits.toString();
  }

  final String npi() {
    for (int last = 0; ; last++) {
      String candidate = "1" + digits(8) + last % 10;
      if (ElementKind.isNpi(candidate)) {
        return candidate;
      }
    }
  }

  static String amount(long cents) {
    return cents == 0 ? "0" : BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
  }
}
