package io.claimline.fee;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file of fees holds, by what it is headed. */
enum FeeColumn {
  PROCEDURE("Procedure", "procedure|procedure code|cpt|cpt code|hcpcs|hcpcs code|code|service"),
  MODIFIER("Modifiers", "modifier|modifiers|mod|mods"),
  PLACE("Place", "place|setting|facility|place of service|pos|facility non facility"),
  AMOUNT("Fee", "fee|fees|charge|amount|price|standard fee|charge amount|unit fee"),
  FIRST_DAY(
      "First day",
      "first day|from|effective|effective date|effective from|valid from|start|start date"),
  LAST_DAY("Last day", "last day|to|through|effective to|valid to|end|end date|termination date"),
  REASON("Reason", "reason|note|comment"),
  UNUSED("", "");

  private final String words;
  private final List<String> headers;

  FeeColumn(String words, String headers) {
    this.words = words;
    this.headers = List.of(headers.split("\\|"));
  }

  /** As our own files are headed. */
  String words() {
    return words;
  }

  /** What a header says; modifiers may stand in several columns, such as {@code Mod 2}. */
  static FeeColumn headed(String header) {
    String plain = header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    return named(plain)
        .or(() -> named(plain.replaceAll(" ?\\d$", "")).filter(column -> column == MODIFIER))
        .orElse(UNUSED);
  }

  private static Optional<FeeColumn> named(String plain) {
    return plain.isEmpty()
        ? Optional.empty()
        : Arrays.stream(values()).filter(column -> column.headers.contains(plain)).findFirst();
  }
}
