package io.claimline.x12.syntax;

import io.claimline.x12.Delimiters;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The delimiters of segments that are held: the same ones for all, but for odd files. */
final class DelimitersOfEach {
  private @Nullable Delimiters ofAll;

  /** Once two differ; those of the first ones may lack, and are {@link #ofAll} then. */
  private @Nullable Delimiters @Nullable [] ofEach;

  /** Notes them for one more segment, or for one that stands in another's place. */
  void set(int index, Delimiters delimiters) {
    if (ofAll == delimiters && ofEach == null) {
      return;
    }
    if (ofAll == null || (index == 0 && ofEach == null)) {
      ofAll = delimiters;
      return;
    }
    @Nullable Delimiters[] each = ofEach == null ? new Delimiters[index + 16] : ofEach;
    if (index >= each.length) {
      each = Arrays.copyOf(each, 2 * index);
    }
    each[index] = delimiters;
    ofEach = each;
  }

  Delimiters of(int index) {
    Delimiters own = ofEach != null && index < ofEach.length ? ofEach[index] : null;
    Delimiters known = own == null ? ofAll : own;
    if (known == null) {
      throw new IllegalStateException("no segment is held");
    }
    return known;
  }

  DelimitersOfEach copyFrom(int first, int to) {
    DelimitersOfEach copy = new DelimitersOfEach();
    copy.ofAll = ofAll;
    if (ofEach != null) {
      copy.ofEach = Arrays.copyOfRange(ofEach, first, to);
    }
    return copy;
  }
}
