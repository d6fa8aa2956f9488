package io.claimline.x12.writing;

import io.claimline.x12.Delimiters;
import java.text.Normalizer;

/** Makes text fit to stand in an element (R26). */
final class Cleaning {
  private Cleaning() {}

  /**
   * The text without delimiters, control characters and letters beyond ASCII: accents are dropped,
   * the rest becomes a blank; runs of blanks become one.
   */
  static String clean(String text, Delimiters delimiters) {
    if (isClean(text, delimiters)) {
      return text;
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    StringBuilder clean = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char character = plain.charAt(i);
      clean.append(isAllowed(character, delimiters) ? character : ' ');
    }
    return clean.toString().replaceAll(" +", " ").strip();
  }

  private static boolean isClean(String text, Delimiters delimiters) {
    boolean afterBlank = true;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (!isAllowed(character, delimiters) || (character == ' ' && afterBlank)) {
        return false;
      }
      afterBlank = character == ' ';
    }
    return text.isEmpty() || !afterBlank;
  }

  private static boolean isAllowed(char character, Delimiters delimiters) {
    return character >= ' ' && character < 0x7f && !delimiters.contains(character);
  }
}
