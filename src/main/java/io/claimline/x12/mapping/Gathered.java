package io.claimline.x12.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what mostly is nothing or one thing, without room for more. */
final class Gathered<T> {
  private @Nullable T first;
  private @Nullable List<T> all;

  void add(T element) {
    if (all != null) {
      all.add(element);
    } else if (first == null) {
      first = element;
    } else {
      all = new ArrayList<>(4);
      all.add(first);
      all.add(element);
    }
  }

  /** What was gathered, in order. */
  List<T> toList() {
    if (all != null) {
      return all;
    }
    return first == null ? List.of() : List.of(first);
  }
}
