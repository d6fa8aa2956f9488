package io.claimline.x12.loop;

import io.claimline.x12.guide.Loop;
import io.claimline.x12.syntax.HeldSegments;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A loop as it was found in a file: a view on its segments and inner loops, good until the streamed
 * loop that it stands in has ended; {@link #kept} lasts.
 *
 * <p>A mapping takes the segments it carries into a record; what nobody took is told by {@link
 * #untaken}, so that nothing is lost. What the guide has no place for is never taken: a writer
 * could not write it.
 */
public final class LoopNode {
  /** The place of no segment. */
  public static final int NOTHING = -1;

  private final HeldLoops held;
  private final HeldSegments all;
  private final int place;

  LoopNode(HeldLoops held, int place) {
    this.held = held;
    this.all = held.segments();
    this.place = place;
  }

  public String id() {
    return loop().id();
  }

  /** What the guide says of it. */
  public Loop loop() {
    return held.table(place);
  }

  public @Nullable LoopNode parent() {
    int parent = held.parent(place);
    return parent == HeldLoops.NONE ? null : new LoopNode(held, parent);
  }

  /** The nearest loop of this id around this one, itself included, or null. */
  public @Nullable LoopNode within(String loopId) {
    for (int loop = place; loop != HeldLoops.NONE; loop = held.parent(loop)) {
      if (held.table(loop).id().equals(loopId)) {
        return loop == place ? this : new LoopNode(held, loop);
      }
    }
    return null;
  }

  /** The segment that opened this loop. */
  public Segment opening() {
    return all.segment(held.first(place));
  }

  /** The segments of this loop itself, in order, the opening one first. */
  public List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    for (int i = held.first(place); i <= held.last(place); i++) {
      if (held.owner(i) == place) {
        segments.add(all.segment(i));
      }
    }
    return segments;
  }

  /** The first segment of this identifier, not marked, or null; for checks, which carry nothing. */
  public @Nullable Segment find(String segmentId) {
    int at = indexOf(SegmentIds.code(segmentId), held.first(place));
    return at == NOTHING ? null : all.segment(at);
  }

  /** The first segment of this identifier with this code, not marked, or null. */
  public @Nullable Segment find(String segmentId, int element, String code) {
    int id = SegmentIds.code(segmentId);
    for (int at = indexOf(id, held.first(place)); at != NOTHING; at = indexOf(id, at + 1)) {
      Segment segment = all.segment(at);
      if (segment.is(element, code)) {
        return segment;
      }
    }
    return null;
  }

  /** All segments of this identifier, not marked. */
  public List<Segment> findAll(String segmentId) {
    int id = SegmentIds.code(segmentId);
    List<Segment> found = List.of();
    for (int at = indexOf(id, held.first(place)); at != NOTHING; at = indexOf(id, at + 1)) {
      found = found.isEmpty() ? new ArrayList<>() : found;
      found.add(all.segment(at));
    }
    return found;
  }

  /** True if a segment of this identifier has this code. */
  public boolean has(String segmentId, int element, String code) {
    return find(segmentId, element, code) != null;
  }

  /** All segments of this identifier, marked as taken. */
  public List<Segment> takeAll(String segmentId) {
    int id = SegmentIds.code(segmentId);
    int at = indexOf(id, held.first(place));
    if (at == NOTHING) {
      return List.of();
    }
    Segment first = taken(at);
    at = indexOf(id, at + 1);
    if (at == NOTHING) {
      return List.of(first);
    }
    List<Segment> found = new ArrayList<>();
    found.add(first);
    for (; at != NOTHING; at = indexOf(id, at + 1)) {
      found.add(taken(at));
    }
    return found;
  }

  /** What is made of each segment of this identifier; all are marked as taken. */
  public <T> List<T> takeAll(String segmentId, Function<Segment, T> making) {
    int id = SegmentIds.code(segmentId);
    int at = next(id, NOTHING);
    if (at == NOTHING) {
      return List.of();
    }
    List<T> made = new ArrayList<>();
    for (; at != NOTHING; at = next(id, at)) {
      made.add(making.apply(taken(at)));
    }
    return made;
  }

  /**
   * The place of the next segment of this identifier, for {@link #taken}, or {@link #NOTHING}; so
   * that many can be taken without a list of them.
   *
   * @param idCode {@link SegmentIds#code}
   * @param place behind which it must stand; {@link #NOTHING} for the first
   */
  public int next(int idCode, int place) {
    return indexOf(idCode, place == NOTHING ? held.first(this.place) : place + 1);
  }

  /** The segment at this place, marked as taken. */
  public Segment taken(int at) {
    held.take(at);
    return all.segment(at);
  }

  /** The first segment of this identifier, marked as taken, or null. */
  public @Nullable Segment take(String segmentId) {
    int at = indexOf(SegmentIds.code(segmentId), held.first(place));
    return at == NOTHING ? null : taken(at);
  }

  /** The first segment of this identifier with this code, marked as taken, or null. */
  public @Nullable Segment take(String segmentId, int element, String code) {
    int id = SegmentIds.code(segmentId);
    for (int at = indexOf(id, held.first(place)); at != NOTHING; at = indexOf(id, at + 1)) {
      Segment segment = all.segment(at);
      if (segment.is(element, code)) {
        held.take(at);
        return segment;
      }
    }
    return null;
  }

  /** Gives a segment back that turned out not to fit the record. */
  public void untake(Segment segment) {
    for (int i = held.first(place); i <= held.last(place); i++) {
      if (all.number(i) == segment.number() && all.idCode(i) == segment.idCode()) {
        held.untake(i);
      }
    }
  }

  /** Inner loops of this id, in order. */
  public List<LoopNode> children(String loopId) {
    List<LoopNode> found = List.of();
    for (int loop = place + 1; loop < held.size(); loop++) {
      if (held.parent(loop) == place && held.table(loop).id().equals(loopId)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(new LoopNode(held, loop));
      }
    }
    return found;
  }

  /** What is made of each inner loop of this id, in order. */
  public <T> List<T> children(String loopId, Function<LoopNode, T> making) {
    return children((Predicate<String>) loopId::equals, making);
  }

  /** What is made of each inner loop whose id is wanted, in order. */
  public <T> List<T> children(Predicate<String> wanted, Function<LoopNode, T> making) {
    List<T> made = List.of();
    for (int loop = place + 1; loop < held.size(); loop++) {
      if (held.parent(loop) == place && wanted.test(held.table(loop).id())) {
        made = made.isEmpty() ? new ArrayList<>() : made;
        made.add(making.apply(new LoopNode(held, loop)));
      }
    }
    return made;
  }

  /** The first inner loop of this id, or null. */
  public @Nullable LoopNode child(String loopId) {
    for (int loop = place + 1; loop < held.size(); loop++) {
      if (held.parent(loop) == place && held.table(loop).id().equals(loopId)) {
        return new LoopNode(held, loop);
      }
    }
    return null;
  }

  /**
   * True if there is an inner loop of this id, and each of them has a segment as expected there.
   */
  public boolean eachChildHas(String loopId, int idCode) {
    boolean any = false;
    for (int loop = place + 1; loop < held.size(); loop++) {
      if (held.parent(loop) == place && held.table(loop).id().equals(loopId)) {
        if (indexOf(loop, idCode, held.first(loop)) == NOTHING) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** Inner loops, in order; streamed ones are not kept. */
  public List<LoopNode> children() {
    List<LoopNode> children = new ArrayList<>();
    for (int loop = place + 1; loop < held.size(); loop++) {
      if (held.parent(loop) == place) {
        children.add(new LoopNode(held, loop));
      }
    }
    return children;
  }

  /** This loop and those within that are handed out together with it, if wanted, in order. */
  public List<LoopNode> loops(Predicate<Loop> wanted) {
    List<LoopNode> found = new ArrayList<>();
    for (int loop = place; loop < held.size(); loop++) {
      if (wanted.test(held.table(loop)) && belongsHere(loop)) {
        found.add(loop == place ? this : new LoopNode(held, loop));
      }
    }
    return found;
  }

  /** Segments that no record carries, here and in the loops within that are not streamed. */
  public List<Kept> untaken() {
    List<Kept> untaken = List.of();
    for (int i = held.first(place); i < all.size(); i++) {
      if (!held.isTaken(i) && belongsHere(held.owner(i))) {
        untaken = untaken.isEmpty() ? new ArrayList<>() : untaken;
        untaken.add(new Kept(held.table(held.owner(i)).id(), all.segment(i)));
      }
    }
    return untaken;
  }

  /** All segments here and in the loops within as sent, one a text line. */
  public String raw() {
    int from = held.first(place);
    int to = from;
    StringBuilder raw = new StringBuilder();
    for (int i = from; i <= all.size(); i++) {
      if (i < all.size() && held.isWithin(held.owner(i), place)) {
        continue;
      }
      if (i > to) {
        raw.append(raw.isEmpty() ? "" : "\n").append(all.text(to, i));
      }
      to = i + 1;
    }
    return raw.toString();
  }

  /** A walk through all segments here and in the loops within; nothing may have come behind it. */
  public LoopWalk walk() {
    return new LoopWalk(held, place);
  }

  /** A copy with nothing around it, which lasts; taking from it is not remembered. */
  public LoopNode kept() {
    return new LoopNode(held.copyFrom(place, false), 0);
  }

  /** A copy with nothing around it, of which nothing is taken yet. */
  public LoopNode untouched() {
    return new LoopNode(held.copyFrom(place, true), 0);
  }

  /**
   * A segment with the loop that it stood in.
   *
   * @param loopId the loop
   * @param segment the segment
   */
  public record Kept(String loopId, Segment segment) {}

  /** True for the same loop of a file. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LoopNode node && node.held == held && node.place == place;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(held) + place;
  }

  /** The next segment of this loop's own with this identifier, expected here, or nothing. */
  private int indexOf(int idCode, int from) {
    return indexOf(place, idCode, from);
  }

  private int indexOf(int loop, int idCode, int from) {
    if (!held.mayHave(loop, idCode)) {
      return NOTHING;
    }
    int last = held.last(loop);
    for (int i = from; i <= last; i++) {
      if (all.idCode(i) == idCode && held.owner(i) == loop && held.isExpected(i)) {
        return i;
      }
    }
    return NOTHING;
  }

  /** True for this loop and those within that are handed out together with it. */
  private boolean belongsHere(int owner) {
    int loop = owner;
    while (loop > place && !held.table(loop).isStreamed()) {
      loop = held.parent(loop);
    }
    return loop == place;
  }
}
