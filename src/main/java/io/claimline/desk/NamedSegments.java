package io.claimline.desk;

import io.claimline.x12.inspect.AnnotatedFile;
import io.claimline.x12.inspect.AnnotatedSegment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the names of the guide to the segments of one claim.
 *
 * <p>What the claim hangs on in its file is left to its owners: an envelope of ours stands in for
 * it, so that each segment has its place in the guide.
 */
final class NamedSegments {

  private static final String VERSION = "005010X222A1";
  private static final char USUAL_COMPONENT_SEPARATOR = ':';
  private static final int PLACE_OF_SERVICE = 5;

  private NamedSegments() {}

  /**
   * @param segments of a professional claim, without terminators, from its HL or its CLM on
   */
  static List<AnnotatedSegment> of(List<String> segments) {
    if (segments.isEmpty()) {
      return List.of();
    }
    List<String> above = above(segments);
    List<AnnotatedSegment> named = new ArrayList<>();
    String file = String.join("~", above) + "~" + String.join("~", segments) + "~";
    try (AnnotatedFile reading =
        AnnotatedFile.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
      AnnotatedSegment next = reading.nextFrom(above.size() + 1);
      while (next != null) {
        named.add(next);
        next = reading.next();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return named;
  }

  private static List<String> above(List<String> segments) {
    String first = segments.get(0);
    char separator = first.charAt(first.startsWith("HL") ? 2 : 3);
    List<String> above = new ArrayList<>();
    above.add(
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *000101*0000*^*00501"
            + "*000000001*0*P*"
            + componentSeparator(segments, separator));
    above.add("GS*HC*SENDER*RECEIVER*20000101*0000*1*X*" + VERSION);
    above.add("ST*837*0001*" + VERSION);
    above.add("BHT*0019*00*1*20000101*0000*CH");
    above.add("HL*1**20*1");
    if (!first.startsWith("HL")) {
      above.add("HL*2*1*22*0");
      above.add("SBR*P*18");
    }
    return above.stream().map(segment -> segment.replace('*', separator)).toList();
  }

  /** The sign in CLM05 that is neither letter nor digit. */
  private static char componentSeparator(List<String> segments, char separator) {
    return segments.stream()
        .filter(segment -> segment.startsWith("CLM" + separator))
        .map(segment -> segment.split(Pattern.quote("" + separator), -1))
        .filter(elements -> elements.length > PLACE_OF_SERVICE)
        .flatMapToInt(elements -> elements[PLACE_OF_SERVICE].chars())
        .filter(sign -> !Character.isLetterOrDigit(sign))
        .mapToObj(sign -> (char) sign)
        .findFirst()
        .orElse(USUAL_COMPONENT_SEPARATOR);
  }
}
