package io.claimline.x12.guide;

import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;

/** The codes that an element may hold, compared with bytes as they stand in the file. */
public final class Codes {
  private static final int BYTES_OF_A_KEY = 8;

  /** No restriction. */
  public static final Codes ANY = new Codes(List.of());

  private final List<String> codes;
  private final boolean any;
  private final CodeHash table;
  private final List<String> longCodes = new ArrayList<>();

  Codes(List<String> codes) {
    this.codes = List.copyOf(codes);
    this.any = codes.isEmpty();
    this.table =
        new CodeHash(
            codes.stream()
                .filter(code -> code.length() <= BYTES_OF_A_KEY)
                .mapToLong(Codes::key)
                .toArray());
    codes.stream().filter(code -> code.length() > BYTES_OF_A_KEY).forEach(longCodes::add);
  }

  /** True if every value will do. */
  public boolean isAny() {
    return any;
  }

  /** The codes, in the guide's order. */
  public List<String> list() {
    return codes;
  }

  /** True if this text is one of the codes, or every value will do. */
  public boolean accepts(String text) {
    return codes.isEmpty() || codes.contains(text);
  }

  /** True if these bytes of the segment are one of the codes, or every value will do. */
  public boolean accepts(Segment segment, int from, int to) {
    if (any) {
      return true;
    }
    int length = to - from;
    if (length > BYTES_OF_A_KEY) {
      return acceptsLong(segment, from, length);
    }
    return accepts(key(segment, from, to));
  }

  /** True if this {@link #key} is one of the codes, or every value will do. */
  boolean accepts(long key) {
    return any || table.slot(key) != CodeHash.NOWHERE;
  }

  /** A code in one number, as {@link #key(String)}; 0 if it is empty or too long. */
  static long key(Segment segment, int from, int to) {
    return to - from > BYTES_OF_A_KEY ? 0 : segment.packed(from, to);
  }

  private boolean acceptsLong(Segment segment, int from, int length) {
    for (String code : longCodes) {
      int at = 0;
      while (at < length
          && code.length() == length
          && segment.byteAt(from + at) == code.charAt(at)) {
        at++;
      }
      if (at == length) {
        return true;
      }
    }
    return false;
  }

  /** The bytes of a code of at most eight, one after the other. */
  static long key(String code) {
    long key = 0;
    for (int i = 0; i < code.length(); i++) {
      key = key << 8 | code.charAt(i);
    }
    return key;
  }
}
