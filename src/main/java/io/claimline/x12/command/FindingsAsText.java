package io.claimline.x12.command;

import io.claimline.x12.Finding;
import io.claimline.x12.Place;
import io.claimline.x12.inspect.FileSummary;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what is wrong with a file. */
final class FindingsAsText {
  private static final int FIRST = 20;

  private final PrintStream out;

  FindingsAsText(PrintStream out) {
    this.out = out;
  }

  /** The first few. */
  void first(FileSummary summary) {
    List<Finding> findings = summary.findings();
    out.println(words(findings.size()));
    findings.stream().limit(FIRST).forEach(this::print);
    if (findings.size() > FIRST) {
      out.printf("    … and %,d more; --validate lists all%n", findings.size() - FIRST);
    }
  }

  /** All, level by level. */
  void all(FileSummary summary) {
    out.println(words(summary.findings().size()));
    for (Finding.Level level : Finding.Level.values()) {
      List<Finding> ofLevel =
          summary.findings().stream().filter(finding -> finding.level() == level).toList();
      out.printf(
          "  level %d, %s: %s%n",
          level.ordinal() + 1,
          level.name().toLowerCase(Locale.ROOT),
          ofLevel.isEmpty() ? "nothing" : String.format("%,d", ofLevel.size()));
      ofLevel.forEach(this::print);
    }
  }

  static String place(Place place) {
    StringBuilder words = new StringBuilder();
    if (place.segmentNumber() > 0) {
      words.append("segment ").append(place.segmentNumber()).append(' ');
    }
    words.append(place.segmentId());
    if (!place.segmentId().isEmpty() && place.element() > 0) {
      words.append(String.format("%02d", place.element()));
    }
    if (!place.loop().isEmpty()) {
      words.append(" in ").append(place.loop());
    }
    return words.toString().strip();
  }

  private void print(Finding finding) {
    String place = place(finding.place());
    out.println("    " + (place.isEmpty() ? "" : place + "  ") + finding.code());
    out.println("      " + finding.sentence());
  }

  private static String words(int findings) {
    return switch (findings) {
      case 0 -> "  no problems";
      case 1 -> "  1 problem";
      default -> String.format("  %,d problems", findings);
    };
  }
}
