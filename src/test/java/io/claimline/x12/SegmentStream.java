package io.claimline.x12;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The segments of a file with the usual delimiters, split by a splitter of our own tests; {@code
 * 10.00} and {@code 10} are one number, absent elements at the end are left out.
 */
final class SegmentStream {
  private static final Set<String> ENVELOPE = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

  private SegmentStream() {}

  /** The segments between ST and SE of all sets. */
  static List<String> body(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    text = text.substring(text.indexOf("ISA"));
    String element = text.substring(3, 4);
    char repetition = text.charAt(82);
    char component = text.charAt(104);
    List<String> body = new ArrayList<>();
    for (String segment : text.split(Pattern.quote(text.substring(105, 106)))) {
      String[] elements = segment.strip().split(Pattern.quote(element), -1);
      if (elements[0].isEmpty() || ENVELOPE.contains(elements[0])) {
        continue;
      }
      List<String> usual = new ArrayList<>();
      for (String value : elements) {
        usual.add(usual(value.strip(), repetition, component));
      }
      body.add(String.join("*", usual).replaceAll("[*:]+$", ""));
    }
    return body;
  }

  /** A repetition separator that is a letter stands for none; it wins where both are the same. */
  private static String usual(String value, char repetition, char component) {
    if (DECIMAL.matcher(value).matches()) {
      return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }
    String repeated = Character.isLetter(repetition) ? value : value.replace(repetition, '^');
    return component == repetition ? repeated : repeated.replace(component, ':');
  }
}
