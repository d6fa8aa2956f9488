package io.claimline.payerbalance.web;

import io.claimline.shared.EntryDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form, and what is wrong with it by field. */
final class Typed {

  private static final String NO_DAY = "Enter " + EntryDate.FORMS + ".";

  private final Map<String, String> wrong = new LinkedHashMap<>();
  private final LocalDate today;

  Typed(LocalDate today) {
    this.today = today;
  }

  Map<String, String> wrong() {
    return wrong;
  }

  void wrong(String field, String words) {
    wrong.putIfAbsent(field, words);
  }

  boolean isRight() {
    return wrong.isEmpty();
  }

  /** The day; today where it cannot be read, which is then wrong. */
  LocalDate day(String field, String text) {
    Optional<LocalDate> day = EntryDate.parse(text, today);
    if (day.isEmpty()) {
      wrong(field, NO_DAY);
    }
    return day.orElse(today);
  }

  @Nullable LocalDate dayOrNull(String field, String text) {
    return text.isBlank() ? null : day(field, text);
  }

  String text(String field, String text, int longest, String words) {
    String said = text.strip();
    if (said.isEmpty() || said.length() > longest) {
      wrong(field, words);
    }
    return said;
  }
}
