package io.claimline.x12.command;

import io.claimline.x12.inspect.Source;
import io.claimline.x12.redact.Redaction;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a copy of a file that can be shared. */
final class RedactedCopy {
  private final PrintStream out;
  private final PrintStream errors;

  RedactedCopy(PrintStream out, PrintStream errors) {
    this.out = out;
    this.errors = errors;
  }

  /**
   * @param target the copy's name, {@code -} for standard output, or empty for the file's name with
   *     {@code .redacted} behind it
   * @return the exit status
   */
  int write(String file, Source source, String target) throws IOException {
    if (target.equals("-")) {
      return told(file, "", copy(source, out));
    }
    Path copy = Path.of(target.isEmpty() ? file + ".redacted" : target);
    if (Files.exists(copy) && Files.isSameFile(copy, Path.of(file))) {
      errors.println(file + ": The copy would overwrite the file itself.");
      return X12Command.UNREADABLE;
    }
    long segments;
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(copy))) {
      segments = copy(source, to);
    }
    return told(file, copy.toString(), segments);
  }

  private static long copy(Source source, OutputStream to) throws IOException {
    try (InputStream in = source.open()) {
      return Redaction.withFreshSecret().copy(in, to);
    }
  }

  private int told(String file, String copy, long segments) {
    if (segments == 0) {
      errors.println(file + ": This is no X12; nothing was copied.");
      return X12Command.UNREADABLE;
    }
    if (!copy.isEmpty()) {
      out.printf("%s: %,d segments, names and ids invented%n", copy, segments);
    }
    return X12Command.CLEAN;
  }
}
