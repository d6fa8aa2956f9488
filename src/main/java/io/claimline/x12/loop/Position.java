package io.claimline.x12.loop;

import io.claimline.x12.guide.Guide;
import io.claimline.x12.guide.KeyElement;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.guide.SegmentUse;
import io.claimline.x12.syntax.Segment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a walk through a guide has come: the place reached in a loop and in each around it.
 *
 * <p>Where a segment leads from here depends on its identifier and key code only. So the {@link
 * Step} is asked of the tables once and remembered, for all files: a guide turns into an automaton
 * while it is used. What a guide foresees is limited, and with it what is remembered; a step out of
 * order leads to a position of its own that nobody else knows.
 */
final class Position {
  private static final Map<Guide, Position> STARTS = new ConcurrentHashMap<>();

  /** A power of two, more than the identifiers that mostly come somewhere. */
  private static final int SLOTS = 32;

  private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS);
  private static final int MIXER = 0x9E3779B1;

  private final @Nullable Position around;
  private final Loop table;
  private final int entry;

  /** By entry: the same loop further on, shared by all of them. */
  private final @Nullable Position[] alongside;

  /** By entry: the loops that begin from here. */
  private final @Nullable Position[] within;

  /**
   * Threads may overwrite each other's entry in these arrays: each sees a whole one or none, and
   * any is as good.
   */
  private final @Nullable KnownStep[] steps = new KnownStep[SLOTS];

  private Position(
      @Nullable Position around, Loop table, int entry, @Nullable Position[] alongside) {
    this.around = around;
    this.table = table;
    this.entry = entry;
    this.alongside = alongside;
    this.within = new Position[table.size()];
  }

  /** Behind the first segment of a set. */
  static Position start(Guide guide) {
    return STARTS.computeIfAbsent(guide, unmet -> opening(null, unmet.table()));
  }

  /** Behind the first segment of a loop that the guide has no place for here. */
  Position stray(Loop inner) {
    return opening(this, inner);
  }

  private static Position opening(@Nullable Position around, Loop table) {
    @Nullable Position[] alongside = new Position[table.size()];
    Position opening = new Position(around, table, 0, alongside);
    alongside[0] = opening;
    return opening;
  }

  /** Where this segment leads, or null if no open loop has a place for it. */
  @Nullable Step step(Segment segment) {
    long head = segment.head();
    int id = segment.idCode();
    int slot = id * MIXER >>> SHIFT;
    for (KnownStep known = steps[slot]; known != null; known = known.other()) {
      if (known.isOf(id, head)) {
        return known.step();
      }
    }
    Step found = find(segment);
    if (found != null && found.inOrder()) {
      steps[slot] = KnownStep.before(steps[slot], found, segment);
    }
    return found;
  }

  /** The same, asked of the tables. */
  @Nullable Step find(Segment segment) {
    int ended = 0;
    for (Position outer = this; outer != null; outer = outer.around) {
      int index = outer.table.indexOf(segment, outer.entry);
      if (index != Loop.NOWHERE) {
        SegmentUse use = outer.table.entry(index).use();
        return outer.stepTo(index, ended, KeyElement.isPlainlyRight(use, segment) ? 1 : 0);
      }
      ended++;
    }
    return null;
  }

  /** A step within this loop to a place that the segment was given though its code is unknown. */
  Step stepTo(int index) {
    return stepTo(index, 0, 0);
  }

  private Step stepTo(int index, int ended, int right) {
    boolean inOrder = table.inOrder(entry, index);
    Position reached = index <= entry ? this : at(index);
    Loop.Entry taking = table.entry(index);
    Loop inner = taking.loop();
    Position opened = inner == null ? null : reached.inner(index, inner, inOrder);
    return new Step(
        ended, index, taking.use(), inner, taking.most(), inOrder, right, reached, opened);
  }

  private Position at(int index) {
    Position known = alongside[index];
    if (known == null) {
      known = new Position(around, table, index, alongside);
      alongside[index] = known;
    }
    return known;
  }

  private Position inner(int index, Loop inner, boolean inOrder) {
    if (!inOrder) {
      return opening(this, inner);
    }
    Position known = within[index];
    if (known == null) {
      known = opening(this, inner);
      within[index] = known;
    }
    return known;
  }
}
