package io.claimline.desk.settings;

import io.claimline.practice.Npi;
import java.util.Map;

/** Checks of numbers that several settings have; what is wrong is added by the field's name. */
final class Numbers {

  private Numbers() {}

  static void npi(String field, Map<String, String> values, Map<String, String> wrong) {
    String npi = values.getOrDefault(field, "");
    if (!npi.isEmpty() && !Npi.isValid(npi)) {
      wrong.put(
          field,
          npi.matches("\\d{10}")
              ? "The check digit does not fit: one of the digits is mistyped."
              : "An NPI has ten digits.");
    }
  }

  static void taxId(String field, Map<String, String> values, Map<String, String> wrong) {
    match(field, "\\d{9}", "Nine digits, without a hyphen.", values, wrong);
  }

  static void match(
      String field,
      String pattern,
      String sentence,
      Map<String, String> values,
      Map<String, String> wrong) {
    String value = values.getOrDefault(field, "");
    if (!value.isEmpty() && !value.matches(pattern)) {
      wrong.put(field, sentence);
    }
  }
}
