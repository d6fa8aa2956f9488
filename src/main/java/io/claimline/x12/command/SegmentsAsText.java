package io.claimline.x12.command;

import io.claimline.x12.Finding;
import io.claimline.x12.inspect.AnnotatedElement;
import io.claimline.x12.inspect.AnnotatedFile;
import io.claimline.x12.inspect.AnnotatedSegment;
import io.claimline.x12.inspect.FileSummary;
import io.claimline.x12.inspect.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints every segment with its loop, names and meanings, and what is wrong with it. */
final class SegmentsAsText {
  private final PrintStream out;

  SegmentsAsText(PrintStream out) {
    this.out = out;
  }

  void print(Source source, FileSummary summary) throws IOException {
    Map<Integer, List<Finding>> findings =
        summary.findings().stream()
            .collect(Collectors.groupingBy(finding -> finding.place().segmentNumber()));
    findings.getOrDefault(0, List.of()).forEach(finding -> wrong("", finding));
    try (AnnotatedFile file = AnnotatedFile.open(source.open())) {
      for (AnnotatedSegment segment = file.next(); segment != null; segment = file.next()) {
        print(segment, findings.getOrDefault(segment.number(), List.of()));
      }
    }
  }

  private void print(AnnotatedSegment segment, List<Finding> findings) {
    String margin = "  ".repeat(Math.min(segment.depth(), 12));
    if (segment.opens() && !segment.loop().isEmpty()) {
      out.println();
      out.println("       " + margin + "Loop " + segment.loop() + " " + segment.loopName());
    }
    out.println(
        right(segment.number())
            + " "
            + margin
            + left(printable(segment.id()), 3)
            + " "
            + name(segment));
    for (AnnotatedElement element : segment.elements()) {
      String name = element.name().isEmpty() ? "(not in the standard)" : element.name();
      out.println(
          "       "
              + margin
              + "    "
              + left(element.position(), 5)
              + " "
              + left(name, 40)
              + " "
              + printable(element.value())
              + (element.meaning().isEmpty() ? "" : "  = " + element.meaning()));
    }
    findings.forEach(finding -> wrong(margin, finding));
  }

  private void wrong(String margin, Finding finding) {
    String element =
        finding.place().element() > 0 ? String.format("%02d ", finding.place().element()) : "";
    out.printf("     ! %s    %s%s: %s%n", margin, element, finding.code(), finding.sentence());
  }

  private static String name(AnnotatedSegment segment) {
    String name = segment.name().isEmpty() ? "(not in the standard)" : segment.name();
    return segment.known() ? name : name + " (no place for it in the guide here)";
  }

  /** Of a large file there are millions of lines; formats would take most of the time. */
  private static String left(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }

  private static String right(int number) {
    String digits = String.valueOf(number);
    return digits.length() >= 6 ? digits : " ".repeat(6 - digits.length()) + digits;
  }

  /** A file must not be able to steer the terminal. */
  static String printable(String value) {
    StringBuilder printable = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      printable.append(Character.isISOControl(character) ? '\uFFFD' : character);
    }
    return printable.toString();
  }
}
