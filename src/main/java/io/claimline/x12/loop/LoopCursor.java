package io.claimline.x12.loop;

import io.claimline.x12.syntax.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Walks a loop table with the segments of one transaction set and builds the tree of loops.
 *
 * <p>Where a segment belongs is asked from the current loop outwards, so that order within a loop
 * does not matter. A streamed loop is handed to {@link Visitor#complete} when its own content is
 * complete, and forgotten when it ends: memory holds one such loop and its ancestors at a time, and
 * never more than the limits.
 */
public final class LoopCursor {
  /** Segments held at a time; the longest legal claim has about a tenth of it. */
  public static final int MOST_SEGMENTS = 50_000;

  /** Characters held at a time. */
  public static final int MOST_CHARACTERS = 8 * 1024 * 1024;

  /** A party whose role the table does not know: its segments must not fall to the party before. */
  private static final Loop STRAY_PARTY =
      Loop.loop("unknown party").on("NM1").then("N2", "N3", "N4", "PER", "REF", "PRV", "DMG");

  private final Visitor visitor;
  private LoopNode current;
  private int held;
  private int heldCharacters;

  /** Told of the loops as they come to stand. */
  public interface Visitor {
    /** A loop began; only its opening segment is there. */
    void opened(LoopNode loop);

    /**
     * A streamed loop (or the set itself): its own segments and unstreamed inner loops are there.
     */
    void complete(LoopNode loop);

    /** A loop ended; what it lacks is told by name. */
    void lacking(LoopNode loop, String missing);
  }

  /** What became of a segment. */
  public enum Placement {
    IN_ORDER,
    /** Placed, but the guide wants it earlier. */
    OUT_OF_ORDER,
    /** Kept in the current loop: the guide has no place for it here. */
    UNEXPECTED,
    /** Not kept: the loops held are too large. */
    TOO_MUCH
  }

  /**
   * @param table the transaction set's outermost loop, which opens on ST
   */
  public LoopCursor(Loop table, Segment st, Visitor visitor) {
    this.visitor = visitor;
    this.current = new LoopNode(table, null);
    hold(current, st);
  }

  /** Where the last segment was placed. */
  public LoopNode current() {
    return current;
  }

  /** Finds the segment's place and puts it there. */
  public Placement place(Segment segment) {
    for (LoopNode node = current; node != null; node = node.parent()) {
      int index = node.loop().indexOf(segment);
      if (index >= 0) {
        return put(node, index, segment);
      }
    }
    return keepUnexpected(segment);
  }

  /** Ends the transaction set: all loops are complete. */
  public void close() {
    closeDownTo(null);
  }

  private Placement put(LoopNode node, int index, Segment segment) {
    Loop inner = node.loop().innerAt(index);
    boolean startsAfresh = inner != null && inner.isStreamed();
    if (!startsAfresh && isFull(segment)) {
      return Placement.TOO_MUCH;
    }
    closeDownTo(node);
    boolean inOrder = node.advance(index);
    if (startsAfresh) {
      completeHead(node);
    }
    if (isFull(segment)) {
      return Placement.TOO_MUCH;
    }
    if (inner == null) {
      hold(node, segment);
    } else {
      current = node.open(inner);
      hold(current, segment);
      visitor.opened(current);
    }
    return inOrder ? Placement.IN_ORDER : Placement.OUT_OF_ORDER;
  }

  private Placement keepUnexpected(Segment segment) {
    if (isFull(segment)) {
      return Placement.TOO_MUCH;
    }
    if (segment.id().equals("NM1")) {
      LoopNode around = current;
      for (LoopNode node = current; node != null; node = node.parent()) {
        if (node.loop().hasInnerOn("NM1")) {
          around = node;
          break;
        }
      }
      closeDownTo(around);
      current = around.open(STRAY_PARTY);
    }
    hold(current, segment);
    return Placement.UNEXPECTED;
  }

  private void closeDownTo(@Nullable LoopNode target) {
    while (current != target) {
      LoopNode ending = current;
      LoopNode around = ending.parent();
      for (String missing : ending.missing()) {
        visitor.lacking(ending, missing);
      }
      if (ending.loop().isStreamed() || around == null) {
        completeHead(ending);
      }
      if (around == null) {
        return;
      }
      if (ending.loop().isStreamed()) {
        held -= ending.size();
        heldCharacters -= ending.characters();
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
    return held >= MOST_SEGMENTS || heldCharacters + segment.text().length() > MOST_CHARACTERS;
  }

  private void hold(LoopNode node, Segment segment) {
    node.add(segment);
    held++;
    heldCharacters += segment.text().length();
  }
}
