package io.claimline.x12.syntax;

import java.nio.charset.StandardCharsets;

/** Segment identifiers as numbers, which compare faster than text. */
public final class SegmentIds {
  private SegmentIds() {}

  /** The identifier as a number; 0 if it is not two or three capital letters or digits. */
  public static int code(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return code(bytes, 0, bytes.length);
  }

  /** True for two or three capital letters or digits, a letter first. */
  public static boolean isIdentifier(String text) {
    return code(text) != 0;
  }

  static int code(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length < 2 || length > 3 || !isLetter(bytes[from])) {
      return 0;
    }
    int code = bytes[from];
    for (int i = from + 1; i < to; i++) {
      byte character = bytes[i];
      if (!isLetter(character) && (character < '0' || character > '9')) {
        return 0;
      }
      code = code << 8 | character;
    }
    return code;
  }

  private static boolean isLetter(byte character) {
    return character >= 'A' && character <= 'Z';
  }
}
