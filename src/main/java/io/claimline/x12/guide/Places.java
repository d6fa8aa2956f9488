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

  private final int keyElement;
  private final int keyComponent;
  private final List<Codes> keys = new ArrayList<>();
  private int[] all = NONE;

  /** Places that take any code. */
  private int[] ofAnyCode = NONE;

  private CodeHash codes = new CodeHash();

  /** By the slots of the codes: the places that take each. */
  private int[][] ofCode = {};

  Places(SegmentDefinition definition) {
    this.keyElement = definition.keyElement();
    this.keyComponent = definition.keyComponent();
  }

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
    if (ofCode.length == 0 || keyElement > segment.size()) {
      return ofAnyCode;
    }
    int slot = codes.slot(key(segment));
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

  private long key(Segment segment) {
    int from = segment.begin(keyElement);
    int to = segment.end(keyElement);
    if (keyComponent == 0) {
      return Codes.key(segment, from, to);
    }
    int component = 1;
    char separator = segment.delimiters().component();
    for (int i = from; i < to; i++) {
      if (segment.byteAt(i) == separator) {
        if (component == keyComponent) {
          return Codes.key(segment, from, i);
        }
        component++;
        from = i + 1;
      }
    }
    return component == keyComponent ? Codes.key(segment, from, to) : 0;
  }

  private static int[] with(int[] places, int place) {
    int[] longer = Arrays.copyOf(places, places.length + 1);
    longer[places.length] = place;
    return longer;
  }
}
