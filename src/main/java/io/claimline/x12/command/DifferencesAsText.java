package io.claimline.x12.command;

import io.claimline.x12.inspect.AnnotatedElement;
import io.claimline.x12.inspect.AnnotatedFile;
import io.claimline.x12.inspect.AnnotatedSegment;
import io.claimline.x12.inspect.FileComparison;
import io.claimline.x12.inspect.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Prints in what two files differ. */
final class DifferencesAsText {
  private final PrintStream out;
  private final PrintStream errors;
  private int differences;

  DifferencesAsText(PrintStream out, PrintStream errors) {
    this.out = out;
    this.errors = errors;
  }

  /** Returns the exit status. */
  int print(String one, Source first, String other, Source second) throws IOException {
    if (!isX12(one, first) || !isX12(other, second)) {
      return X12Command.UNREADABLE;
    }
    out.println("- " + one);
    out.println("+ " + other);
    try (AnnotatedFile left = AnnotatedFile.open(first.open());
        AnnotatedFile right = AnnotatedFile.open(second.open())) {
      FileComparison.compare(left, right, this::print);
    }
    out.println(
        switch (differences) {
          case 0 -> "no difference";
          case 1 -> "1 segment differs";
          default -> String.format("%,d segments differ", differences);
        });
    return differences == 0 ? X12Command.CLEAN : X12Command.PROBLEMS;
  }

  private boolean isX12(String name, Source source) throws IOException {
    try (AnnotatedFile file = AnnotatedFile.open(source.open())) {
      if (file.next() != null) {
        return true;
      }
    }
    errors.println(name + ": This is no X12.");
    return false;
  }

  private void print(FileComparison.Difference difference) {
    differences++;
    AnnotatedSegment before = difference.before();
    AnnotatedSegment after = difference.after();
    if (before != null && after != null) {
      changed(before, after);
    } else if (before != null) {
      out.println("- " + place(before) + "  " + SegmentsAsText.printable(before.text()));
    } else if (after != null) {
      out.println("+ " + place(after) + "  " + SegmentsAsText.printable(after.text()));
    }
  }

  private void changed(AnnotatedSegment before, AnnotatedSegment after) {
    out.println("~ " + place(before) + " / segment " + after.number() + "  " + before.name());
    Map<String, String> was = values(before);
    Map<String, String> is = values(after);
    Set<String> positions = new LinkedHashSet<>(was.keySet());
    positions.addAll(is.keySet());
    for (String position : positions) {
      String old = was.getOrDefault(position, "(nothing)");
      String present = is.getOrDefault(position, "(nothing)");
      if (!old.equals(present)) {
        out.printf(
            "    %s%s  %s -> %s%n",
            before.id(),
            position,
            SegmentsAsText.printable(old),
            SegmentsAsText.printable(present));
      }
    }
  }

  /** Repetitions of an element stand together. */
  private static Map<String, String> values(AnnotatedSegment segment) {
    Map<String, String> values = new LinkedHashMap<>();
    for (AnnotatedElement element : segment.elements()) {
      values.merge(element.position(), element.value(), (one, more) -> one + " " + more);
    }
    return values;
  }

  private static String place(AnnotatedSegment segment) {
    String loop = segment.loop().isEmpty() ? "" : " in " + segment.loop();
    return "segment " + segment.number() + " " + segment.id() + loop;
  }
}
