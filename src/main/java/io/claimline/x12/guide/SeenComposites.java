package io.claimline.x12.guide;

import io.claimline.x12.Delimiters;
import io.claimline.x12.syntax.Segment;
import org.jspecify.annotations.Nullable;

/** Short composites that were seen, as bytes and with the delimiters that divided them. */
final class SeenComposites {
  static final int LONGEST = 2 * Long.BYTES;

  private static final int SLOTS = 256;
  private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS);
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  /** Threads may overwrite each other's entry: each sees a whole one or none, and compares it. */
  private final @Nullable Composite[] seen;

  /**
   * @param first at most eight bytes
   * @param rest those behind them, at most eight
   * @param length of all
   */
  private record Composite(long first, long rest, int length, Delimiters delimiters) {}

  /**
   * @param any false where there is nothing to see
   */
  SeenComposites(boolean any) {
    this.seen = new Composite[any ? SLOTS : 0];
  }

  /** True if these bytes, {@link #LONGEST} at most, were seen. */
  boolean contains(Segment segment, int from, int to) {
    long first = first(segment, from, to);
    long rest = rest(segment, from, to);
    Composite known = seen[slot(first, rest)];
    return known != null
        && known.first == first
        && known.rest == rest
        && known.length == to - from
        && known.delimiters == segment.delimiters();
  }

  /** Remembers these bytes, {@link #LONGEST} at most. */
  void add(Segment segment, int from, int to) {
    long first = first(segment, from, to);
    long rest = rest(segment, from, to);
    seen[slot(first, rest)] = new Composite(first, rest, to - from, segment.delimiters());
  }

  private static long first(Segment segment, int from, int to) {
    return segment.packed(from, Math.min(to, from + Long.BYTES));
  }

  private static long rest(Segment segment, int from, int to) {
    return to - from > Long.BYTES ? segment.packed(from + Long.BYTES, to) : 0;
  }

  private static int slot(long first, long rest) {
    return (int) ((first * 31 + rest) * MIXER >>> SHIFT);
  }
}
