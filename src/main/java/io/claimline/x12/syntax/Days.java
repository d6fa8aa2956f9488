package io.claimline.x12.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of the form CCYYMMDD; those of a file are few, and made once. */
final class Days {
  private static final LocalDate[] KNOWN = new LocalDate[4096];

  private static final int LENGTH = 8;
  private static final int SHORTEST_MONTH = 28;
  private static final int NONE = -1;

  private Days() {}

  static @Nullable LocalDate of(byte[] bytes, int from, int to) {
    int number = to - from == LENGTH ? number(bytes, from) : NONE;
    return number == NONE ? null : of(number);
  }

  /** True if eight bytes from here are a day. */
  static boolean isDay(byte[] bytes, int from) {
    int number = number(bytes, from);
    if (number == NONE) {
      return false;
    }
    int month = number / 100 % 100;
    int day = number % 100;
    boolean early = day > 0 && day <= SHORTEST_MONTH && month > 0 && month <= 12;
    return early || of(number) != null;
  }

  /** The digits from here as one number, or {@link #NONE} if they are not eight digits. */
  private static int number(byte[] bytes, int from) {
    int number = 0;
    for (int i = from; i < from + LENGTH; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static @Nullable LocalDate of(int packed) {
    int year = packed / 10_000;
    int month = packed / 100 % 100;
    int day = packed % 100;
    int slot = (year * 12 + month) * 31 + day & KNOWN.length - 1;
    LocalDate known = KNOWN[slot];
    if (known != null
        && known.getDayOfMonth() == day
        && known.getMonthValue() == month
        && known.getYear() == year) {
      return known;
    }
    try {
      LocalDate made = LocalDate.of(year, month, day);
      KNOWN[slot] = made;
      return made;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
