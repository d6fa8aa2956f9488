package io.claimline.bench;

import java.util.List;
import java.util.Random;

/** Names and numbers of nobody, drawn from a seed. */
final class InventedPeople {
  private static final List<String> LAST =
      List.of("QUARTZ", "BASALT", "GRANITE", "MARBLE", "SLATE", "GNEISS", "FELDSPAR", "PUMICE");
  private static final List<String> FIRST =
      List.of("OPAL", "JADE", "ONYX", "RUBY", "AMBER", "BERYL", "JASPER", "GARNET", "CORAL");
  private static final List<String> CITIES = List.of("ALBANY", "TROY", "UTICA", "ROME", "ITHACA");

  private final Random random;

  InventedPeople(Random random) {
    this.random = random;
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String lastName() {
    return one(LAST);
  }

  String firstName() {
    return one(FIRST);
  }

  String city() {
    return one(CITIES);
  }

  String street() {
    return (1 + random.nextInt(998)) + " " + one(LAST) + " STREET";
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  /** Ten digits with a right check digit (Luhn over 80840 and the number). */
  String npi() {
    String body = "1" + digits(8);
    int sum = 24;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return body + (10 - sum % 10) % 10;
  }

  String day(int year) {
    return "%d%02d%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean inOf(int chance, int of) {
    return random.nextInt(of) < chance;
  }
}
