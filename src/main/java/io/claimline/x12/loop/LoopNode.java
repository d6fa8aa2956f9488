package io.claimline.x12.loop;

import io.claimline.x12.guide.Loop;
import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loop as it was found in a file: its segments and inner loops.
 *
 * <p>A mapping takes the segments it carries into a record; what nobody took is told by {@link
 * #untaken}, so that nothing is lost.
 */
public final class LoopNode {
  private final Loop loop;
  private final @Nullable LoopNode parent;
  private final List<Segment> segments = new ArrayList<>(6);
  private final List<LoopNode> children = new ArrayList<>(2);
  private final BitSet taken = new BitSet();
  private final int[] counts;
  private int lastEntry;
  private boolean headComplete;

  LoopNode(Loop loop, @Nullable LoopNode parent) {
    this.loop = loop;
    this.parent = parent;
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
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.id().equals(segmentId)) {
        taken.set(i);
        if (found.isEmpty()) {
          found = new ArrayList<>(4);
        }
        found.add(segment);
      }
    }
    return found;
  }

  /** The first segment of this identifier, marked as taken, or null. */
  public @Nullable Segment take(String segmentId) {
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.id().equals(segmentId)) {
        taken.set(i);
        return segment;
      }
    }
    return null;
  }

  /** The first segment of this identifier with this code, marked as taken, or null. */
  public @Nullable Segment take(String segmentId, int element, String code) {
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.id().equals(segmentId) && segment.is(element, code)) {
        taken.set(i);
        return segment;
      }
    }
    return null;
  }

  /** Gives a segment back that turned out not to fit the record. */
  public void untake(Segment segment) {
    taken.clear(segments.indexOf(segment));
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
    StringBuilder raw = new StringBuilder(characters() + size());
    if (children.isEmpty()) {
      appendRaw(segments, raw);
      return raw.toString();
    }
    List<Segment> all = new ArrayList<>(size());
    collect(all);
    all.sort(Comparator.comparingInt(Segment::number));
    appendRaw(all, raw);
    return raw.toString();
  }

  /**
   * A segment with the loop that it stood in.
   *
   * @param loopId the loop
   * @param segment the segment
   */
  public record Kept(String loopId, Segment segment) {}

  private static void appendRaw(List<Segment> segments, StringBuilder raw) {
    for (int i = 0; i < segments.size(); i++) {
      if (i > 0) {
        raw.append('\n');
      }
      segments.get(i).appendTo(raw);
    }
  }

  private boolean isWhollyTaken() {
    if (taken.nextClearBit(0) < segments.size()) {
      return false;
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
      if (!taken.get(i)) {
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
  }

  LoopNode open(Loop inner) {
    LoopNode child = new LoopNode(inner, this);
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

  int size() {
    int size = segments.size();
    for (int i = 0; i < children.size(); i++) {
      size += children.get(i).size();
    }
    return size;
  }

  int characters() {
    int characters = 0;
    for (int i = 0; i < segments.size(); i++) {
      characters += segments.get(i).length();
    }
    for (int i = 0; i < children.size(); i++) {
      characters += children.get(i).characters();
    }
    return characters;
  }
}
