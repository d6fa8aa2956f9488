package io.claimline.payerbalance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a reference of a PLB may name. R15: its shape is each payer's own: a claim's number of the
 * payer (CLP07), ours (CLP01), both with or without something between, a letter's number (RFI
 * 2231).
 */
final class References {

  private static final int SHORTEST = 4;
  private static final int SHORTEST_PART = 8;
  private static final int SHORTEST_BARE_NUMBER = 9;

  private References() {}

  /** The reference as letters and digits, capitals. */
  static String key(String reference) {
    return reference.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
  }

  /**
   * What two references have in common when they mean the same: the whole, and each word that is no
   * mere date or small number.
   */
  static List<String> keys(String reference) {
    Set<String> keys = new LinkedHashSet<>();
    String whole = key(reference);
    if (!whole.isEmpty()) {
      keys.add(whole);
    }
    for (String word : reference.split("[\\s:;,|*^]+")) {
      String key = key(word);
      if (isTelling(key)) {
        keys.add(key);
      }
    }
    return List.copyOf(keys);
  }

  /**
   * Numbers of claims that the reference may hold, likeliest first: whole, words, then beginnings
   * and ends of words, the longest first, where a payer writes two numbers in one.
   */
  static List<String> claimNumbers(String reference) {
    Set<String> numbers = new LinkedHashSet<>();
    List<String> words = new ArrayList<>(List.of(reference.strip()));
    words.addAll(List.of(reference.strip().split("[\\s:;,/|*^]+")));
    words.addAll(List.of(reference.strip().split("[^0-9A-Za-z]+")));
    for (String word : words) {
      if (!word.isEmpty()) {
        numbers.add(word.toUpperCase(Locale.ROOT));
        numbers.add(word.replaceFirst("^0+(?=.)", "").toUpperCase(Locale.ROOT));
      }
    }
    for (String word : List.copyOf(numbers)) {
      for (int length = word.length() - 1; length >= SHORTEST_PART; length--) {
        numbers.add(word.substring(0, length));
        numbers.add(word.substring(word.length() - length));
      }
    }
    return List.copyOf(numbers);
  }

  private static boolean isTelling(String key) {
    boolean digits = key.chars().anyMatch(Character::isDigit);
    boolean letters = key.chars().anyMatch(Character::isLetter);
    return digits && key.length() >= (letters ? SHORTEST : SHORTEST_BARE_NUMBER);
  }
}
