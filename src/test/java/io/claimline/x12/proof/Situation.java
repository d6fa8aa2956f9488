package io.claimline.x12.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way a claim can be, as the segments between ST and SE that say it. A situation is made from
 * another by exchanging segments, each found by how it begins.
 */
record Situation(String name, List<String> segments) {

  static Situation of(String name, String segments) {
    return new Situation(name, segments.lines().toList());
  }

  Situation named(String newName) {
    return new Situation(newName, segments);
  }

  /** Other segments, or none, in place of the first one that begins so. */
  Situation replace(String beginning, String... others) {
    return change(indexOf(beginning), 1, others);
  }

  /** Segments before the first one that begins so. */
  Situation before(String beginning, String... others) {
    return change(indexOf(beginning), 0, others);
  }

  /** Segments after the first one that begins so. */
  Situation after(String beginning, String... others) {
    return change(indexOf(beginning) + 1, 0, others);
  }

  /** Segments at the end. */
  Situation then(String... others) {
    return change(segments.size(), 0, others);
  }

  /** Without the segments from the first that begins so to the first that begins otherwise. */
  Situation without(String from, String until) {
    List<String> rest = new ArrayList<>(segments);
    rest.subList(indexOf(from), indexOf(until)).clear();
    return new Situation(name, rest);
  }

  private Situation change(int at, int removed, String... others) {
    List<String> changed = new ArrayList<>(segments);
    changed.subList(at, at + removed).clear();
    changed.addAll(at, Arrays.asList(others));
    return new Situation(name, changed);
  }

  private int indexOf(String beginning) {
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).startsWith(beginning)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + ": no segment begins with " + beginning);
  }

  @Override
  public String toString() {
    return name;
  }
}
