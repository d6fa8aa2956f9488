package io.claimline.x12.loop;

import io.claimline.x12.guide.Guide;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.guide.SegmentUse;
import io.claimline.x12.syntax.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Walks a guide's loops with the segments of one transaction set and builds the tree of loops.
 *
 * <p>Where a segment belongs is asked from the current loop outwards, so that order within a loop
 * does not matter. A streamed loop is handed to {@link Visitor#complete} when its own content is
 * complete, and forgotten when it ends: memory holds one such loop and its ancestors at a time, and
 * never more than the limits.
 */
public final class LoopCursor {
  /** Segments held at a time; the longest legal claim has about a tenth of it. */
  public static final int MOST_SEGMENTS = 50_000;

  /** Bytes held at a time. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  private final Visitor visitor;
  private LoopNode current;
  private @Nullable SegmentUse use;
  private boolean excess;
  private int held;
  private int heldBytes;

  /** Told of the loops as they come to stand. */
  public interface Visitor {
    /** A loop began; only its opening segment is there. */
    void opened(LoopNode loop);

    /**
     * A streamed loop (or the set itself): its own segments and unstreamed inner loops are there.
     */
    void complete(LoopNode loop);

    /** A loop ended without what the guide requires at this place of it. */
    void lacking(LoopNode loop, Loop.Entry missing);
  }

  /** What became of a segment. */
  public enum Placement {
    IN_ORDER,
    /** Placed, but the guide wants it earlier. */
    OUT_OF_ORDER,
    /** Placed among its like: the guide does not know its code here. */
    UNKNOWN_CODE,
    /** Kept in the current loop: the guide has no place for it here. */
    UNEXPECTED,
    /** Not kept: the loops held are too large. */
    TOO_MUCH
  }

  public LoopCursor(Guide guide, Segment st, Visitor visitor) {
    this.visitor = visitor;
    this.current = new LoopNode(guide.table(), null, 0, 0);
    this.use = guide.table().entry(0).use();
    hold(current, st);
  }

  /** Where the last segment was placed. */
  public LoopNode current() {
    return current;
  }

  /** How the guide uses the last segment, or null if it has no place for it. */
  public @Nullable SegmentUse use() {
    return use;
  }

  /** True if the last segment, or the loop it opened, was sent more often than the guide allows. */
  public boolean isExcess() {
    return excess;
  }

  /** Finds the segment's place and puts it there. */
  public Placement place(Segment segment) {
    excess = false;
    use = null;
    for (LoopNode node = current; node != null; node = node.parent()) {
      int index = node.loop().indexOf(segment, node.lastEntry());
      if (index != Loop.NOWHERE) {
        return put(node, index, segment);
      }
    }
    // Within the streamed loop only: a code that nobody knows must not end a claim.
    for (LoopNode node = current;
        node != null;
        node = node.loop().isStreamed() ? null : node.parent()) {
      int index = node.loop().indexOfKind(segment);
      if (index != Loop.NOWHERE) {
        Placement placement = put(node, index, segment);
        return placement == Placement.TOO_MUCH ? placement : Placement.UNKNOWN_CODE;
      }
    }
    return keepUnexpected(segment);
  }

  /** Ends the transaction set: all loops are complete. */
  public void close() {
    closeDownTo(null);
  }

  /** Ends the innermost open loop of this id with all that is open within it. */
  public void end(String loopId) {
    LoopNode ending = current.within(loopId);
    if (ending != null) {
      closeDownTo(ending.parent());
    }
  }

  private Placement put(LoopNode node, int index, Segment segment) {
    Loop.Entry entry = node.loop().entry(index);
    Loop inner = entry.loop();
    boolean startsAfresh = inner != null && inner.isStreamed();
    if (!startsAfresh && isFull(segment)) {
      return Placement.TOO_MUCH;
    }
    closeDownTo(node);
    boolean inOrder = node.advance(index);
    use = entry.use();
    excess = node.count(index) > entry.most();
    if (startsAfresh) {
      completeHead(node);
    }
    if (isFull(segment)) {
      return Placement.TOO_MUCH;
    }
    if (inner == null) {
      hold(node, segment);
    } else {
      current = node.open(inner, held, heldBytes);
      hold(current, segment);
      visitor.opened(current);
    }
    return inOrder ? Placement.IN_ORDER : Placement.OUT_OF_ORDER;
  }

  /** A party whose role the guide does not know: its segments must not fall to the party before. */
  private Placement keepUnexpected(Segment segment) {
    if (isFull(segment)) {
      return Placement.TOO_MUCH;
    }
    if (segment.id().equals("NM1")) {
      LoopNode around = current;
      for (LoopNode node = current; node != null; node = node.parent()) {
        if (node.loop().hasInnerOn(segment)) {
          around = node;
          break;
        }
      }
      closeDownTo(around);
      current = around.open(Loop.UNKNOWN_PARTY, held, heldBytes);
    }
    current.addUnexpected(segment);
    count(segment);
    return Placement.UNEXPECTED;
  }

  private void closeDownTo(@Nullable LoopNode target) {
    while (current != target) {
      LoopNode ending = current;
      LoopNode around = ending.parent();
      for (int demanded : ending.loop().demanded()) {
        if (ending.count(demanded) == 0) {
          visitor.lacking(ending, ending.loop().entry(demanded));
        }
      }
      if (ending.loop().isStreamed() || around == null) {
        completeHead(ending);
      }
      if (around == null) {
        return;
      }
      if (ending.loop().isStreamed()) {
        held = ending.segmentsBefore();
        heldBytes = ending.bytesBefore();
        around.drop(ending);
      }
      current = around;
    }
  }

  private void completeHead(LoopNode node) {
    if (node.completeHead()) {
      visitor.complete(node);
    }
  }

  private boolean isFull(Segment segment) {
    return held >= MOST_SEGMENTS || heldBytes + segment.length() > MOST_BYTES;
  }

  private void hold(LoopNode node, Segment segment) {
    node.add(segment);
    count(segment);
  }

  private void count(Segment segment) {
    held++;
    heldBytes += segment.length();
  }
}
