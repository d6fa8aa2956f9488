package io.claimline.fee;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a fee is for: a procedure, alone or with modifiers, wherever it is given or in one kind of
 * place.
 *
 * @param procedure five letters or digits, in capitals
 * @param modifiers four at most, in the order of the alphabet, each once
 */
public record FeeService(String procedure, List<String> modifiers, FeePlace place) {

  private static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9]{5}");
  private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");
  private static final int MOST_MODIFIERS = 4;

  /**
   * @throws IllegalArgumentException if a code has another form, or there are too many modifiers
   */
  public FeeService {
    modifiers = modifiers.stream().distinct().sorted().toList();
    if (!isProcedure(procedure) || !areModifiers(modifiers)) {
      throw new IllegalArgumentException("a code of another form");
    }
  }

  public static boolean isProcedure(String text) {
    return PROCEDURE.matcher(text).matches();
  }

  public static boolean areModifiers(List<String> texts) {
    return texts.size() <= MOST_MODIFIERS
        && texts.stream().allMatch(text -> MODIFIER.matcher(text).matches());
  }

  /** The modifiers of a text that has them apart by blanks or commas, in capitals. */
  public static List<String> modifiersIn(String text) {
    return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s,;/]+"))
        .filter(part -> !part.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** As they are kept: apart by blanks. */
  public String modifiersText() {
    return String.join(" ", modifiers);
  }

  /** Such as {@code 99213 25}. */
  public String codes() {
    return modifiers.isEmpty() ? procedure : procedure + " " + modifiersText();
  }
}
