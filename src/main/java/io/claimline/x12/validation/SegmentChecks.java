package io.claimline.x12.validation;

import io.claimline.x12.CodeSets;
import io.claimline.x12.guide.ElementDefinition;
import io.claimline.x12.guide.ElementUse;
import io.claimline.x12.guide.SegmentDefinition;
import io.claimline.x12.guide.SegmentUse;
import io.claimline.x12.syntax.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Checks a segment's elements against the guide's use of it: presence, type, length, codes,
 * repetition, and the relations between them (WEDI SNIP types 1 and 2).
 */
public final class SegmentChecks {
  private final Report report;
  private final ElementChecks elements;
  private CodeSets codeSets = CodeSets.NONE;

  /** Takes what is wrong. */
  @FunctionalInterface
  public interface Report {
    /**
     * @param code stable name
     * @param segment where
     * @param place where in the segment
     * @param value masked, or empty
     * @param sentence what is wrong
     * @param remedy what whoever received it can do
     */
    void found(
        String code,
        Segment segment,
        ElementPlace place,
        String value,
        String sentence,
        String remedy);
  }

  public SegmentChecks(Report report) {
    this.report = report;
    this.elements = new ElementChecks(report);
  }

  /** From now on codes are looked up in these sets; before, in none. */
  public void lookUpIn(CodeSets codeSets) {
    this.codeSets = codeSets;
    elements.lookUpIn(codeSets);
  }

  /** Checks the segment. */
  public void check(SegmentUse use, Segment segment) {
    check(use, segment, 0);
  }

  /**
   * Checks the segment.
   *
   * @param right so many of its first elements are there and known to be right
   */
  public void check(SegmentUse use, Segment segment, int right) {
    if (use.size() > 0 && !use.isPlainlyRight(segment, right, codeSets)) {
      checkClosely(use, segment);
    }
  }

  /** Checks the segment without asking first whether it is plainly right: the same, but slower. */
  public void checkClosely(SegmentUse use, Segment segment) {
    int used = use.size();
    int sent = segment.size();
    for (int position = 1; position <= sent; position++) {
      int from = segment.begin(position);
      int to = segment.end(position);
      ElementUse element = use.element(position);
      if (element == null) {
        if (from < to) {
          unused(use.definition(), segment, position);
        }
      } else if (from < to) {
        elements.check(element, segment, position, from, to);
      } else if (element.required()) {
        missing(element.definition(), segment, position);
      }
    }
    for (int position = sent + 1; position <= used; position++) {
      ElementUse element = use.element(position);
      if (element != null && element.required()) {
        missing(element.definition(), segment, position);
      }
    }
    relations(use, segment);
  }

  private void missing(ElementDefinition definition, Segment segment, int position) {
    report.found(
        definition.isMoney() ? "MISSING_AMOUNT" : "MISSING_ELEMENT",
        segment,
        ElementPlace.of(position),
        "",
        "%s is required and absent.".formatted(ElementChecks.name(segment, position, definition)),
        "Ask the sender.");
  }

  private void unused(SegmentDefinition definition, Segment segment, int position) {
    @Nullable ElementDefinition element = definition.element(position);
    if (element == null) {
      report.found(
          "TOO_MANY_ELEMENTS",
          segment,
          ElementPlace.of(position),
          "",
          "The segment has %d elements at most; this one is beyond them."
              .formatted(definition.elements().size()),
          "Check the delimiters.");
    } else {
      report.found(
          "NOT_USED",
          segment,
          ElementPlace.of(position),
          MaskedValue.of(segment.text(position)),
          "The guide does not use %s here."
              .formatted(ElementChecks.name(segment, position, element)),
          "Have the sender leave it out.");
    }
  }

  private void relations(SegmentUse use, Segment segment) {
    int[][] positions = use.relations();
    for (int i = 0; i < positions.length; i++) {
      SegmentDefinition.Relation relation = use.definition().relations().get(i);
      if (!holds(relation.kind(), positions[i], segment)) {
        report.found(
            "RELATION",
            segment,
            ElementPlace.of(relation.positions().get(0)),
            "",
            "The elements break the condition %s: %s."
                .formatted(relation.code(), meaning(relation.kind())),
            "Ask the sender.");
      }
    }
  }

  private static boolean holds(char kind, int[] positions, Segment segment) {
    int present = 0;
    for (int position : positions) {
      present += segment.isEmpty(position) ? 0 : 1;
    }
    boolean first = !segment.isEmpty(positions[0]);
    return switch (kind) {
      case 'P' -> present == 0 || present == positions.length;
      case 'R' -> present > 0;
      case 'E' -> present <= 1;
      case 'C' -> !first || present == positions.length;
      default -> !first || present > 1;
    };
  }

  private static String meaning(char kind) {
    return switch (kind) {
      case 'P' -> "they stand together or not at all";
      case 'R' -> "one of them is needed";
      case 'E' -> "only one of them may stand";
      case 'C' -> "the first needs the others";
      default -> "the first needs one of the others";
    };
  }
}
