package io.claimline.x12.loop;

import io.claimline.x12.guide.Loop;
import io.claimline.x12.syntax.HeldSegments;
import io.claimline.x12.syntax.Segment;
import java.util.Arrays;

/**
 * Loops with their segments, laid out flat: segments in the order in which they came, each labelled
 * with the loop that it belongs to; loops in the order in which they began. So the last streamed
 * loop can be cut off, or copied for a record to keep, in one piece.
 */
final class HeldLoops {
  /** A loop that stands in no other. */
  static final int NONE = -1;

  /** In a label, below the loop's place: the guide has no place for the segment there. */
  private static final int UNEXPECTED = 1;

  /** In a label: a record carries the segment. */
  private static final int TAKEN = 2;

  private static final int FLAGS = 2;

  private final HeldSegments segments;
  private final boolean marking;
  private Loop[] tables;
  private int[] parents;

  /** The first and the last of each loop's own segments. */
  private int[] firsts;

  private int[] lasts;

  /** A bit for each identifier in a loop, shared by some: most questions are for what is absent. */
  private long[] present;

  private int size;

  /** No loop yet. */
  HeldLoops() {
    this(
        new HeldSegments(),
        true,
        new Loop[16],
        new int[16],
        new int[16],
        new int[16],
        new long[16]);
  }

  private HeldLoops(
      HeldSegments segments,
      boolean marking,
      Loop[] tables,
      int[] parents,
      int[] firsts,
      int[] lasts,
      long[] present) {
    this.segments = segments;
    this.marking = marking;
    this.tables = tables;
    this.parents = parents;
    this.firsts = firsts;
    this.lasts = lasts;
    this.present = present;
  }

  /** A loop begins; what opens it is added next. Returns its place. */
  int open(Loop table, int parent) {
    if (size == tables.length) {
      tables = Arrays.copyOf(tables, 2 * size);
      parents = Arrays.copyOf(parents, 2 * size);
      firsts = Arrays.copyOf(firsts, 2 * size);
      lasts = Arrays.copyOf(lasts, 2 * size);
      present = Arrays.copyOf(present, 2 * size);
    }
    tables[size] = table;
    parents[size] = parent;
    firsts[size] = segments.size();
    present[size] = 0;
    return size++;
  }

  void add(int loop, Segment segment, boolean expected) {
    lasts[loop] = segments.size();
    present[loop] |= bit(segment.idCode());
    segments.add(segment, loop << FLAGS | (expected ? 0 : UNEXPECTED));
  }

  /** Forgets this loop and all that came after it. */
  void cutOff(int loop) {
    segments.cutBack(firsts[loop]);
    size = loop;
  }

  /**
   * The loop with all that came after it, which must stand within it, apart from the others.
   *
   * @param marked whether {@link #take} is remembered by the copy, which is then for one thread
   */
  HeldLoops copyFrom(int loop, boolean marked) {
    int firstSegment = firsts[loop];
    HeldSegments copied = segments.copyFrom(firstSegment);
    HeldLoops copy =
        new HeldLoops(
            copied,
            marked,
            Arrays.copyOfRange(tables, loop, size),
            Arrays.copyOfRange(parents, loop, size),
            Arrays.copyOfRange(firsts, loop, size),
            Arrays.copyOfRange(lasts, loop, size),
            Arrays.copyOfRange(present, loop, size));
    copy.size = size - loop;
    for (int i = 0; i < copy.size; i++) {
      copy.parents[i] = i == 0 ? NONE : copy.parents[i] - loop;
      copy.firsts[i] -= firstSegment;
      copy.lasts[i] -= firstSegment;
    }
    int shift = loop << FLAGS;
    for (int i = 0; i < copied.size(); i++) {
      copied.setLabel(i, copied.label(i) - shift & ~TAKEN);
    }
    return copy;
  }

  HeldSegments segments() {
    return segments;
  }

  /** How many loops there are. */
  int size() {
    return size;
  }

  Loop table(int loop) {
    return tables[loop];
  }

  int parent(int loop) {
    return parents[loop];
  }

  int first(int loop) {
    return firsts[loop];
  }

  int last(int loop) {
    return lasts[loop];
  }

  /** False if no segment of this identifier is the loop's own. */
  boolean mayHave(int loop, int idCode) {
    return (present[loop] & bit(idCode)) != 0;
  }

  private static long bit(int idCode) {
    return 1L << (idCode * 0x9E3779B1 >>> 26);
  }

  /** The loop that a segment belongs to. */
  int owner(int segment) {
    return segments.label(segment) >> FLAGS;
  }

  boolean isExpected(int segment) {
    return (segments.label(segment) & UNEXPECTED) == 0;
  }

  boolean isTaken(int segment) {
    return (segments.label(segment) & TAKEN) != 0;
  }

  /** Remembers that a record carries the segment. */
  void take(int segment) {
    if (marking) {
      segments.setLabel(segment, segments.label(segment) | TAKEN);
    }
  }

  void untake(int segment) {
    if (marking) {
      segments.setLabel(segment, segments.label(segment) & ~TAKEN);
    }
  }

  /** True if the loop is the outer one or stands within it. */
  boolean isWithin(int loop, int outer) {
    int around = loop;
    while (around > outer) {
      around = parents[around];
    }
    return around == outer;
  }
}
