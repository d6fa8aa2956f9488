package io.claimline.x12.guide;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The places of a loop by segment identifier: asked for every segment at every level. */
final class PlacesById {
  private int[] ids = new int[8];
  private int[][] places = new int[8][];
  private int size;

  void add(int id, int place) {
    int slot = slot(id);
    if (ids[slot] == id) {
      int[] longer = Arrays.copyOf(places[slot], places[slot].length + 1);
      longer[longer.length - 1] = place;
      places[slot] = longer;
      return;
    }
    ids[slot] = id;
    places[slot] = new int[] {place};
    size++;
    if (size * 2 > ids.length) {
      grow();
    }
  }

  int @Nullable [] get(int id) {
    int slot = slot(id);
    return ids[slot] == 0 ? null : places[slot];
  }

  private void grow() {
    int[] formerIds = ids;
    int[][] formerPlaces = places;
    ids = new int[formerIds.length * 2];
    places = new int[ids.length][];
    for (int i = 0; i < formerIds.length; i++) {
      if (formerIds[i] != 0) {
        int slot = slot(formerIds[i]);
        ids[slot] = formerIds[i];
        places[slot] = formerPlaces[i];
      }
    }
  }

  private int slot(int id) {
    int slot = id * 0x9E3779B1 >>> 16 & ids.length - 1;
    while (ids[slot] != 0 && ids[slot] != id) {
      slot = slot + 1 & ids.length - 1;
    }
    return slot;
  }
}
