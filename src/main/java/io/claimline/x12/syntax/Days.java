package io.claimline.x12.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of the form CCYYMMDD; those of a file are few, and made once. */
final class Days {
  private static final LocalDate[] KNOWN = new LocalDate[4096];

  private Days() {}

  static @Nullable LocalDate of(byte[] bytes, int from, int to) {
    if (to - from != 8) {
      return null;
    }
    int packed = 0;
    for (int i = from; i < to; i++) {
      if (!Slices.isDigit(bytes[i])) {
        return null;
      }
      packed = packed * 10 + (bytes[i] - '0');
    }
    return of(packed);
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
