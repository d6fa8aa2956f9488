package io.claimline.x12.loop;

import io.claimline.x12.guide.KeyElement;
import io.claimline.x12.syntax.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A step of a {@link Position} that was asked for before, known again by the bytes that the segment
 * begins with: identifier, separator and, where a code decides, the code and another separator. One
 * comparison does for what the tables were asked.
 *
 * @param idCode the segment's identifier; so that the bytes are cut at the same separators
 * @param bytes the first ones of the segment
 * @param mask which of eight bytes count
 * @param step where it leads
 * @param other another step, or null
 * @param depth how many steps hang together
 */
record KnownStep(
    int idCode, long bytes, long mask, Step step, @Nullable KnownStep other, int depth) {
  /** More are not worth a search. */
  private static final int MOST = 6;

  /** The step before those that are known; only them if it cannot be known by its beginning. */
  static @Nullable KnownStep before(@Nullable KnownStep others, Step step, Segment segment) {
    int length = KeyElement.decidingLength(segment);
    long head = segment.head();
    if (length == 0 || length > Long.BYTES || head == 0) {
      return others;
    }
    long mask = -1L << Byte.SIZE * (Long.BYTES - length);
    KnownStep kept = others != null && others.depth < MOST ? others : null;
    int depth = kept == null ? 1 : kept.depth + 1;
    return new KnownStep(segment.idCode(), head & mask, mask, step, kept, depth);
  }

  boolean isOf(int id, long head) {
    return id == idCode && (head & mask) == bytes;
  }
}
