package io.claimline.x12.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment as the standard's dictionary defines it.
 *
 * @param id such as {@code CLM}
 * @param name in words
 * @param keyElement whose code tells the uses of this segment apart within a loop; 0 if none does
 * @param keyComponent the component of that element; 0 if it is no composite
 * @param elements in order
 * @param relations between elements
 */
public record SegmentDefinition(
    String id,
    String name,
    int keyElement,
    int keyComponent,
    List<@Nullable ElementDefinition> elements,
    List<Relation> relations) {

  /** The element (1 for the first), or null. */
  public @Nullable ElementDefinition element(int position) {
    return position <= elements.size() ? elements.get(position - 1) : null;
  }

  /**
   * A condition between elements, such as P0304.
   *
   * @param kind P all or none; R at least one; E at most one; C if the first then all; L if the
   *     first then one more
   * @param positions of the elements
   */
  public record Relation(char kind, List<Integer> positions) {
    /** As the standard writes it. */
    public String code() {
      StringBuilder code = new StringBuilder().append(kind);
      positions.forEach(position -> code.append(position < 10 ? "0" : "").append(position));
      return code.toString();
    }
  }
}
