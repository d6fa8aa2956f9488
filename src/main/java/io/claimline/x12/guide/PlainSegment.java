package io.claimline.x12.guide;

import io.claimline.x12.CodeSets;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a segment looks like that is plainly right: nearly all are, and only of the others need be
 * found out what is wrong, if anything.
 */
final class PlainSegment {
  private static final int MOST_ELEMENTS = Long.SIZE - 1;

  private final @Nullable PlainForm[] forms;

  /** Bit by position: the elements that may not lack. */
  private final long required;

  private final Relation[] relations;

  /**
   * Bit by position: elements that, sent together, keep what is required and related. Threads may
   * overwrite each other's; any is as good.
   */
  private Long complete = -1L;

  /** A relation between elements, bit by position. */
  private record Relation(char kind, long positions, long first) {
    boolean holds(long present) {
      long found = present & positions;
      return switch (kind) {
        case 'P' -> found == 0 || found == positions;
        case 'R' -> found != 0;
        case 'E' -> Long.bitCount(found) <= 1;
        case 'C' -> (found & first) == 0 || found == positions;
        default -> (found & first) == 0 || found != first;
      };
    }
  }

  PlainSegment(SegmentDefinition definition, List<@Nullable ElementUse> uses) {
    this.forms = PlainForm.forms(uses, false);
    long demanded = forms.length > MOST_ELEMENTS ? -1 : 0;
    for (int i = 0; i < Math.min(forms.length, MOST_ELEMENTS); i++) {
      PlainForm form = forms[i];
      demanded |= form != null && form.isRequired() ? bit(i + 1) : 0;
    }
    this.required = demanded;
    this.relations =
        definition.relations().stream().map(PlainSegment::relation).toArray(Relation[]::new);
  }

  private static Relation relation(SegmentDefinition.Relation relation) {
    long positions = 0;
    for (int position : relation.positions()) {
      positions |= bit(position);
    }
    return new Relation(relation.kind(), positions, bit(relation.positions().get(0)));
  }

  private static long bit(int position) {
    return 1L << position;
  }

  /** True if an element with this code, of so many characters, is plainly right. */
  boolean isRightCode(int position, long code, int length) {
    PlainForm form = position <= forms.length ? forms[position - 1] : null;
    return form != null && form.isRightCode(code, length);
  }

  /**
   * True if there is nothing to find; false says nothing.
   *
   * @param right so many of the first elements are there and known to be right
   */
  boolean isLike(Segment segment, int right, CodeSets sets) {
    int sent = segment.size();
    if (sent > forms.length || !segment.isAscii()) {
      return false;
    }
    long present = (bit(right) - 1) << 1;
    int from = segment.behindSeparator(right + 1);
    for (int i = right; i < sent; i++) {
      int to = segment.nextSeparator(i + 1);
      if (from < to) {
        PlainForm form = forms[i];
        if (form == null || !form.fits(segment, from, to, sets)) {
          return false;
        }
        present |= bit(i + 1);
      }
      from = to + 1;
    }
    return complete == present || isComplete(present);
  }

  private boolean isComplete(long present) {
    if ((present & required) != required) {
      return false;
    }
    for (Relation relation : relations) {
      if (!relation.holds(present)) {
        return false;
      }
    }
    complete = present;
    return true;
  }
}
