package io.claimline.x12;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in for a component that a record did not have yet when it was stored. */
final class Absent {
  private Absent() {}

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
