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
  private final long[] table;
  private final List<String> longCodes = new ArrayList<>();

  Codes(List<String> codes) {
    this.codes = List.copyOf(codes);
    this.any = codes.isEmpty();
    this.table = new long[Integer.highestOneBit(Math.max(4, codes.size())) * 4];
    for (String code : codes) {
      if (code.length() > BYTES_OF_A_KEY) {
        longCodes.add(code);
      } else {
        add(key(code));
      }
    }
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
    long key = 0;
    for (int i = from; i < to; i++) {
      key = key << 8 | segment.byteAt(i) & 0xff;
    }
    return key != 0 && contains(key);
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

  private boolean contains(long key) {
    for (int slot = slot(key); table[slot] != 0; slot = slot + 1 & table.length - 1) {
      if (table[slot] == key) {
        return true;
      }
    }
    return false;
  }

  private void add(long key) {
    int slot = slot(key);
    while (table[slot] != 0 && table[slot] != key) {
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = key;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & table.length - 1;
  }

  private static long key(String code) {
    long key = 0;
    for (int i = 0; i < code.length(); i++) {
      key = key << 8 | code.charAt(i);
    }
    return key;
  }
}
