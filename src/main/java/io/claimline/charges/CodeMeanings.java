package io.claimline.charges;

import io.claimline.codes.Code;
import io.claimline.codes.CodeSet;
import io.claimline.codes.Codes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what the codes of a sheet mean, and which of them are not loaded. */
@Component
class CodeMeanings {

  private final Codes codes;

  CodeMeanings(Codes codes) {
    this.codes = codes;
  }

  /**
   * The labels by field. A code that is well written but not loaded for its day is warned of, if
   * its set is loaded at all.
   */
  Map<String, String> of(SheetReading read, LocalDate day) {
    Map<CodeSet, Map<String, String>> asked = new HashMap<>();
    for (int row : read.sheet().diagnosisRows()) {
      ask(read, asked, CodeSet.ICD10CM, ChargeSheet.diagnosis(row));
    }
    for (int row : read.sheet().lineRows()) {
      ask(read, asked, CodeSet.PROCEDURE, ChargeSheet.line(row, "procedure"));
    }
    ask(read, asked, CodeSet.PLACE, "placeOfService");
    Map<String, String> labels = new HashMap<>();
    asked.forEach((set, fields) -> labels.putAll(labels(read, set, fields, day)));
    labels.putAll(modifiers(read, day));
    return labels;
  }

  /** Of the modifiers of each line, which stand in one field. */
  private Map<String, String> modifiers(SheetReading read, LocalDate day) {
    Map<String, List<String>> fields = new HashMap<>();
    for (int row : read.sheet().lineRows()) {
      String field = ChargeSheet.line(row, "modifiers");
      if (read.has(field)) {
        fields.put(field, LinePart.modifiers(read.value(field)));
      }
    }
    if (fields.isEmpty()) {
      return Map.of();
    }
    Map<String, Code> known =
        codes.known(CodeSet.MODIFIER, fields.values().stream().flatMap(List::stream).toList(), day);
    boolean loaded = codes.isLoaded(CodeSet.MODIFIER);
    Map<String, String> labels = new HashMap<>();
    fields.forEach(
        (field, modifiers) -> {
          List<String> words =
              modifiers.stream()
                  .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
                  .map(Code::label)
                  .toList();
          labels.put(field, String.join(" · ", words));
          if (loaded && words.size() < modifiers.size() && areWellFormed(modifiers)) {
            read.warn(field, "A modifier is not among those loaded for the day of service.");
          }
        });
    return labels;
  }

  private boolean areWellFormed(List<String> modifiers) {
    return modifiers.stream().allMatch(code -> codes.isWellFormed(CodeSet.MODIFIER, code));
  }

  private static void ask(
      SheetReading read, Map<CodeSet, Map<String, String>> asked, CodeSet set, String field) {
    if (read.has(field)) {
      String code = read.value(field).toUpperCase(Locale.ROOT).replace(".", "");
      asked.computeIfAbsent(set, each -> new HashMap<>()).put(field, code);
    }
  }

  private Map<String, String> labels(
      SheetReading read, CodeSet set, Map<String, String> fields, LocalDate day) {
    Map<String, Code> known = codes.known(set, fields.values(), day);
    boolean loaded = known.size() == fields.size() || codes.isLoaded(set);
    Map<String, String> labels = new HashMap<>();
    fields.forEach(
        (field, code) -> {
          Code found = known.get(code);
          if (found != null) {
            labels.put(field, found.label());
          } else if (loaded && codes.isWellFormed(set, code)) {
            read.warn(field, "This code is not among those loaded for the day of service.");
          }
        });
    return labels;
  }
}
