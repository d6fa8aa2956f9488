package io.claimline.fee;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a service is given, as far as fees differ by it. The places of service that Medicare pays
 * at its facility rate are facilities (Claims Processing Manual, chapter 12, 20.4.2).
 */
public enum FeePlace {
  ANY("Any place", "any|all|"),
  OFFICE("Office, no facility", "office|non facility|nonfacility|nf|o"),
  FACILITY("Facility", "facility|fac|f");

  private static final Set<String> FACILITIES =
      Set.of(
          "02", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52", "53", "56",
          "61");

  private final String words;
  private final Set<String> names;

  FeePlace(String words, String names) {
    this.words = words;
    this.names = Set.of(names.split("\\|", -1));
  }

  public String words() {
    return words;
  }

  /**
   * Whether its fees are for this place.
   *
   * @param placeOfService its two digits; empty while it is not known
   */
  boolean holds(String placeOfService) {
    return switch (this) {
      case ANY -> true;
      case OFFICE -> !placeOfService.isEmpty() && !FACILITIES.contains(placeOfService);
      case FACILITY -> FACILITIES.contains(placeOfService);
    };
  }

  /** The place that a file or a person names, by one of its usual names or a place of service. */
  static Optional<FeePlace> named(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    if (plain.matches("\\d{2}")) {
      return Optional.of(FACILITIES.contains(plain) ? FACILITY : OFFICE);
    }
    return Arrays.stream(values())
        .filter(place -> place.names.contains(plain) || place.words.equalsIgnoreCase(text.strip()))
        .findFirst();
  }
}
