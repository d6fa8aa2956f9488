package io.claimline.x12.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a guide for its loops and segments, in a notation of the checker's own:
 *
 * <pre>
 * { 1000A 1..1                      a loop and how often it may stand; its first segment opens it
 *   NM1 1..1 @1!=41 2!=1,2 3!:an60  a segment, how often, its elements
 * }
 * </pre>
 *
 * An element is a position ({@code 5}), positions ({@code 2..12}) or a component ({@code 5-1}),
 * then {@code !} required or {@code ?} not; then {@code =} with the codes allowed, or {@code :}
 * with the kind of {@link ElementKind}. A component's {@code !} asks for it where its element is
 * there. An at sign marks what tells this use of the segment from others. What is not named must
 * not be there. Neighbours that begin with the same segment may come in any order; {@code *} means
 * without bound.
 */
final class GuideTable {
  private GuideTable() {}

  /** What may stand in a loop. */
  sealed interface Item permits Use, Part {
    int least();

    int most();

    Use opening();
  }

  /** One use of a segment. */
  record Use(String id, int least, int most, Map<Position, Rule> rules) implements Item {
    @Override
    public Use opening() {
      return this;
    }

    boolean matches(PlainSegment segment) {
      return id.equals(segment.id())
          && rules.entrySet().stream()
              .filter(entry -> entry.getValue().key())
              .allMatch(entry -> entry.getValue().codes().contains(entry.getKey().of(segment)));
    }
  }

  /** A loop. */
  record Part(String id, int least, int most, List<Item> items) implements Item {
    @Override
    public Use opening() {
      return items.get(0).opening();
    }
  }

  /** Where an element stands; component 0 means the whole of it. */
  record Position(int element, int component) implements Comparable<Position> {
    String of(PlainSegment segment) {
      return component == 0 ? segment.at(element) : segment.at(element, component);
    }

    @Override
    public int compareTo(Position other) {
      return element != other.element ? element - other.element : component - other.component;
    }

    @Override
    public String toString() {
      return "%02d".formatted(element) + (component == 0 ? "" : "-" + component);
    }
  }

  /** What an element must be. */
  record Rule(boolean key, boolean required, List<String> codes, String kind) {}

  /** Reads a table; its outermost loop is the transaction set. */
  static Part read(String table) {
    Deque<Part> open = new ArrayDeque<>();
    for (String line : table.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      String[] words = line.split(" +");
      if (words[0].equals("{")) {
        int[] bounds = bounds(words[2]);
        open.push(new Part(words[1], bounds[0], bounds[1], new ArrayList<>()));
      } else if (words[0].equals("}")) {
        Part closed = open.pop();
        Part above = open.peek();
        if (above == null) {
          return closed;
        }
        above.items().add(closed);
      } else {
        @Nullable Part loop = open.peek();
        if (loop == null) {
          throw new IllegalArgumentException("outside of any loop: " + line);
        }
        loop.items().add(use(words));
      }
    }
    throw new IllegalArgumentException("a loop is not closed");
  }

  private static Use use(String[] words) {
    int[] bounds = bounds(words[1]);
    Map<Position, Rule> rules = new TreeMap<>();
    for (String word : Arrays.asList(words).subList(2, words.length)) {
      element(word, rules);
    }
    return new Use(words[0], bounds[0], bounds[1], rules);
  }

  private static void element(String word, Map<Position, Rule> rules) {
    boolean key = word.startsWith("@");
    int mark = Math.max(word.indexOf('!'), word.indexOf('?'));
    boolean required = word.charAt(mark) == '!';
    String place = word.substring(key ? 1 : 0, mark);
    String what = word.substring(mark + 1);
    List<String> codes = what.startsWith("=") ? List.of(what.substring(1).split(",")) : List.of();
    String kind = what.startsWith(":") ? what.substring(1) : "";
    int dash = place.indexOf('-');
    int component = dash < 0 ? 0 : Integer.parseInt(place.substring(dash + 1));
    String positions = dash < 0 ? place : place.substring(0, dash);
    int dots = positions.indexOf("..");
    int first = Integer.parseInt(dots < 0 ? positions : positions.substring(0, dots));
    int last = dots < 0 ? first : Integer.parseInt(positions.substring(dots + 2));
    for (int position = first; position <= last; position++) {
      rules.put(new Position(position, component), new Rule(key, required, codes, kind));
    }
  }

  private static int[] bounds(String text) {
    String[] parts = text.split("\\.\\.");
    int most = parts[1].equals("*") ? Integer.MAX_VALUE : Integer.parseInt(parts[1]);
    return new int[] {Integer.parseInt(parts[0]), most};
  }
}
