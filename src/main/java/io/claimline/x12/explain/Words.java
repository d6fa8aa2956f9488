package io.claimline.x12.explain;

import io.claimline.x12.DatePeriod;
import io.claimline.x12.Party;
import io.claimline.x12.Procedure;
import io.claimline.x12.guide.Meanings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small phrases that explanations have in common. */
final class Words {
  private Words() {}

  /** A code with its meaning, such as {@code CO 45 (charge above the fee schedule)}. */
  static String coded(String shown, String list, String code) {
    String meaning = Meanings.standard().of(list, code);
    return meaning.isEmpty() ? shown : shown + " (" + lower(meaning) + ")";
  }

  /** The meaning of a code, or the code where that is not known. */
  static String meaning(String list, String code) {
    String meaning = Meanings.standard().of(list, code);
    return meaning.isEmpty() ? "code " + code : meaning;
  }

  /** The first letter small, unless the word is an abbreviation. */
  static String lower(String words) {
    boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return words.isEmpty() || abbreviation
        ? words
        : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  /** A number of things. */
  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** An organization by its name, else by its identifier. */
  static String name(Party party) {
    if (!party.name().isEmpty()) {
      return party.name();
    }
    return party.id().isEmpty() ? "an unnamed party" : party.id();
  }

  /** A procedure with its modifiers, such as {@code 99213-25}. */
  static String procedure(Procedure procedure) {
    String code = procedure.code().isEmpty() ? "no procedure" : procedure.code();
    return procedure.modifiers().isEmpty()
        ? code
        : code + "-" + String.join("-", procedure.modifiers());
  }

  /** The days of these qualifiers, such as {@code on 2026-01-05}; empty where none was sent. */
  static String days(List<DatePeriod> dates, String only, String first, String last) {
    for (DatePeriod date : dates) {
      if (date.qualifier().equals(only)) {
        return days(date.from(), date.through());
      }
    }
    LocalDate from = DatePeriod.dayOf(dates, first);
    return from == null ? "" : days(from, DatePeriod.dayOf(dates, last));
  }

  private static String days(LocalDate from, @Nullable LocalDate through) {
    return through == null || through.equals(from)
        ? " on " + from
        : " from " + from + " to " + through;
  }
}
