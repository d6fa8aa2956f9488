package io.claimline.x12.loop;

import io.claimline.x12.syntax.Segment;
import java.util.Set;

/**
 * Which segments are meant: by identifier and, where that does not tell, by a code in one element.
 *
 * @param segmentId such as {@code NM1}
 * @param element position of the code; 0 when the identifier tells all
 * @param codes accepted values of that element
 */
record Rule(String segmentId, int element, Set<String> codes) {

  boolean accepts(Segment segment) {
    return segment.id().equals(segmentId)
        && (element == 0 || codes.contains(segment.text(element)));
  }
}
