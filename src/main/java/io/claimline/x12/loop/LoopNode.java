package io.claimline.x12.loop;

import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final List<Segment> segments = new ArrayList<>();
  private final List<LoopNode> children = new ArrayList<>();
  private final Set<Segment> taken = new HashSet<>();
  private final Set<Integer> seen = new HashSet<>();
  private int lastEntry;
  private boolean headComplete;

  LoopNode(Loop loop, @Nullable LoopNode parent) {
    this.loop = loop;
    this.parent = parent;
    seen.add(0);
  }

  public String id() {
    return loop.id();
  }

  Loop loop() {
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
    List<Segment> found = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment.id().equals(segmentId)) {
        taken.add(segment);
        found.add(segment);
      }
    }
    return found;
  }

  /** The first segment of this identifier, marked as taken, or null. */
  public @Nullable Segment take(String segmentId) {
    for (Segment segment : segments) {
      if (segment.id().equals(segmentId)) {
        taken.add(segment);
        return segment;
      }
    }
    return null;
  }

  /** The first segment of this identifier with this code, marked as taken, or null. */
  public @Nullable Segment take(String segmentId, int element, String code) {
    for (Segment segment : segments) {
      if (segment.id().equals(segmentId) && segment.text(element).equals(code)) {
        taken.add(segment);
        return segment;
      }
    }
    return null;
  }

  /** Gives a segment back that turned out not to fit the record. */
  public void untake(Segment segment) {
    taken.remove(segment);
  }

  /** Inner loops of this id, in order. */
  public List<LoopNode> children(String loopId) {
    return children.stream().filter(child -> child.id().equals(loopId)).toList();
  }

  /** The first inner loop of this id, or null. */
  public @Nullable LoopNode child(String loopId) {
    for (LoopNode child : children) {
      if (child.id().equals(loopId)) {
        return child;
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
    List<Kept> untaken = new ArrayList<>();
    collectUntaken(untaken);
    untaken.sort(Comparator.comparingInt(kept -> kept.segment().number()));
    return untaken;
  }

  /** All segments here and in the loops within as sent, one a text line. */
  public String raw() {
    List<Segment> all = new ArrayList<>();
    collect(all);
    all.sort(Comparator.comparingInt(Segment::number));
    return all.stream().map(Segment::text).collect(Collectors.joining("\n"));
  }

  /**
   * A segment with the loop that it stood in.
   *
   * @param loopId the loop
   * @param segment the segment
   */
  public record Kept(String loopId, Segment segment) {}

  private void collectUntaken(List<Kept> untaken) {
    for (Segment segment : segments) {
      if (!taken.contains(segment)) {
        untaken.add(new Kept(id(), segment));
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
    children.forEach(child -> child.collect(all));
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

  /** Notes the place of what came; false if it stands before what came earlier. */
  boolean advance(int entry) {
    seen.add(entry);
    boolean inOrder = entry >= lastEntry;
    lastEntry = Math.max(entry, lastEntry);
    return inOrder;
  }

  List<String> missing() {
    return loop.missing(seen);
  }

  /** True the first time: the loop's own content is complete. */
  boolean completeHead() {
    boolean first = !headComplete;
    headComplete = true;
    return first;
  }

  int size() {
    int size = segments.size();
    for (LoopNode child : children) {
      size += child.size();
    }
    return size;
  }

  int characters() {
    int characters = 0;
    for (Segment segment : segments) {
      characters += segment.text().length();
    }
    for (LoopNode child : children) {
      characters += child.characters();
    }
    return characters;
  }
}
