package io.claimline.x12.proof;

import io.claimline.x12.proof.GuideTable.Item;
import io.claimline.x12.proof.GuideTable.Part;
import io.claimline.x12.proof.GuideTable.Position;
import io.claimline.x12.proof.GuideTable.Rule;
import io.claimline.x12.proof.GuideTable.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks the segments of one transaction set along the table of its guide. */
final class GuideWalk {
  private final List<PlainSegment> segments;
  private final List<String> complaints;
  private int at;

  GuideWalk(List<PlainSegment> segments, List<String> complaints) {
    this.segments = segments;
    this.complaints = complaints;
  }

  /** The set as a tree; what does not fit the table is complained of. */
  LoopTree walk(Part table) {
    LoopTree set = loop(table, null);
    if (at < segments.size()) {
      PlainSegment unexpected = segments.get(at);
      complaints.add(
          "segment %d may not stand there: %s".formatted(unexpected.number(), unexpected.text()));
    }
    return set;
  }

  private LoopTree loop(Part part, @Nullable LoopTree above) {
    LoopTree tree = LoopTree.of(part.id(), above);
    if (above != null) {
      above.loops().add(tree);
    }
    Map<Item, Integer> counts = new HashMap<>();
    List<Item> items = part.items();
    int current = 0;
    while (at < segments.size()) {
      int next = place(items, current, segments.get(at), counts);
      if (next < 0) {
        break;
      }
      current = groupStart(items, next);
      Item item = items.get(next);
      counts.merge(item, 1, Integer::sum);
      if (item instanceof Part below) {
        loop(below, tree);
      } else {
        check(part.id(), item.opening(), segments.get(at));
        tree.segments().add(segments.get(at));
        at++;
      }
    }
    for (Item item : items) {
      bounds(part.id(), item, counts.getOrDefault(item, 0));
    }
    return tree;
  }

  /** The item that takes the segment, not before the current group; -1 if none does. */
  private static int place(
      List<Item> items, int current, PlainSegment segment, Map<Item, Integer> counts) {
    for (int i = current; i < items.size(); i++) {
      Item item = items.get(i);
      boolean openedAgain = i == 0 && counts.containsKey(item);
      boolean full = counts.getOrDefault(item, 0) >= item.most();
      if (!openedAgain && !full && item.opening().matches(segment)) {
        return i;
      }
    }
    return -1;
  }

  /** Neighbours that begin with the same segment are one group. */
  private static int groupStart(List<Item> items, int index) {
    int start = index;
    String id = items.get(index).opening().id();
    while (start > 0 && items.get(start - 1).opening().id().equals(id)) {
      start--;
    }
    return start;
  }

  private void bounds(String loop, Item item, int count) {
    if (count < item.least()) {
      String name = item instanceof Part part ? "loop " + part.id() : "segment " + describe(item);
      complaints.add(
          "loop %s has %d of %s, but needs %d".formatted(loop, count, name, item.least()));
    }
  }

  private static String describe(Item item) {
    List<String> codes = new ArrayList<>();
    item.opening().rules().values().stream()
        .filter(Rule::key)
        .forEach(rule -> codes.add(String.join("/", rule.codes())));
    return item.opening().id() + codes;
  }

  private void check(String loop, Use use, PlainSegment segment) {
    for (int position = 1; position <= segment.size(); position++) {
      String value = segment.at(position);
      if (!value.isEmpty()) {
        elementIsKnown(loop, use, segment, position);
      }
    }
    for (Map.Entry<Position, Rule> entry : use.rules().entrySet()) {
      Position position = entry.getKey();
      Rule rule = entry.getValue();
      String value = position.of(segment);
      boolean wanted = position.component() == 0 || !segment.at(position.element()).isEmpty();
      if (value.isEmpty()) {
        if (rule.required() && wanted) {
          complain(loop, segment, position, "is required");
        }
      } else if (!rule.codes().isEmpty() && !rule.codes().contains(value)) {
        complain(loop, segment, position, "may not be " + value);
      } else if (!ElementKind.fits(rule.kind(), value, before(segment, position))) {
        complain(loop, segment, position, "is no " + rule.kind() + ": " + value);
      }
    }
  }

  private void elementIsKnown(String loop, Use use, PlainSegment segment, int position) {
    if (use.rules().containsKey(new Position(position, 0))
        && use.rules().keySet().stream()
            .noneMatch(p -> p.element() == position && p.component() > 0)) {
      if (segment.components(position).size() > 1) {
        complain(loop, segment, new Position(position, 0), "has components");
      }
      return;
    }
    List<String> components = segment.components(position);
    for (int component = 1; component <= components.size(); component++) {
      Position place = new Position(position, component);
      if (!components.get(component - 1).isEmpty() && !use.rules().containsKey(place)) {
        complain(loop, segment, place, "is not used");
      }
    }
  }

  private static String before(PlainSegment segment, Position position) {
    if (position.component() == 0) {
      return segment.at(position.element() - 1);
    }
    return position.component() == 1
        ? ""
        : segment.at(position.element(), position.component() - 1);
  }

  private void complain(String loop, PlainSegment segment, Position position, String what) {
    complaints.add(
        "segment %d, loop %s, %s%s %s: %s"
            .formatted(segment.number(), loop, segment.id(), position, what, segment.text()));
  }
}
