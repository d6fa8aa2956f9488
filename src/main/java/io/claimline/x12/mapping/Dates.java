package io.claimline.x12.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The date and time forms of X12. */
public final class Dates {
  private Dates() {}

  /** CCYYMMDD, or null if it is not that. */
  public static @Nullable LocalDate day(String text) {
    if (text.length() != 8 || !isDigits(text)) {
      return null;
    }
    try {
      return LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** YYMMDD of this century, as ISA09 has it, or null. */
  public static @Nullable LocalDate shortDay(String text) {
    return text.length() == 6 ? day("20" + text) : null;
  }

  /** HHMM or HHMMSS with or without fractions, or null. */
  public static @Nullable LocalTime time(String text) {
    if (text.length() < 4 || text.length() > 8 || !isDigits(text)) {
      return null;
    }
    try {
      int seconds = text.length() >= 6 ? number(text, 4, 6) : 0;
      return LocalTime.of(number(text, 0, 2), number(text, 2, 4), seconds);
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(character -> character >= '0' && character <= '9');
  }
}
