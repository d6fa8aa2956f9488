package io.claimline.x12;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The segments of each transaction set of a document in a form in which equal content is equal
 * text: delimiters are the usual ones, numbers have no trailing zeros, absent ends are left out.
 * Reads nothing with the reader under test.
 */
final class CanonicalSegments {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]*\\.[0-9]*");

  private CanonicalSegments() {}

  /** Between ST and SE, set after set. */
  static List<List<String>> sets(byte[] document) {
    List<List<String>> sets = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String segment : segments(document)) {
      if (segment.startsWith("ST*")) {
        open = new ArrayList<>();
        sets.add(open);
      } else if (!segment.startsWith("SE*")) {
        open.add(segment);
      }
    }
    return sets;
  }

  /** All of it. */
  static List<String> segments(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8);
    List<String> segments = new ArrayList<>();
    int isa = text.indexOf("ISA");
    while (isa >= 0) {
      char element = text.charAt(isa + 3);
      char component = text.charAt(isa + 104);
      char terminator = text.charAt(isa + 105);
      int next = text.indexOf(terminator + "ISA" + element, isa + 106);
      next = next >= 0 ? next + 1 : nextIndented(text, isa + 106, element);
      String interchange = next < 0 ? text.substring(isa + 106) : text.substring(isa + 106, next);
      for (String segment : interchange.split(Pattern.quote(String.valueOf(terminator)))) {
        String plain = segment.strip();
        if (!plain.isEmpty()) {
          segments.add(canonical(plain, element, component));
        }
      }
      isa = next;
    }
    return segments;
  }

  private static int nextIndented(String text, int from, char element) {
    int at = text.indexOf("\nISA" + element, from);
    return at < 0 ? -1 : at + 1;
  }

  private static String canonical(String segment, char element, char component) {
    List<String> elements = new ArrayList<>();
    for (String one : segment.split(Pattern.quote(String.valueOf(element)), -1)) {
      List<String> parts = new ArrayList<>();
      for (String part : one.split(Pattern.quote(String.valueOf(component)), -1)) {
        parts.add(number(part.strip()));
      }
      elements.add(join(parts, ":"));
    }
    return join(elements, "*");
  }

  private static String number(String part) {
    if (part.length() < 2 || part.length() > 20 || !DECIMAL.matcher(part).matches()) {
      return part;
    }
    BigDecimal value = new BigDecimal(part);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String join(List<String> parts, String separator) {
    int end = parts.size();
    while (end > 0 && parts.get(end - 1).isEmpty()) {
      end--;
    }
    return String.join(separator, parts.subList(0, end));
  }
}
