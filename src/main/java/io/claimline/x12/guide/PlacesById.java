package io.claimline.x12.guide;

import io.claimline.x12.syntax.Segment;
import java.util.LinkedHashMap;
import java.util.Map;

/** The places of a loop by segment identifier: asked for every segment at every level. */
final class PlacesById {
  private final CodeHash ids;
  private final Places[] places;

  /**
   * @param entries of the loop; the first, which opens it, is none of its places
   */
  PlacesById(Loop.Entry[] entries) {
    Map<Integer, Places> byId = new LinkedHashMap<>();
    for (int i = 1; i < entries.length; i++) {
      SegmentUse use = entries[i].use();
      byId.computeIfAbsent(use.idCode(), id -> new Places()).add(use, i);
    }
    this.ids = new CodeHash(byId.keySet().stream().mapToLong(Integer::longValue).toArray());
    this.places = new Places[ids.size()];
    byId.forEach((id, found) -> places[ids.slot(id)] = found);
  }

  /** The places for segments of this identifier, in order; empty if there are none. */
  int[] all(Segment segment) {
    int slot = ids.slot(segment.idCode());
    return slot == CodeHash.NOWHERE ? Places.NONE : places[slot].all();
  }

  /** The places that take this segment, in order; empty if none does. */
  int[] accepting(Segment segment) {
    int slot = ids.slot(segment.idCode());
    return slot == CodeHash.NOWHERE ? Places.NONE : places[slot].accepting(segment);
  }
}
