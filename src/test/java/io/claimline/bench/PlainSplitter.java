package io.claimline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The floor: what a reader costs that makes a string of every element and a decimal of every
 * amount, and knows nothing else of X12.
 */
final class PlainSplitter {
  private final InputStream in;
  private byte[] block = new byte[1 << 16];
  private int from;
  private int filled;
  private String[] elements = new String[32];
  private long sums;

  PlainSplitter(InputStream in) {
    this.in = in;
  }

  /** Splits all; returns how many segments have this identifier. */
  long count(String unit) throws IOException {
    long units = 0;
    BigDecimal sum = BigDecimal.ZERO;
    for (int end = nextEnd(); end >= 0; end = nextEnd()) {
      int size = split(new String(block, from, end - from, StandardCharsets.ISO_8859_1));
      from = end + 1;
      units += elements[0].equals(unit) ? 1 : 0;
      for (int position : amounts(elements[0])) {
        if (position < size && !elements[position].isEmpty()) {
          sum = sum.add(new BigDecimal(elements[position]));
        }
      }
    }
    sums += sum.longValue();
    return units;
  }

  /** Where amounts stand; a decimal is made of each. */
  private static int[] amounts(String id) {
    return switch (id) {
      case "CLP" -> CLP;
      case "SVC" -> SVC;
      case "CAS" -> CAS;
      case "AMT", "CLM", "SV1", "SVD", "BPR" -> SECOND;
      default -> NONE;
    };
  }

  private static final int[] CLP = {3, 4, 5};
  private static final int[] SVC = {2, 3};
  private static final int[] CAS = {3, 6, 9, 12, 15, 18};
  private static final int[] SECOND = {2};
  private static final int[] NONE = {};

  /** Keeps the decimals from being seen as useless. */
  long sums() {
    return sums;
  }

  private int split(String segment) {
    int size = 0;
    int begin = 0;
    for (int at = segment.indexOf('*'); at >= 0; at = segment.indexOf('*', begin)) {
      size = add(size, segment.substring(begin, at));
      begin = at + 1;
    }
    return add(size, segment.substring(begin));
  }

  private int add(int size, String element) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, 2 * size);
    }
    elements[size] = element;
    return size + 1;
  }

  /** Where the segment that begins at {@code from} ends, or -1 at the end of the file. */
  private int nextEnd() throws IOException {
    int at = from;
    while (true) {
      for (; at < filled; at++) {
        if (block[at] == '~') {
          return at;
        }
      }
      System.arraycopy(block, from, block, 0, filled - from);
      filled -= from;
      at -= from;
      from = 0;
      if (filled == block.length) {
        block = Arrays.copyOf(block, 2 * block.length);
      }
      int read = in.read(block, filled, block.length - filled);
      if (read < 0) {
        return -1;
      }
      filled += read;
    }
  }
}
