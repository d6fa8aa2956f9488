package io.claimline.x12.loop;

import io.claimline.x12.guide.Loop;
import io.claimline.x12.syntax.Segment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loop as it was found in a file: its segments and inner loops.
 *
 * <p>A mapping takes the segments it carries into a record; what nobody took is told by {@link
 * #untaken}, so that nothing is lost. What the guide has no place for is never taken: a writer
 * could not write it.
 */
public final class LoopNode {
  private final Loop loop;
  private final @Nullable LoopNode parent;
  private final List<Segment> segments = new ArrayList<>(6);
  private List<LoopNode> children = List.of();
  private @Nullable BitSet unexpected;
  private final int[] counts;
  private final int segmentsBefore;
  private final int bytesBefore;
  private long present;
  private long taken;
  private @Nullable BitSet takenBeyond;
  private int lastEntry;
  private boolean headComplete;

  /**
   * @param segmentsBefore segments held when this loop begins
   * @param bytesBefore bytes held when this loop begins
   */
  LoopNode(Loop loop, @Nullable LoopNode parent, int segmentsBefore, int bytesBefore) {
    this.loop = loop;
    this.parent = parent;
    this.segmentsBefore = segmentsBefore;
    this.bytesBefore = bytesBefore;
    this.counts = new int[loop.size()];
    counts[0] = 1;
  }

  public String id() {
    return loop.id();
  }

  /** What the guide says of it. */
  public Loop loop() {
    return loop;
  }

  public @Nullable LoopNode parent() {
    return parent;
  }

  /** The nearest loop of this id around this one, itself included, or null. */
  public @Nullable LoopNode within(String loopId) {
    for (LoopNode node = this; node != null; node = node.parent) {
      if (node.id().equals(loopId)) {
        return node;
      }
    }
    return null;
  }

  /** The segment that opened this loop. */
  public Segment opening() {
    return segments.get(0);
  }

  /** The segments of this loop itself, in order, the opening one first. */
  public List<Segment> segments() {
    return segments;
  }

  /** All segments of this identifier, marked as taken. */
  public List<Segment> takeAll(String segmentId) {
    List<Segment> found = List.of();
    if (isSurelyAbsent(segmentId)) {
      return found;
    }
    int at = indexOf(segmentId, 0);
    if (at < 0) {
      return found;
    }
    found = List.of(segments.get(at));
    mark(at);
    for (at = indexOf(segmentId, at + 1); at >= 0; at = indexOf(segmentId, at + 1)) {
      found = found.size() == 1 ? new ArrayList<>(found) : found;
      found.add(segments.get(at));
      mark(at);
    }
    return found;
  }

  /** The first segment of this identifier, marked as taken, or null. */
  public @Nullable Segment take(String segmentId) {
    if (isSurelyAbsent(segmentId)) {
      return null;
    }
    int at = indexOf(segmentId, 0);
    if (at < 0) {
      return null;
    }
    mark(at);
    return segments.get(at);
  }

  /** The first segment of this identifier with this code, marked as taken, or null. */
  public @Nullable Segment take(String segmentId, int element, String code) {
    if (isSurelyAbsent(segmentId)) {
      return null;
    }
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.id().equals(segmentId) && segment.is(element, code) && isExpected(i)) {
        mark(i);
        return segment;
      }
    }
    return null;
  }

  /** Gives a segment back that turned out not to fit the record. */
  public void untake(Segment segment) {
    int index = segments.indexOf(segment);
    if (index >= 0 && index < Long.SIZE) {
      taken &= ~(1L << index);
    } else if (index >= 0 && takenBeyond != null) {
      takenBeyond.clear(index);
    }
  }

  /** Inner loops of this id, in order. */
  public List<LoopNode> children(String loopId) {
    List<LoopNode> found = List.of();
    for (int i = 0; i < children.size(); i++) {
      LoopNode child = children.get(i);
      if (child.id().equals(loopId)) {
        if (found.isEmpty()) {
          found = new ArrayList<>(children.size() - i);
        }
        found.add(child);
      }
    }
    return found;
  }

  /** The first inner loop of this id, or null. */
  public @Nullable LoopNode child(String loopId) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).id().equals(loopId)) {
        return children.get(i);
      }
    }
    return null;
  }

  /** Inner loops, in order; streamed ones are not kept. */
  public List<LoopNode> children() {
    return children;
  }

  /** Segments that no record carries, here and in the loops within that are not streamed. */
  public List<Kept> untaken() {
    if (isWhollyTaken()) {
      return List.of();
    }
    List<Kept> untaken = new ArrayList<>();
    collectUntaken(untaken);
    untaken.sort(Comparator.comparingInt(kept -> kept.segment().number()));
    return untaken;
  }

  /** All segments here and in the loops within as sent, one a text line. */
  public String raw() {
    List<Segment> all = new ArrayList<>(48);
    collect(all);
    int length = 0;
    boolean ascii = true;
    boolean inOrder = true;
    for (int i = 0; i < all.size(); i++) {
      length += all.get(i).length() + 1;
      ascii &= all.get(i).isAscii();
      inOrder &= i == 0 || all.get(i).number() > all.get(i - 1).number();
    }
    if (!inOrder) {
      all.sort(Comparator.comparingInt(Segment::number));
    }
    byte[] raw = new byte[length];
    int at = 0;
    for (int i = 0; i < all.size(); i++) {
      at = all.get(i).copyTo(raw, at);
      raw[at++] = '\n';
    }
    return new String(
        raw, 0, length - 1, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  /**
   * A segment with the loop that it stood in.
   *
   * @param loopId the loop
   * @param segment the segment
   */
  public record Kept(String loopId, Segment segment) {}

  private int indexOf(String segmentId, int from) {
    for (int i = from; i < segments.size(); i++) {
      if (segments.get(i).id().equals(segmentId) && isExpected(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Most questions are for what is not there: one bit of the identifier's hash answers them. */
  private boolean isSurelyAbsent(String segmentId) {
    return (present & bit(segmentId)) == 0;
  }

  private static long bit(String segmentId) {
    int hash = segmentId.hashCode();
    return 1L << (hash ^ hash >>> 6);
  }

  private void mark(int index) {
    if (index < Long.SIZE) {
      taken |= 1L << index;
      return;
    }
    if (takenBeyond == null) {
      takenBeyond = new BitSet();
    }
    takenBeyond.set(index);
  }

  private boolean isExpected(int index) {
    return unexpected == null || !unexpected.get(index);
  }

  private boolean isTaken(int index) {
    return index < Long.SIZE
        ? (taken & 1L << index) != 0
        : takenBeyond != null && takenBeyond.get(index);
  }

  private boolean isWhollyTaken() {
    for (int i = 0; i < segments.size(); i++) {
      if (!isTaken(i)) {
        return false;
      }
    }
    for (int i = 0; i < children.size(); i++) {
      LoopNode child = children.get(i);
      if (!child.loop.isStreamed() && !child.isWhollyTaken()) {
        return false;
      }
    }
    return true;
  }

  private void collectUntaken(List<Kept> untaken) {
    for (int i = 0; i < segments.size(); i++) {
      if (!isTaken(i)) {
        untaken.add(new Kept(id(), segments.get(i)));
      }
    }
    for (LoopNode child : children) {
      if (!child.loop.isStreamed()) {
        child.collectUntaken(untaken);
      }
    }
  }

  private void collect(List<Segment> all) {
    all.addAll(segments);
    for (int i = 0; i < children.size(); i++) {
      children.get(i).collect(all);
    }
  }

  // what the cursor does while it builds the tree

  void add(Segment segment) {
    segments.add(segment);
    present |= bit(segment.id());
  }

  /** Keeps a segment that the guide has no place for here. */
  void addUnexpected(Segment segment) {
    if (unexpected == null) {
      unexpected = new BitSet();
    }
    unexpected.set(segments.size());
    add(segment);
  }

  LoopNode open(Loop inner, int segmentsHeld, int bytesHeld) {
    LoopNode child = new LoopNode(inner, this, segmentsHeld, bytesHeld);
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
    return child;
  }

  void drop(LoopNode child) {
    children.remove(child);
  }

  /** The place that was filled last. */
  int lastEntry() {
    return lastEntry;
  }

  /** Notes the place of what came; false if it stands before what came earlier. */
  boolean advance(int entry) {
    counts[entry]++;
    boolean inOrder = loop.inOrder(lastEntry, entry);
    lastEntry = Math.max(entry, lastEntry);
    return inOrder;
  }

  /** How often this place was filled. */
  int count(int entry) {
    return counts[entry];
  }

  /** True the first time: the loop's own content is complete. */
  boolean completeHead() {
    boolean first = !headComplete;
    headComplete = true;
    return first;
  }

  /** Segments held when this loop began. */
  int segmentsBefore() {
    return segmentsBefore;
  }

  /** Bytes held when this loop began. */
  int bytesBefore() {
    return bytesBefore;
  }
}
