package io.claimline.x12.guide;

import io.claimline.x12.CodeSets;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a guide uses a segment at one place of a loop: a REF*G1 and a REF*F8 are two uses. */
public final class SegmentUse {
  private final SegmentDefinition definition;
  private final int idCode;
  private final String name;
  private final boolean required;
  private final int most;
  private final @Nullable ElementUse[] elements;
  private final int[][] relations;
  private final PlainSegment plain;

  SegmentUse(
      SegmentDefinition definition,
      String name,
      boolean required,
      int most,
      List<@Nullable ElementUse> elements) {
    this.definition = definition;
    this.idCode = SegmentIds.code(definition.id());
    this.name = name;
    this.required = required;
    this.most = most;
    this.elements = elements.toArray(ElementUse[]::new);
    this.relations =
        definition.relations().stream()
            .map(relation -> relation.positions().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.plain = new PlainSegment(definition, elements);
  }

  public String id() {
    return definition.id();
  }

  /** What the guide calls this use, in words. */
  public String name() {
    return name;
  }

  public boolean isRequired() {
    return required;
  }

  /** How often it may be sent; {@link Integer#MAX_VALUE} without bound. */
  public int most() {
    return most;
  }

  public SegmentDefinition definition() {
    return definition;
  }

  /** The use of an element (1 for the first), or null where the guide does not use it. */
  public @Nullable ElementUse element(int position) {
    return position <= elements.length ? elements[position - 1] : null;
  }

  /** The last position that the guide uses. */
  public int size() {
    return elements.length;
  }

  /** The codes that tell this use from others of the same segment; {@link Codes#ANY} if none do. */
  public Codes keyCodes() {
    ElementUse key = element(definition.keyElement() == 0 ? 99 : definition.keyElement());
    if (key != null && definition.keyComponent() > 0) {
      key = key.component(definition.keyComponent());
    }
    return key == null ? Codes.ANY : key.codes();
  }

  /**
   * True if there is nothing to find in the segment, which one look tells of nearly all; false if
   * it has to be looked at closely.
   *
   * @param right so many of its first elements are there and known to be right
   * @param sets that codes must be in
   */
  public boolean isPlainlyRight(Segment segment, int right, CodeSets sets) {
    return plain.isLike(segment, right, sets);
  }

  /** True if this code, of so many characters, is plainly right at this position. */
  boolean isRightCode(int position, long code, int length) {
    return plain.isRightCode(position, code, length);
  }

  /** The positions that each of the definition's relations is about. */
  public int[][] relations() {
    return relations;
  }

  int idCode() {
    return idCode;
  }
}
