package io.claimline.x12.guide;

import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;
import java.util.HashMap;
import java.util.Map;

/**
 * The code of a segment that tells its uses apart within a loop, such as NM101: where it stands is
 * the same in every guide.
 */
public final class KeyElement {
  /** By segment identifier: the element, and above it the component; 0 where there is none. */
  private static final int[] PLACES;

  private static final CodeHash IDS;
  private static final int BITS_OF_ELEMENT = 8;

  static {
    Map<Integer, Integer> places = new HashMap<>();
    Dictionary standard = Dictionary.standard();
    for (String id : standard.segmentIds()) {
      SegmentDefinition definition = standard.segment(id);
      if (definition != null && definition.keyElement() > 0) {
        places.put(
            SegmentIds.code(id),
            definition.keyComponent() << BITS_OF_ELEMENT | definition.keyElement());
      }
    }
    IDS = new CodeHash(places.keySet().stream().mapToLong(Integer::longValue).toArray());
    PLACES = new int[IDS.size()];
    places.forEach((id, place) -> PLACES[IDS.slot(id)] = place);
  }

  private KeyElement() {}

  /** The code in one number; 0 if there is none, it is absent or longer than any code. */
  public static long of(Segment segment) {
    int slot = IDS.slot(segment.idCode());
    if (slot == CodeHash.NOWHERE) {
      return 0;
    }
    int element = PLACES[slot] & (1 << BITS_OF_ELEMENT) - 1;
    if (element > segment.size()) {
      return 0;
    }
    int from = segment.begin(element);
    int to = segment.end(element);
    int component = PLACES[slot] >> BITS_OF_ELEMENT;
    return component == 0 ? Codes.key(segment, from, to) : component(segment, from, to, component);
  }

  /**
   * How many of a segment's first bytes, up to and with a separator, tell identifier and code; 0 if
   * they cannot.
   */
  public static int decidingLength(Segment segment) {
    int slot = IDS.slot(segment.idCode());
    int place = slot == CodeHash.NOWHERE ? 0 : PLACES[slot];
    // a code behind the first element, or within one, is too far off
    boolean near = place <= 1 && place < segment.size();
    return near ? segment.behindSeparator(place + 1) - segment.behindSeparator(0) : 0;
  }

  /**
   * True if the code stands at the first element's place and is plainly right in this use of it.
   */
  public static boolean isPlainlyRight(SegmentUse use, Segment segment) {
    int slot = IDS.slot(segment.idCode());
    if (slot == CodeHash.NOWHERE || PLACES[slot] != 1 || segment.size() == 0) {
      return false;
    }
    int from = segment.behindSeparator(1);
    int to = segment.nextSeparator(1);
    return from < to && use.isRightCode(1, Codes.key(segment, from, to), to - from);
  }

  private static long component(Segment segment, int from, int to, int wanted) {
    int component = 1;
    int begin = from;
    char separator = segment.delimiters().component();
    for (int i = from; i < to; i++) {
      if (segment.byteAt(i) == separator) {
        if (component == wanted) {
          return Codes.key(segment, begin, i);
        }
        component++;
        begin = i + 1;
      }
    }
    return component == wanted ? Codes.key(segment, begin, to) : 0;
  }
}
