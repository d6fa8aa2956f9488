package io.claimline.x12.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loop as it stands in a file.
 *
 * @param id such as 2300
 * @param above the loop that holds it; null for the transaction set
 */
record LoopTree(
    String id, @Nullable LoopTree above, List<PlainSegment> segments, List<LoopTree> loops) {
  static LoopTree of(String id, @Nullable LoopTree above) {
    return new LoopTree(id, above, new ArrayList<>(), new ArrayList<>());
  }

  PlainSegment opening() {
    return segments.get(0);
  }

  /** All loops of this name, however deep. */
  List<LoopTree> all(String name) {
    List<LoopTree> found = new ArrayList<>();
    for (LoopTree loop : loops) {
      if (loop.id.equals(name)) {
        found.add(loop);
      }
      found.addAll(loop.all(name));
    }
    return found;
  }

  /** Loops of this name right below. */
  List<LoopTree> direct(String name) {
    return loops.stream().filter(loop -> loop.id.equals(name)).toList();
  }

  /** Own segments that begin with these elements, the identifier first. */
  List<PlainSegment> segments(String... beginning) {
    return segments.stream()
        .filter(segment -> segment.elements().size() >= beginning.length)
        .filter(
            segment -> segment.elements().subList(0, beginning.length).equals(List.of(beginning)))
        .toList();
  }

  boolean has(String... beginning) {
    return !segments(beginning).isEmpty();
  }

  /** This loop and those below, each once. */
  List<LoopTree> everything() {
    List<LoopTree> all = new ArrayList<>(List.of(this));
    loops.forEach(loop -> all.addAll(loop.everything()));
    return all;
  }

  /** The loop of this name that holds this one. */
  LoopTree within(String name) {
    for (LoopTree at = this; at != null; at = at.above) {
      if (at.id.equals(name)) {
        return at;
      }
    }
    throw new IllegalArgumentException(id + " is in no " + name);
  }
}
