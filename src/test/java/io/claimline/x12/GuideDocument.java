package io.claimline.x12;

import io.claimline.x12.guide.ElementDefinition;
import io.claimline.x12.guide.ElementUse;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.guide.SegmentDefinition;
import io.claimline.x12.guide.SegmentUse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document that has everything a guide allows: each loop, segment and element of its table once,
 * each with a value of its own. The variant chooses among the codes of each element.
 */
final class GuideDocument {
  private static final String DATE_TIME_PERIOD = "1251";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

  /** A code of each external set. */
  private static final Map<String, String> CODE_SETS =
      Map.of(
          "state", "NY",
          "country", "CA",
          "currency", "CAD",
          "place-of-service", "22",
          "service-type", "98",
          "claim-adjustment-reason", "253",
          "remark", "N130",
          "claim-status-category", "A1",
          "taxonomy", "207Q00000X");

  private final int variant;
  private final Set<String> withoutLoops;
  private final Map<String, String> values;
  private final List<String> segments = new ArrayList<>();
  private int made;
  private int hierarchy;

  private GuideDocument(int variant, Set<String> withoutLoops, Map<String, String> values) {
    this.variant = variant;
    this.withoutLoops = withoutLoops;
    this.values = values;
  }

  /**
   * The segments between ST and SE.
   *
   * @param withoutLoops left out, as path such as {@code 2000B/2300}
   * @param values that must be as they are, by place such as {@code 2400 SV102} or, where a code
   *     tells segments apart, {@code 2320 AMT*D 02}
   */
  static List<String> of(
      Loop table, int variant, Set<String> withoutLoops, Map<String, String> values) {
    GuideDocument document = new GuideDocument(variant, withoutLoops, values);
    document.loop(table, 0);
    return document.segments.subList(1, document.segments.size());
  }

  private void loop(Loop loop, int parent) {
    int level = parent;
    for (Loop.Entry entry : loop.entries()) {
      Loop inner = entry.loop();
      if (inner == null) {
        if (entry.use().id().equals("HL")) {
          hierarchy++;
          level = hierarchy;
        }
        segment(loop, entry.use(), parent);
      } else if (!withoutLoops.contains(loop.id() + "/" + inner.id())) {
        loop(inner, level);
      }
    }
  }

  private void segment(Loop loop, SegmentUse use, int parent) {
    List<String> elements = new ArrayList<>(List.of(use.id()));
    for (int position = 1; position <= use.size(); position++) {
      ElementUse element = use.element(position);
      elements.add(
          element == null || excluded(use, position)
              ? ""
              : element(loop, use, element, position, elements, parent));
    }
    segments.add(joined(elements, "*"));
  }

  /** Of elements that exclude each other (such as N402 and N407), the variant has one. */
  private boolean excluded(SegmentUse use, int position) {
    return use.definition().relations().stream()
        .filter(relation -> relation.kind() == 'E')
        .map(SegmentDefinition.Relation::positions)
        .map(all -> all.stream().filter(one -> use.element(one) != null).toList())
        .anyMatch(
            positions ->
                positions.contains(position)
                    && positions.indexOf(position) != variant % positions.size());
  }

  private String element(
      Loop loop,
      SegmentUse use,
      ElementUse element,
      int position,
      List<String> before,
      int parent) {
    if (use.id().equals("HL")) {
      return hierarchy(loop, position, parent);
    }
    String place = "%s %s%02d".formatted(loop.id(), use.id(), position);
    String coded =
        "%s %s*%s %02d"
            .formatted(loop.id(), use.id(), before.size() > 1 ? before.get(1) : "", position);
    String fixed = values.getOrDefault(coded, values.get(place));
    if (fixed != null) {
      return fixed;
    }
    if (element.components().isEmpty()) {
      return value(element, before.get(before.size() - 1));
    }
    List<String> components = new ArrayList<>();
    for (ElementUse component : element.components()) {
      String former = components.isEmpty() ? "" : components.get(components.size() - 1);
      components.add(component == null ? "" : value(component, former));
    }
    return joined(components, ":");
  }

  private String hierarchy(Loop loop, int position, int parent) {
    return switch (position) {
      case 1 -> String.valueOf(hierarchy);
      case 2 -> String.valueOf(parent);
      case 3 -> loop.entry(0).use().keyCodes().list().get(0);
      default -> hasLevelBelow(loop) ? "1" : "0";
    };
  }

  private boolean hasLevelBelow(Loop loop) {
    return loop.entries().stream()
        .anyMatch(
            entry ->
                entry.loop() != null
                    && entry.use().id().equals("HL")
                    && !withoutLoops.contains(loop.id() + "/" + entry.loop().id()));
  }

  private String value(ElementUse use, String former) {
    made++;
    List<String> codes = use.codes().list();
    if (!codes.isEmpty()) {
      return codes.get(variant % codes.size());
    }
    if (CODE_SETS.containsKey(use.codeSet())) {
      return CODE_SETS.get(use.codeSet());
    }
    ElementDefinition definition = use.definition();
    if (definition.number().equals(DATE_TIME_PERIOD)) {
      return former.equals("RD8") ? day() + "-" + DAY.format(LocalDate.of(2027, 1, 1)) : day();
    }
    return switch (definition.type()) {
      case DT -> day().substring(8 - Math.min(8, use.longest()));
      case TM -> "1016";
      case R, N -> String.valueOf(1 + made % (use.longest() == 1 ? 9 : 98));
      default -> text(use);
    };
  }

  private String day() {
    return DAY.format(LocalDate.of(2026, 1, 1).plusDays(made % 364));
  }

  /** Letters, so that no number is taken for it, and different ones each time. */
  private String text(ElementUse use) {
    StringBuilder text = new StringBuilder();
    for (int rest = made; rest > 0; rest /= 26) {
      text.append((char) ('A' + rest % 26));
    }
    while (text.length() < use.shortest()) {
      text.append('X');
    }
    text.setLength(Math.min(text.length(), use.longest()));
    return text.toString();
  }

  private static String joined(List<String> parts, String separator) {
    int end = parts.size();
    while (end > 0 && parts.get(end - 1).isEmpty()) {
      end--;
    }
    return String.join(separator, parts.subList(0, end));
  }
}
