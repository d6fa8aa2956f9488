package io.claimline.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** One claim's part of a file of ours, so that nobody else's data stands beside it. */
final class SentText {

  private static final int ELEMENT_SEPARATOR = 3;
  private static final int SEGMENT_TERMINATOR = 105;

  private SentText() {}

  /**
   * The segments of the claim with those of its subscriber and patient above it.
   *
   * @param file an interchange, from its ISA on
   * @return nothing if the file does not hold the claim
   */
  static List<String> ofClaim(byte[] file, String claimNumber) {
    String text = new String(file, StandardCharsets.UTF_8);
    if (text.length() <= SEGMENT_TERMINATOR) {
      return List.of();
    }
    String separator = String.valueOf(text.charAt(ELEMENT_SEPARATOR));
    String terminator = String.valueOf(text.charAt(SEGMENT_TERMINATOR));
    List<String> segments =
        Arrays.stream(text.split(Pattern.quote(terminator), -1)).map(String::strip).toList();
    String wanted = "CLM" + separator + claimNumber + separator;
    List<String> above = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (segment.startsWith(wanted)) {
        List<String> found = new ArrayList<>(above);
        found.addAll(untilNextClaim(segments, i, separator));
        return found;
      }
      if (begins(segment, "HL", separator)) {
        keepLevelsAbove(above, segment, separator);
        above.add(segment);
      } else if (begins(segment, "CLM", separator)) {
        i += untilNextClaim(segments, i, separator).size() - 1;
      } else if (!above.isEmpty()) {
        above.add(segment);
      }
    }
    return List.of();
  }

  /** A subscriber ends what an earlier one began, a patient what an earlier patient began. */
  private static void keepLevelsAbove(List<String> above, String level, String separator) {
    String kind = level.split(Pattern.quote(separator), -1)[3];
    if (!kind.equals("23")) {
      above.clear();
      return;
    }
    for (int i = 0; i < above.size(); i++) {
      String[] elements = above.get(i).split(Pattern.quote(separator), -1);
      if (elements[0].equals("HL") && elements[3].equals("23")) {
        above.subList(i, above.size()).clear();
        return;
      }
    }
  }

  private static List<String> untilNextClaim(List<String> segments, int from, String separator) {
    int end = from + 1;
    while (end < segments.size()
        && !begins(segments.get(end), "CLM", separator)
        && !begins(segments.get(end), "HL", separator)
        && !begins(segments.get(end), "SE", separator)) {
      end++;
    }
    return segments.subList(from, end);
  }

  private static boolean begins(String segment, String id, String separator) {
    return segment.startsWith(id + separator);
  }
}
