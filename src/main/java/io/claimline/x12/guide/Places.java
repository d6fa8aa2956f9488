package io.claimline.x12.guide;

import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of a loop for segments of one identifier, by the code that tells them apart: one look
 * finds those that take a segment.
 */
final class Places {
  static final int[] NONE = {};

  private final List<Codes> keys = new ArrayList<>();
  private int[] all = NONE;

  /** Places that take any code. */
  private int[] ofAnyCode = NONE;

  private CodeHash codes = new CodeHash();

  /** By the slots of the codes: the places that take each. */
  private int[][] ofCode = {};

  void add(SegmentUse use, int place) {
    all = with(all, place);
    keys.add(use.keyCodes());
    if (use.keyCodes().isAny()) {
      ofAnyCode = with(ofAnyCode, place);
    }
    Map<Long, int[]> byCode = new HashMap<>();
    for (int i = 0; i < all.length; i++) {
      for (String code : keys.get(i).list()) {
        byCode.put(Codes.key(code), accepting(code));
      }
    }
    codes = new CodeHash(byCode.keySet().stream().mapToLong(Long::longValue).toArray());
    ofCode = new int[byCode.isEmpty() ? 0 : codes.size()][];
    byCode.forEach((code, places) -> ofCode[codes.slot(code)] = places);
  }

  int[] all() {
    return all;
  }

  int[] accepting(Segment segment) {
    if (ofCode.length == 0) {
      return ofAnyCode;
    }
    int slot = codes.slot(KeyElement.of(segment));
    return slot == CodeHash.NOWHERE ? ofAnyCode : ofCode[slot];
  }

  private int[] accepting(String code) {
    int[] accepting = NONE;
    for (int i = 0; i < all.length; i++) {
      Codes key = keys.get(i);
      if (key.accepts(code)) {
        accepting = with(accepting, all[i]);
      }
    }
    return accepting;
  }

  private static int[] with(int[] places, int place) {
    int[] longer = Arrays.copyOf(places, places.length + 1);
    longer[places.length] = place;
    return longer;
  }
}
