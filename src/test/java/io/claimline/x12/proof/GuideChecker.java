package io.claimline.x12.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says whether a file follows its guide. It shares nothing with readers, writers and their tables:
 * the splitter, the tables and the rules here were written for it alone.
 */
public final class GuideChecker {
  private static final Map<String, GuideTable.Part> TABLES =
      Map.of(
          "005010X222A1", ProfessionalTable.TABLE,
          "005010X223A2", InstitutionalTable.TABLE,
          "005010X214", StatusTables.RECEIPTS);

  private GuideChecker() {}

  /** What is wrong, in words; empty for a file in order. */
  public static List<String> complaints(byte[] file) {
    List<String> complaints = new ArrayList<>();
    List<PlainSegment> segments = PlainSegment.of(file);
    for (PlainSegment segment : segments) {
      text(segment, complaints);
    }
    for (List<PlainSegment> set : new PlainEnvelope(segments, complaints).sets()) {
      set(set, complaints);
    }
    return complaints;
  }

  private static void set(List<PlainSegment> segments, List<String> complaints) {
    String guide = segments.get(0).at(3);
    String kind = segments.get(0).at(1);
    GuideTable.Part table = TABLES.getOrDefault(guide, AnswerTables.TABLES.get(kind));
    if (table == null) {
      complaints.add("no rules for " + kind + " " + guide);
      return;
    }
    int before = complaints.size();
    LoopTree set = new GuideWalk(segments, complaints).walk(table);
    if (complaints.size() > before) {
      return;
    }
    switch (kind) {
      case "837" -> new ClaimRules(set, guide.startsWith("005010X223"), complaints).check();
      case "835" -> new RemittanceRules(set, complaints).check();
      default -> {
        // the shape is all
      }
    }
  }

  /** Nothing useless, nothing that is no character of the extended set. */
  private static void text(PlainSegment segment, List<String> complaints) {
    String id = segment.id();
    if (!id.matches("[A-Z][A-Z0-9]{1,2}")) {
      complaints.add("segment " + segment.number() + " has no identifier");
    }
    if (segment.at(segment.size()).isEmpty()) {
      complaints.add("segment " + segment.number() + " ends with an empty element: " + id);
    }
    for (int position = 1; position <= segment.size() && !id.equals("ISA"); position++) {
      String element = segment.at(position);
      boolean serviceTypes = (id + position).matches("EB3|EQ1");
      boolean repeats = !serviceTypes && element.indexOf(segment.delimiters().charAt(1)) >= 0;
      if (!element.matches("[ -}]*") || repeats) {
        complaints.add(
            "segment " + segment.number() + " has a strange character: " + id + position);
      }
      List<String> components = segment.components(position);
      boolean composite = components.size() > 1;
      if (composite && components.get(components.size() - 1).isEmpty()) {
        complaints.add("segment " + segment.number() + " ends a composite empty: " + id + position);
      }
      for (String component : components) {
        if (!component.equals(component.strip())) {
          complaints.add("segment " + segment.number() + " has outer blanks: " + id + position);
        }
      }
    }
  }
}
