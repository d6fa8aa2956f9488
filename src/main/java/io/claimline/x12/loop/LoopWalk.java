package io.claimline.x12.loop;

import io.claimline.x12.syntax.HeldSegments;
import io.claimline.x12.syntax.Segment;

/**
 * A walk through the segments of the loop that completed last and of those within it, in the order
 * in which they came, past those that the guide has no place for.
 */
public final class LoopWalk {
  private final HeldLoops held;
  private final HeldSegments all;
  private final int outermost;
  private int at;

  LoopWalk(HeldLoops held, int outermost) {
    this.held = held;
    this.all = held.segments();
    this.outermost = outermost;
    this.at = held.first(outermost) - 1;
  }

  /** Goes to the next segment; false at the end. */
  public boolean next() {
    do {
      at++;
    } while (at < all.size() && !held.isExpected(at));
    return at < all.size();
  }

  /** See {@link Segment#idCode}. */
  public int idCode() {
    return all.idCode(at);
  }

  /** Whether the segment stands in the loop itself and not in one within it. */
  public boolean isOutermost() {
    return held.owner(at) == outermost;
  }

  public Segment segment() {
    return all.segment(at);
  }
}
