package io.claimline.x12.inspect;

import io.claimline.x12.guide.Dictionary;
import io.claimline.x12.guide.ElementDefinition;
import io.claimline.x12.guide.ElementDefinition.Type;
import io.claimline.x12.guide.Meanings;
import io.claimline.x12.guide.SegmentDefinition;
import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the elements of a segment and says what their codes mean. */
final class SegmentWords {
  private static final Meanings MEANINGS = Meanings.standard();

  private SegmentWords() {}

  /** All elements and components that were sent and are not empty. */
  static List<AnnotatedElement> of(Segment segment) {
    SegmentDefinition definition = Dictionary.standard().segment(segment.id());
    List<AnnotatedElement> elements = new ArrayList<>();
    for (int position = 1; position <= segment.size(); position++) {
      ElementDefinition element = definition == null ? null : definition.element(position);
      boolean delimiter = segment.id().equals("ISA") && (position == 11 || position == 16);
      if (element != null && !delimiter && element.repeats() > 1) {
        for (String repetition : segment.repetitions(position)) {
          add(elements, segment, position, element, repetition);
        }
      } else {
        add(elements, segment, position, element, segment.text(position));
      }
    }
    return elements;
  }

  private static void add(
      List<AnnotatedElement> elements,
      Segment segment,
      int position,
      @Nullable ElementDefinition element,
      String value) {
    if (value.isEmpty()) {
      return;
    }
    if (element == null || element.type() != Type.COMPOSITE) {
      String meaning = element == null ? "" : simple(segment, position, element, value);
      elements.add(annotated(two(position), position, element, value, meaning));
      return;
    }
    List<String> components = segment.components(value);
    for (int i = 0; i < components.size(); i++) {
      if (!components.get(i).isEmpty()) {
        ElementDefinition component = element.component(i + 1);
        String meaning = component == null ? "" : inComposite(segment, component, components, i);
        elements.add(
            annotated(
                two(position) + "-" + (i + 1), position, component, components.get(i), meaning));
      }
    }
  }

  private static AnnotatedElement annotated(
      String place,
      int position,
      @Nullable ElementDefinition definition,
      String value,
      String meaning) {
    return new AnnotatedElement(
        place,
        position,
        definition == null ? "" : definition.number(),
        definition == null ? "" : definition.name(),
        value,
        meaning);
  }

  private static String simple(
      Segment segment, int position, ElementDefinition element, String value) {
    return switch (element.number()) {
      case "373" -> DatesInWords.of("D8", value);
      case "1251" -> DatesInWords.of(segment.text(position - 1), value);
      case "127" ->
          segment.id().equals("MOA") || segment.id().equals("MIA")
              ? MEANINGS.of(Meanings.REMARK, value)
              : "";
      case "1331" ->
          segment.id().startsWith("SV") ? MEANINGS.of(Meanings.PLACE_OF_SERVICE, value) : "";
      case "1271" -> segment.is(position - 1, "HE") ? MEANINGS.of(Meanings.REMARK, value) : "";
      case "721" -> segmentName(value);
      default -> MEANINGS.of(element.number(), value);
    };
  }

  private static String inComposite(
      Segment segment, ElementDefinition component, List<String> all, int index) {
    String value = all.get(index);
    return switch (component.number()) {
      case "1251" -> index == 0 ? "" : DatesInWords.of(all.get(index - 1), value);
      case "1271" -> segment.id().equals("STC") ? status(all, index) : "";
      case "1331" ->
          all.size() > 1 && all.get(1).equals("B")
              ? MEANINGS.of(Meanings.PLACE_OF_SERVICE, value)
              : "";
      default -> MEANINGS.of(component.number(), value);
    };
  }

  /** A pharmacy's claim status comes from another list, which the fourth component names. */
  private static String status(List<String> all, int index) {
    if (index == 0) {
      return MEANINGS.of(Meanings.STATUS_CATEGORY, all.get(index));
    }
    boolean pharmacy = all.size() > 3 && all.get(3).equals("RX");
    return index == 1 && !pharmacy ? MEANINGS.of(Meanings.STATUS, all.get(index)) : "";
  }

  private static String segmentName(String id) {
    SegmentDefinition definition = Dictionary.standard().segment(id);
    return definition == null ? "" : definition.name();
  }

  private static String two(int position) {
    return position < 10 ? "0" + position : String.valueOf(position);
  }
}
