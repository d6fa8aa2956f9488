package io.claimline.x12.syntax;

/**
 * Decimals of up to eight characters, all of which stand in one number, the last one lowest and
 * zeros before the first: they are looked at and read all at once.
 */
public final class Decimals {
  private static final long ZERO_DIGITS = 0x3030303030303030L;
  private static final long POINTS = 0x2e2e2e2e2e2e2e2eL;
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
  private static final long UPPER_HALVES = 0xf0f0f0f0f0f0f0f0L;

  /** Carries from what is more than a nine into the upper half. */
  private static final long SIXES = 0x0606060606060606L;

  private static final int CENTS_DIGITS = 2;

  private Decimals() {}

  /** The high bit of each byte that is a decimal point. */
  public static long points(long word) {
    long others = word ^ POINTS;
    return ~((others & LOW_BITS) + LOW_BITS | others | LOW_BITS);
  }

  /** How many characters stand behind the one point. */
  public static int places(long points) {
    return Long.numberOfTrailingZeros(points) >>> 3;
  }

  /** True if all of so many characters are digits. */
  public static boolean areDigits(long word, int length) {
    long filled = filled(word, length);
    return (filled & UPPER_HALVES) == ZERO_DIGITS && (filled + SIXES & UPPER_HALVES) == ZERO_DIGITS;
  }

  /** The number without its one point. */
  public static long withoutPoint(long word, long points) {
    int behind = Long.SIZE - 8 - Long.numberOfLeadingZeros(points);
    long fraction = (1L << behind) - 1;
    return word >>> 8 & ~fraction | word & fraction;
  }

  /** True of digits with a point before the last two, as most amounts are. */
  public static boolean isOfCents(long word, int length) {
    return (word >>> CENTS_DIGITS * Byte.SIZE & 0xff) == '.'
        && areDigits(withoutCentsPoint(word), length - 1);
  }

  private static long withoutCentsPoint(long word) {
    return word >>> Byte.SIZE & ~0xffffL | word & 0xffff;
  }

  /** Cents of a decimal without sign, with two places at most; else {@link Segment#NO_CENTS}. */
  static long cents(long word, int length) {
    if (isOfCents(word, length)) {
      return value(withoutCentsPoint(word), length - 1);
    }
    long points = points(word);
    if (points == 0) {
      return length > 0 && areDigits(word, length) ? 100 * value(word, length) : Segment.NO_CENTS;
    }
    long digits = withoutPoint(word, points);
    int places = places(points);
    if (length < 2 || places > CENTS_DIGITS || !areDigits(digits, length - 1)) {
      return Segment.NO_CENTS;
    }
    long value = value(digits, length - 1);
    return places == CENTS_DIGITS ? value : places == 1 ? 10 * value : 100 * value;
  }

  /** The number that eight digits are. */
  static int eight(long digits) {
    return (int) value(digits, Long.BYTES);
  }

  private static long value(long digits, int length) {
    long ones = filled(digits, length) - ZERO_DIGITS;
    long pairs = (ones >>> 8 & 0x00ff00ff00ff00ffL) * 10 + (ones & 0x00ff00ff00ff00ffL);
    long fours = (pairs >>> 16 & 0x0000ffff0000ffffL) * 100 + (pairs & 0x0000ffff0000ffffL);
    return (fours >>> 32) * 10_000 + (fours & 0xffffffffL);
  }

  private static long filled(long word, int length) {
    return length == Long.BYTES ? word : word | ZERO_DIGITS << 8 * length;
  }
}
