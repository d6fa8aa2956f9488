package io.claimline.x12.loop;

import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A loop as an implementation guide lays it out: what opens it, and its segments and inner loops in
 * order. Loop tables are written as nested calls that read like the guide:
 *
 * <pre>{@code
 * loop("2010BA").on("NM1", 1, "IL").then("N3", "N4", "DMG", "REF")
 * }</pre>
 *
 * The same table tells the reader where a segment belongs and the writer whether it may stand
 * there.
 */
public final class Loop {
  private final String id;
  private final List<Entry> entries;
  private final boolean streamed;
  private final boolean demanding;

  /** A place in a loop: a segment of its own, or an inner loop. */
  private record Entry(@Nullable Rule rule, @Nullable Loop loop, boolean required) {
    boolean accepts(Segment segment) {
      if (rule != null) {
        return rule.accepts(segment);
      }
      return loop != null && loop.opensOn(segment);
    }
  }

  private Loop(String id, List<Entry> entries, boolean streamed) {
    this.id = id;
    this.entries = List.copyOf(entries);
    this.streamed = streamed;
    this.demanding = entries.stream().anyMatch(Entry::required);
  }

  public static Loop loop(String id) {
    return new Loop(id, List.of(), false);
  }

  /** Opens on this segment when the element holds one of the codes. */
  public Loop on(String segmentId, int element, String... codes) {
    return add(new Entry(new Rule(segmentId, element, Set.of(codes)), null, false));
  }

  /** Opens on this segment. */
  public Loop on(String segmentId) {
    return add(new Entry(new Rule(segmentId, 0, Set.of()), null, false));
  }

  /** Then these segments, in this order, each as often as it is sent. */
  public Loop then(String... segmentIds) {
    Loop result = this;
    for (String segmentId : segmentIds) {
      result = result.add(new Entry(new Rule(segmentId, 0, Set.of()), null, false));
    }
    return result;
  }

  /** Then this segment with one of these codes. */
  public Loop then(String segmentId, int element, String... codes) {
    return add(new Entry(new Rule(segmentId, element, Set.of(codes)), null, false));
  }

  /** Then this segment, which may not lack. */
  public Loop must(String segmentId) {
    return add(new Entry(new Rule(segmentId, 0, Set.of()), null, true));
  }

  /** Then this loop, as often as it is sent. */
  public Loop then(Loop inner) {
    return add(new Entry(null, inner, false));
  }

  /** Then this loop, at least once. */
  public Loop must(Loop inner) {
    return add(new Entry(null, inner, true));
  }

  /** A loop that may come without bound: it is handed out when complete and not kept. */
  public Loop streamed() {
    return new Loop(id, entries, true);
  }

  public String id() {
    return id;
  }

  boolean isStreamed() {
    return streamed;
  }

  boolean opensOn(Segment segment) {
    return entries.get(0).accepts(segment);
  }

  /** The first place from the loop's inside (not its opening segment) that accepts, or -1. */
  int indexOf(Segment segment) {
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).accepts(segment)) {
        return i;
      }
    }
    return -1;
  }

  @Nullable Loop innerAt(int index) {
    return entries.get(index).loop();
  }

  /** True if some inner loop opens on segments of this identifier. */
  boolean hasInnerOn(String segmentId) {
    return entries.stream()
        .map(Entry::loop)
        .anyMatch(inner -> inner != null && inner.opensWith(segmentId));
  }

  /** What may not lack at these places, named for a person, where it was not seen. */
  List<String> missing(Set<Integer> seen) {
    if (!demanding) {
      return List.of();
    }
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.required() && !seen.contains(i)) {
        missing.add(entry.loop() != null ? "loop " + entry.loop().id : name(entry));
      }
    }
    return missing;
  }

  /** Every segment identifier in this loop and the loops within it. */
  public Set<String> segmentIds() {
    Set<String> ids = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.rule() != null) {
        ids.add(entry.rule().segmentId());
      }
      if (entry.loop() != null) {
        ids.addAll(entry.loop().segmentIds());
      }
    }
    return ids;
  }

  private boolean opensWith(String segmentId) {
    Rule rule = entries.get(0).rule();
    return rule != null && rule.segmentId().equals(segmentId);
  }

  private static String name(Entry entry) {
    return entry.rule() == null ? "" : entry.rule().segmentId();
  }

  private Loop add(Entry entry) {
    List<Entry> longer = new ArrayList<>(entries);
    longer.add(entry);
    return new Loop(id, longer, streamed);
  }
}
