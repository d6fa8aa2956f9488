package io.claimline.desk.settings;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * A setting as its page shows it.
 *
 * @param id 0 for a new one
 * @param name what it is called
 * @param seen the last change that was made before it was shown
 */
record SettingSheet(
    SettingArea area, long id, String name, long seen, List<Line> lines, List<Change> history) {

  /**
   * A field with what stands in it.
   *
   * @param wrong what is wrong with it; empty if nothing
   * @param fixed whether it stays as it is
   * @param now what stands there by now, where somebody else was faster; empty else
   */
  record Line(SettingField field, String value, boolean fixed, String wrong, String now) {}

  /** A field that was changed, in words. */
  record Change(String field, String before, String after, String who, ZonedDateTime at) {}

  SettingSheet {
    lines = List.copyOf(lines);
    history = List.copyOf(history);
  }

  public boolean isFresh() {
    return id == 0;
  }
}
