package io.claimline.x12.syntax;

import org.jspecify.annotations.Nullable;

/** Segment identifiers as numbers, which compare faster than text. */
public final class SegmentIds {
  private static final @Nullable Id[] KNOWN = new Id[1024];

  /** Numbers that were found to be identifiers, each in a slot that it may lose to another. */
  private static final int[] RIGHT = new int[1024];

  private SegmentIds() {}

  /**
   * An identifier that was met before.
   *
   * @param code as {@link SegmentIds#code(String)} tells
   * @param text the identifier
   */
  private record Id(int code, String text) {}

  /** The identifier as a number; 0 if it is not two or three capital letters or digits. */
  public static int code(String id) {
    int code = 0;
    for (int i = 0; i < id.length(); i++) {
      code = code << 8 | id.charAt(i);
    }
    boolean plain = id.length() == 2 || id.length() == 3;
    return plain && isIdentifier(code) ? code : 0;
  }

  /** True for two or three capital letters or digits, a letter first. */
  public static boolean isIdentifier(String text) {
    return code(text) != 0;
  }

  /** The identifier in these bytes as a number; 0 if they are none. */
  static int code(byte[] bytes, int from, int to) {
    int code = packed(bytes, from, to);
    int slot = slot(code);
    if (RIGHT[slot] == code && code != 0) {
      return code;
    }
    if (isIdentifier(code)) {
      RIGHT[slot] = code;
      return code;
    }
    int begin = Slices.skipBlanks(bytes, from, to);
    int stripped = packed(bytes, begin, Slices.dropBlanks(bytes, begin, to));
    return isIdentifier(stripped) ? stripped : 0;
  }

  /** The identifier that has this number. */
  static String text(int code) {
    int slot = slot(code);
    // Threads may overwrite each other's entry: each sees a whole one or none, and compares it.
    Id known = KNOWN[slot];
    if (known != null && known.code == code) {
      return known.text;
    }
    StringBuilder text = new StringBuilder(3);
    for (int shift = 16; shift >= 0; shift -= 8) {
      if (code >>> shift != 0) {
        text.append((char) (code >>> shift & 0xff));
      }
    }
    Id made = new Id(code, text.toString().intern());
    KNOWN[slot] = made;
    return made.text;
  }

  private static int slot(int code) {
    return code * 0x9E3779B1 >>> 22;
  }

  /** Two or three bytes in one number, else 0. */
  private static int packed(byte[] bytes, int from, int to) {
    return switch (to - from) {
      case 2 -> (bytes[from] & 0xff) << 8 | bytes[from + 1] & 0xff;
      case 3 -> (bytes[from] & 0xff) << 16 | (bytes[from + 1] & 0xff) << 8 | bytes[from + 2] & 0xff;
      default -> 0;
    };
  }

  private static boolean isIdentifier(int packed) {
    int rest = packed;
    while (rest > 0xff) {
      int character = rest & 0xff;
      if (!isLetter(character) && (character < '0' || character > '9')) {
        return false;
      }
      rest >>>= 8;
    }
    return isLetter(rest);
  }

  private static boolean isLetter(int character) {
    return character >= 'A' && character <= 'Z';
  }
}
