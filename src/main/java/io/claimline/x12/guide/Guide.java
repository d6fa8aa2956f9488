package io.claimline.x12.guide;

import io.claimline.x12.guide.TableLines.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An implementation guide: the loops of one transaction set and how they use segments. */
public final class Guide {
  private static final Pattern LENGTH = Pattern.compile("(\\d+)\\.\\.(\\d+)");

  private final String version;
  private final String setId;
  private final String name;
  private final Loop table;

  private Guide(String version, String setId, String name, Loop table) {
    this.version = version;
    this.setId = setId;
    this.name = name;
    this.table = table;
  }

  /** Reads a guide's table. */
  static Guide of(String file) {
    List<Line> lines = TableLines.of(file);
    List<String> head = lines.get(0).words();
    if (!head.get(0).equals("guide")) {
      throw lines.get(0).wrong("a guide should begin here");
    }
    return new Guide(
        head.get(1),
        head.get(2),
        head.get(3),
        loop(lines.subList(1, lines.size()), new HashMap<>()));
  }

  /** Such as 005010X222A1. */
  public String version() {
    return version;
  }

  /** ST01. */
  public String setId() {
    return setId;
  }

  public String name() {
    return name;
  }

  /** The whole set, from ST to before SE. */
  public Loop table() {
    return table;
  }

  /**
   * A loop from its head line and the deeper lines that follow, or one that stands before with the
   * same content.
   *
   * @param before the loops so far by id, the last of each
   */
  private static Loop loop(List<Line> lines, Map<String, Loop> before) {
    Line head = lines.get(0);
    List<String> words = head.words();
    if (!words.get(0).equals("loop")) {
      throw head.wrong("a loop should begin here");
    }
    Loop read = words.contains("same") ? repeated(head, lines, before) : null;
    List<Loop.Entry> entries =
        read == null ? entries(lines.subList(1, lines.size()), before) : read.entries();
    if (entries.isEmpty()) {
      throw head.wrong("the loop is empty");
    }
    Loop loop =
        new Loop(
            words.get(1),
            words.get(words.size() - 1),
            words.get(2).equals("R"),
            most(words.get(3)),
            read == null ? words.contains("streamed") : read.isStreamed(),
            entries);
    before.put(loop.id(), loop);
    return loop;
  }

  private static Loop repeated(Line head, List<Line> lines, Map<String, Loop> before) {
    Loop read = before.get(head.words().get(1));
    if (read == null || lines.size() > 1) {
      throw head.wrong("a loop that is the same as one before has no lines of its own");
    }
    return read;
  }

  private static List<Loop.Entry> entries(List<Line> lines, Map<String, Loop> before) {
    List<Loop.Entry> entries = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Line line = lines.get(at);
      int end = at + 1;
      while (end < lines.size() && lines.get(end).depth() > line.depth()) {
        end++;
      }
      if (line.text().startsWith("loop ")) {
        Loop inner = loop(lines.subList(at, end), before);
        entries.add(new Loop.Entry(inner.entry(0).use(), inner));
      } else if (end > at + 1) {
        throw lines.get(at + 1).wrong("indented too far");
      } else {
        entries.add(new Loop.Entry(use(line), null));
      }
      at = end;
    }
    return entries;
  }

  private static SegmentUse use(Line line) {
    String[] parts = line.text().split("\\s\\|\\s?", -1);
    List<String> words = Line.words(parts[0]);
    SegmentDefinition definition = Dictionary.standard().segment(words.get(0));
    if (definition == null) {
      throw line.wrong("the dictionary has no segment " + words.get(0));
    }
    UseBuilder elements = new UseBuilder(line, definition);
    for (int i = 1; i < parts.length; i++) {
      elements.add(Line.words(parts[i]));
    }
    return new SegmentUse(
        definition,
        words.get(words.size() - 1),
        words.get(1).equals("R"),
        most(words.get(2)),
        elements.build());
  }

  private static int most(String word) {
    return word.equals(">1") ? Integer.MAX_VALUE : Integer.parseInt(word);
  }

  /** Gathers the elements of one line. */
  private static final class UseBuilder {
    private final Line line;
    private final SegmentDefinition segment;
    private final List<@Nullable ElementUse> elements = new ArrayList<>();

    UseBuilder(Line line, SegmentDefinition segment) {
      this.line = line;
      this.segment = segment;
    }

    void add(List<String> words) {
      int[] position = Dictionary.position(words.get(0));
      ElementDefinition definition = segment.element(position[0]);
      if (definition != null && position[1] > 0) {
        definition = definition.component(position[1]);
      }
      if (definition == null) {
        throw line.wrong("the dictionary has no element " + words.get(0) + " of " + segment.id());
      }
      ElementUse use = element(definition, words);
      if (position[1] == 0) {
        put(elements, position[0], use);
      } else {
        put(composite(position[0]), position[1], use);
      }
    }

    List<@Nullable ElementUse> build() {
      return elements;
    }

    private List<@Nullable ElementUse> composite(int position) {
      ElementUse whole = position <= elements.size() ? elements.get(position - 1) : null;
      if (whole == null) {
        throw line.wrong("element " + position + " should come before its components");
      }
      return whole.components();
    }

    private static void put(List<@Nullable ElementUse> list, int position, ElementUse use) {
      while (list.size() < position) {
        list.add(null);
      }
      list.set(position - 1, use);
    }

    private ElementUse element(ElementDefinition definition, List<String> words) {
      int shortest = definition.shortest();
      int longest = definition.longest();
      int repeats = definition.repeats();
      List<String> codes = new ArrayList<>();
      String codeSet = "";
      for (String word : words.subList(2, words.size())) {
        Matcher length = LENGTH.matcher(word);
        if (word.startsWith("*")) {
          repeats = Integer.parseInt(word.substring(1));
        } else if (length.matches()) {
          shortest = Integer.parseInt(length.group(1));
          longest = Integer.parseInt(length.group(2));
        } else if (word.startsWith("@")) {
          codeSet = word.substring(1);
        } else {
          codes.add(word);
        }
      }
      return new ElementUse(
          definition,
          words.get(1).equals("R"),
          shortest,
          longest,
          repeats,
          codes.isEmpty() ? Codes.ANY : new Codes(codes),
          codeSet,
          new ArrayList<>());
    }
  }
}
