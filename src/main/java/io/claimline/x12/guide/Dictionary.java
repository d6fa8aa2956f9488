package io.claimline.x12.guide;

import io.claimline.x12.guide.ElementDefinition.Type;
import io.claimline.x12.guide.SegmentDefinition.Relation;
import io.claimline.x12.guide.TableLines.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The segments of X12 005010 with their elements, as the standard defines them. */
public final class Dictionary {
  private static final Pattern LENGTH = Pattern.compile("(\\d+)\\.\\.(\\d+)");
  private static final Dictionary STANDARD = new Dictionary(TableLines.of("segments.dictionary"));

  private final Map<String, SegmentDefinition> segments = new HashMap<>();

  private Dictionary(List<Line> lines) {
    int at = 0;
    while (at < lines.size()) {
      int end = at + 1;
      while (end < lines.size() && lines.get(end).depth() > 0) {
        end++;
      }
      SegmentDefinition segment = segment(lines.subList(at, end));
      segments.put(segment.id(), segment);
      at = end;
    }
  }

  public static Dictionary standard() {
    return STANDARD;
  }

  /** The segment of this identifier, or null if the dictionary does not have it. */
  public @Nullable SegmentDefinition segment(String id) {
    return segments.get(id);
  }

  /** Identifiers of all segments. */
  public Set<String> segmentIds() {
    return Set.copyOf(segments.keySet());
  }

  private static SegmentDefinition segment(List<Line> lines) {
    Line head = lines.get(0);
    List<String> words = head.words();
    if (!words.get(0).equals("segment")) {
      throw head.wrong("a segment should begin here");
    }
    int key = words.indexOf("key");
    int[] keyPosition = key < 0 ? new int[] {0, 0} : position(words.get(key + 1));
    List<Composite> elements = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (Line line : lines.subList(1, lines.size())) {
      List<String> parts = line.words();
      if (parts.get(0).equals("relations")) {
        parts.stream().skip(1).map(Dictionary::relation).forEach(relations::add);
      } else {
        add(elements, line, parts);
      }
    }
    return new SegmentDefinition(
        words.get(1),
        words.get(2),
        keyPosition[0],
        keyPosition[1],
        elements.stream().map(Composite::definition).toList(),
        relations);
  }

  /** An element while its components are gathered. */
  private record Composite(
      ElementDefinition element, List<@Nullable ElementDefinition> components) {
    ElementDefinition definition() {
      return new ElementDefinition(
          element.number(),
          element.type(),
          element.shortest(),
          element.longest(),
          element.repeats(),
          element.name(),
          components);
    }
  }

  private static void add(List<Composite> elements, Line line, List<String> words) {
    int[] position = position(words.get(0));
    ElementDefinition element = element(line, words);
    if (position[1] == 0) {
      if (position[0] != elements.size() + 1) {
        throw line.wrong("element " + (elements.size() + 1) + " should come here");
      }
      elements.add(new Composite(element, new ArrayList<>()));
    } else {
      List<@Nullable ElementDefinition> components = elements.get(position[0] - 1).components();
      while (components.size() < position[1] - 1) {
        components.add(null);
      }
      components.add(element);
    }
  }

  private static ElementDefinition element(Line line, List<String> words) {
    String number = "";
    Type type = null;
    int shortest = 0;
    int longest = Integer.MAX_VALUE;
    int repeats = 1;
    for (String word : words.subList(1, words.size() - 1)) {
      Matcher length = LENGTH.matcher(word);
      if (word.startsWith("#")) {
        number = word.substring(1);
      } else if (word.startsWith("*")) {
        repeats = Integer.parseInt(word.substring(1));
      } else if (length.matches()) {
        shortest = Integer.parseInt(length.group(1));
        longest = Integer.parseInt(length.group(2));
      } else {
        type = type(word);
      }
    }
    if (type == null) {
      throw line.wrong("the element's type lacks");
    }
    return new ElementDefinition(
        number, type, shortest, longest, repeats, words.get(words.size() - 1), List.of());
  }

  private static Type type(String word) {
    return switch (word.charAt(0)) {
      case 'C' -> Type.COMPOSITE;
      case 'N' -> Type.N;
      default -> Type.valueOf(word);
    };
  }

  /** {@code 5} or {@code 5-1} as element and component. */
  static int[] position(String word) {
    int dash = word.indexOf('-');
    return dash < 0
        ? new int[] {Integer.parseInt(word), 0}
        : new int[] {
          Integer.parseInt(word.substring(0, dash)), Integer.parseInt(word.substring(dash + 1))
        };
  }

  private static Relation relation(String word) {
    List<Integer> positions = new ArrayList<>();
    for (int at = 1; at + 1 < word.length(); at += 2) {
      positions.add(Integer.parseInt(word.substring(at, at + 2)));
    }
    return new Relation(word.charAt(0), positions);
  }
}
