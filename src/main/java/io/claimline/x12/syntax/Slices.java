package io.claimline.x12.syntax;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What is asked of a run of bytes within a block, without copying it. */
final class Slices {
  /** Codes and short numbers repeat without end in a file: they are made into text once. */
  private static final Known[] KNOWN = new Known[2048];

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** The first byte lowest. */
  private static final VarHandle BACKWARDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final int LONGEST_KNOWN = 5;
  private static final int LONGEST_DOLLARS = 12;

  private static final long NO_CENTS = Segment.NO_CENTS;

  private Slices() {}

  /**
   * Text that was met before.
   *
   * @param key its bytes, one after the other
   * @param text the text
   */
  private record Known(long key, String text) {}

  static int skipBlanks(byte[] bytes, int from, int to) {
    int begin = from;
    while (begin < to && isBlank(bytes[begin])) {
      begin++;
    }
    return begin;
  }

  /** The end of the run without the blanks it ends with. */
  static int dropBlanks(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && isBlank(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  static boolean isAscii(byte[] bytes) {
    for (byte character : bytes) {
      if (character < 0) {
        return false;
      }
    }
    return true;
  }

  /** The first place of this character, or {@code to}; eight bytes are looked at at a time. */
  static int indexOf(byte[] bytes, int from, int to, char character) {
    int at = from;
    for (; at < to && at + Long.BYTES <= bytes.length; at += Long.BYTES) {
      long word = (long) BACKWARDS.get(bytes, at) ^ character * ONES;
      long zeros = hasZero(word) & HIGH_BITS;
      if (zeros != 0) {
        return Math.min(to, at + (Long.numberOfTrailingZeros(zeros) >>> 3));
      }
    }
    for (; at < to; at++) {
      if ((bytes[at] & 0xff) == character) {
        return at;
      }
    }
    return to;
  }

  static boolean equal(byte[] bytes, int from, int to, String code) {
    if (to - from != code.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (bytes[i] != code.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  static String text(byte[] bytes, int from, int to, Charset charset) {
    int length = to - from;
    if (length == 0) {
      return "";
    }
    if (length > LONGEST_KNOWN) {
      return new String(bytes, from, length, charset);
    }
    long key = packed(bytes, from, to);
    if ((key & HIGH_BITS) != 0) {
      return new String(bytes, from, length, charset);
    }
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 53);
    // Threads may overwrite each other's entry: each sees a whole one or none, and compares it.
    Known known = KNOWN[slot];
    if (known != null && known.key == key) {
      return known.text;
    }
    String made = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    KNOWN[slot] = new Known(key, made);
    return made;
  }

  /** At most eight bytes in one number, the last one lowest. */
  static long packed(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return 0;
    }
    if (from + Long.BYTES <= bytes.length) {
      return (long) WORD.get(bytes, from) >>> 8 * (Long.BYTES - length);
    }
    long packed = 0;
    for (int i = from; i < to; i++) {
      packed = packed << 8 | bytes[i] & 0xff;
    }
    return packed;
  }

  /** True if one of two characters stands between; eight bytes are looked at at a time. */
  static boolean holdsEither(byte[] bytes, int from, int to, char one, char other) {
    for (int at = from; at < to; at += Long.BYTES) {
      if (holdsEither(packed(bytes, at, Math.min(to, at + Long.BYTES)), one, other)) {
        return true;
      }
    }
    return false;
  }

  /** True if one of two characters is among eight bytes. */
  static boolean holdsEither(long word, char one, char other) {
    return ((hasZero(word ^ one * ONES) | hasZero(word ^ other * ONES)) & HIGH_BITS) != 0;
  }

  /** The high bit of the lowest byte that is zero, perhaps of others above, if there is one. */
  private static long hasZero(long word) {
    return word - ONES & ~word;
  }

  /** Cents of a decimal with at most two places after the point, or {@link Segment#NO_CENTS}. */
  static long cents(byte[] bytes, int from, int to) {
    boolean negative = from < to && bytes[from] == '-';
    int begin = negative ? from + 1 : from;
    long cents =
        to - begin <= Long.BYTES ? Decimals.cents(packed(bytes, begin, to), to - begin) : NO_CENTS;
    if (cents == NO_CENTS) {
      cents = longCents(bytes, begin, to);
    }
    return negative && cents != NO_CENTS ? -cents : cents;
  }

  private static long longCents(byte[] bytes, int from, int to) {
    int i = from;
    long value = 0;
    int digits = 0;
    while (i < to && isDigit(bytes[i])) {
      value = value * 10 + (bytes[i++] - '0');
      digits++;
      if (digits > LONGEST_DOLLARS) {
        return NO_CENTS;
      }
    }
    value *= 100;
    if (i < to && bytes[i] == '.') {
      i++;
      for (int scale = 10; scale > 0 && i < to && isDigit(bytes[i]); scale /= 10) {
        value += (long) scale * (bytes[i++] - '0');
        digits++;
      }
      while (i < to && bytes[i] == '0') {
        i++;
      }
    }
    return i < to || digits == 0 ? NO_CENTS : value;
  }

  static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }
}
