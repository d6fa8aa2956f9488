package io.claimline.x12.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of the form CCYYMMDD; those of a file are few, and made once. */
public final class Days {
  private static final @Nullable Known[] KNOWN = new Known[4096];

  private static final int LENGTH = 8;
  private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(KNOWN.length);
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private Days() {}

  /**
   * A day that was met before.
   *
   * @param digits as they were sent, the last one lowest
   * @param day what they say
   */
  private record Known(long digits, LocalDate day) {}

  static @Nullable LocalDate of(byte[] bytes, int from, int to) {
    return to - from == LENGTH ? of(Slices.packed(bytes, from, to)) : null;
  }

  /** True if eight characters, which stand in one number, the last one lowest, are a day. */
  public static boolean isDay(long characters) {
    return of(characters) != null;
  }

  private static @Nullable LocalDate of(long characters) {
    int slot = (int) (characters * MIXER >>> SHIFT);
    // Threads may overwrite each other's entry: each sees a whole one or none, and compares it.
    Known known = KNOWN[slot];
    if (known != null && known.digits == characters) {
      return known.day;
    }
    LocalDate made = Decimals.areDigits(characters, LENGTH) ? read(characters) : null;
    if (made != null) {
      KNOWN[slot] = new Known(characters, made);
    }
    return made;
  }

  private static @Nullable LocalDate read(long digits) {
    int number = Decimals.eight(digits);
    try {
      return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
