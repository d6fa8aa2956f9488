package io.claimline.x12.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A segment of strings, split in the plainest way.
 *
 * @param number its place in the file, from 1
 * @param elements the identifier, then the elements
 * @param delimiters element, repetition, component and segment separator, as ISA declares them
 */
record PlainSegment(int number, List<String> elements, String delimiters) {

  /** All segments of a file that begins with an ISA; line ends after terminators are dropped. */
  static List<PlainSegment> of(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    char element = text.charAt(3);
    char segment = text.charAt(105);
    String delimiters = "" + element + text.charAt(82) + text.charAt(104) + segment;
    List<PlainSegment> segments = new ArrayList<>();
    for (String part : text.split(java.util.regex.Pattern.quote("" + segment))) {
      String line = part.replaceAll("^[\\r\\n]+", "");
      if (!line.isEmpty()) {
        List<String> elements = cut(line, element);
        segments.add(new PlainSegment(segments.size() + 1, elements, delimiters));
      }
    }
    return segments;
  }

  String id() {
    return elements.get(0);
  }

  /** The element at a position from 1, or empty. */
  String at(int position) {
    return position < elements.size() ? elements.get(position) : "";
  }

  /** A component of the element at a position, both from 1, or empty. */
  String at(int position, int component) {
    List<String> parts = components(position);
    return component <= parts.size() ? parts.get(component - 1) : "";
  }

  List<String> components(int position) {
    return cut(at(position), delimiters.charAt(2));
  }

  /** How many elements there are. */
  int size() {
    return elements.size() - 1;
  }

  String text() {
    return String.join(delimiters.substring(0, 1), elements);
  }

  private static List<String> cut(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, begin)) {
      parts.add(text.substring(begin, at));
      begin = at + 1;
    }
    parts.add(text.substring(begin));
    return parts;
  }
}
