package io.claimline.x12.loop;

import io.claimline.x12.guide.Guide;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.guide.SegmentUse;
import io.claimline.x12.syntax.HeldSegments;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;
import java.util.Arrays;
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

  private static final int NM1 = SegmentIds.code("NM1");

  private final Visitor visitor;
  private final HeldLoops held = new HeldLoops();

  private OpenLoop current;
  private @Nullable SegmentUse use;
  private boolean excess;
  private int right;

  /** Told of the loops as they come to stand. */
  public interface Visitor {
    /** A loop that an HL opens began; only that is there. */
    void levelOpened(LoopNode loop);

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
    this.current = new OpenLoop(null, Position.start(guide));
    this.use = guide.table().entry(0).use();
    current.begin(guide.table(), held.open(guide.table(), HeldLoops.NONE), current.position);
    held.add(current.place, st, true);
  }

  /** Where the last segment was placed. */
  public LoopNode current() {
    return node(current);
  }

  /** What the guide says of the loop where the last segment was placed. */
  public Loop table() {
    return current.table;
  }

  /** How the guide uses the last segment, or null if it has no place for it. */
  public @Nullable SegmentUse use() {
    return use;
  }

  /** True if the last segment, or the loop it opened, was sent more often than the guide allows. */
  public boolean isExcess() {
    return excess;
  }

  /** So many of the last segment's first elements are told to be right by the place it has. */
  public int right() {
    return right;
  }

  /** Finds the segment's place and puts it there. */
  public Placement place(Segment segment) {
    excess = false;
    use = null;
    right = 0;
    Step step = current.position.step(segment);
    return step == null ? placeStrange(segment) : put(outwards(step.ended()), step, segment);
  }

  private OpenLoop outwards(int levels) {
    OpenLoop loop = current;
    for (int i = levels; i > 0 && loop.around != null; i--) {
      loop = loop.around;
    }
    return loop;
  }

  private Placement placeStrange(Segment segment) {
    // Within the streamed loop only: a code that nobody knows must not end a claim.
    for (OpenLoop loop = current;
        loop != null;
        loop = loop.table.isStreamed() ? null : loop.around) {
      int index = loop.table.indexOfKind(segment);
      if (index != Loop.NOWHERE) {
        Placement placement = put(loop, loop.position.stepTo(index), segment);
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
    for (OpenLoop loop = current; loop != null; loop = loop.around) {
      if (loop.table.id().equals(loopId)) {
        closeDownTo(loop.around);
        return;
      }
    }
  }

  private Placement put(OpenLoop loop, Step step, Segment segment) {
    Loop inner = step.inner();
    Position opened = step.opened();
    boolean startsAfresh = inner != null && inner.isStreamed();
    if (!startsAfresh && isFull(segment)) {
      return Placement.TOO_MUCH;
    }
    closeDownTo(loop);
    use = step.use();
    right = step.right();
    excess = loop.advance(step) > step.most();
    if (startsAfresh) {
      completeHead(loop);
      if (isFull(segment)) {
        return Placement.TOO_MUCH;
      }
    }
    if (inner != null && opened != null) {
      open(inner, opened);
    }
    held.add(current.place, segment, true);
    if (inner != null && inner.isLevel()) {
      visitor.levelOpened(current());
    }
    return step.inOrder() ? Placement.IN_ORDER : Placement.OUT_OF_ORDER;
  }

  /** A party whose role the guide does not know: its segments must not fall to the party before. */
  private Placement keepUnexpected(Segment segment) {
    if (isFull(segment)) {
      return Placement.TOO_MUCH;
    }
    if (segment.idCode() == NM1) {
      OpenLoop around = current;
      for (OpenLoop loop = current; loop != null; loop = loop.around) {
        if (loop.table.hasInnerOn(segment)) {
          around = loop;
          break;
        }
      }
      closeDownTo(around);
      open(Loop.UNKNOWN_PARTY, current.position.stray(Loop.UNKNOWN_PARTY));
    }
    held.add(current.place, segment, false);
    return Placement.UNEXPECTED;
  }

  private void closeDownTo(@Nullable OpenLoop target) {
    while (current != target) {
      OpenLoop ending = current;
      for (int demanded : ending.table.demanded()) {
        if (ending.counts[demanded] == 0) {
          visitor.lacking(node(ending), ending.table.entry(demanded));
        }
      }
      if (ending.table.isStreamed() || ending.around == null) {
        completeHead(ending);
      }
      if (ending.around == null) {
        return;
      }
      if (ending.table.isStreamed()) {
        held.cutOff(ending.place);
      }
      current = ending.around;
    }
  }

  private void completeHead(OpenLoop loop) {
    if (!loop.headComplete) {
      loop.headComplete = true;
      visitor.complete(node(loop));
    }
  }

  private void open(Loop table, Position begun) {
    int around = current.place;
    current = current.inner(begun);
    current.begin(table, held.open(table, around), begun);
  }

  private LoopNode node(OpenLoop loop) {
    return new LoopNode(held, loop.place);
  }

  private boolean isFull(Segment segment) {
    HeldSegments segments = held.segments();
    return segments.size() >= MOST_SEGMENTS || segments.isLongerThan(MOST_BYTES - segment.length());
  }

  /** How far a loop has come; used again for the next loop at the same depth. */
  private static final class OpenLoop {
    private final @Nullable OpenLoop around;
    private @Nullable OpenLoop inner;
    private Loop table = Loop.UNKNOWN_PARTY;
    private Position position;
    private int place;
    private int[] counts = {};
    private boolean headComplete;

    OpenLoop(@Nullable OpenLoop around, Position position) {
      this.around = around;
      this.position = position;
    }

    /** Where a loop within this one is followed. */
    OpenLoop inner(Position begun) {
      if (inner == null) {
        inner = new OpenLoop(this, begun);
      }
      return inner;
    }

    void begin(Loop newTable, int newPlace, Position begun) {
      table = newTable;
      place = newPlace;
      position = begun;
      headComplete = false;
      if (counts.length < table.size()) {
        counts = new int[table.size()];
      } else {
        Arrays.fill(counts, 0, table.size(), 0);
      }
      counts[0] = 1;
    }

    /** Follows a step within this loop; returns how often it was taken. */
    int advance(Step step) {
      position = step.reached();
      return ++counts[step.index()];
    }
  }
}
