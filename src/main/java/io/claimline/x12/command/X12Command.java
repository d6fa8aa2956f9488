package io.claimline.x12.command;

import io.claimline.x12.Finding;
import io.claimline.x12.inspect.FileExamination;
import io.claimline.x12.inspect.FileSummary;
import io.claimline.x12.inspect.Source;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code bin/x12}: tells on standard output what files of X12 are and what is wrong with them. */
public final class X12Command {
  /** Nothing wrong, nothing different. */
  static final int CLEAN = 0;

  /** Problems or differences found. */
  static final int PROBLEMS = 1;

  /** A file that cannot be read, is no X12, or a command that cannot be understood. */
  static final int UNREADABLE = 2;

  private final PrintStream out;
  private final PrintStream errors;

  X12Command(PrintStream out, PrintStream errors) {
    this.out = out;
    this.errors = errors;
  }

  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8);
    int status = new X12Command(out, System.err).run(List.of(arguments));
    out.flush();
    System.exit(status);
  }

  /** Does what the arguments ask and returns the exit status. */
  int run(List<String> arguments) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(Request.USAGE);
      return CLEAN;
    }
    Request request;
    try {
      request = Request.of(arguments);
    } catch (Request.NotUnderstood notUnderstood) {
      errors.println("bin/x12: " + notUnderstood.getMessage());
      errors.print(Request.USAGE);
      return UNREADABLE;
    }
    if (request.task() == Request.Task.DIFF) {
      return guarded(request, String.join(", ", request.files()), () -> compare(request.files()));
    }
    int status = CLEAN;
    for (String file : request.files()) {
      status = Math.max(status, guarded(request, file, () -> look(request, file)));
      out.flush();
    }
    return status;
  }

  /** What is done with a file, and the exit status that comes of it. */
  private interface Work {
    int run() throws IOException;
  }

  private int guarded(Request request, String file, Work work) {
    try {
      return work.run();
    } catch (IOException unreadable) {
      return unreadable(request, file, reason(unreadable));
    } catch (UncheckedIOException unreadable) {
      return unreadable(request, file, reason(unreadable.getCause()));
    } catch (InvalidPathException noPath) {
      return unreadable(request, file, "This is no name of a file.");
    }
  }

  private int unreadable(Request request, String file, String reason) {
    out.flush();
    if (request.json()) {
      Finding finding = FileExamination.unreadable(file, reason);
      out.println(SummaryAsJson.of(new FileSummary(file, 0, List.of(), List.of(finding))));
    } else {
      errors.println(file + ": " + reason);
    }
    return UNREADABLE;
  }

  private static String reason(@Nullable Throwable unreadable) {
    if (unreadable instanceof NoSuchFileException) {
      return "There is no such file.";
    }
    return unreadable instanceof AccessDeniedException
        ? "The file may not be read."
        : "The file cannot be read.";
  }

  private int look(Request request, String file) throws IOException {
    Source source = source(file);
    return switch (request.task()) {
      case SUMMARY, VALIDATE -> summarize(request, file, source);
      case SEGMENTS -> segments(file, source);
      case EXPLAIN -> explain(file, source);
      case REDACT -> redact(request, file, source);
      case DIFF -> throw new IllegalStateException("compared elsewhere");
    };
  }

  /** Tells the observer, and how far it has come where that takes long. */
  private FileExamination.Observer slowly(FileExamination.Observer observer) {
    return new Progress(observer, errors, System::nanoTime);
  }

  private int summarize(Request request, String file, Source source) throws IOException {
    if (request.json()) {
      FileSummary summary =
          FileExamination.of(file, source, slowly(FileExamination.Observer.NOBODY));
      out.println(SummaryAsJson.of(summary));
      return status(summary);
    }
    SummaryAsText text = new SummaryAsText(out);
    text.begin(file);
    FileSummary summary = FileExamination.of(file, source, slowly(text));
    if (request.task() == Request.Task.VALIDATE) {
      new FindingsAsText(out).all(summary);
    } else {
      new FindingsAsText(out).first(summary);
    }
    return status(summary);
  }

  private int segments(String file, Source source) throws IOException {
    out.println(file);
    out.flush();
    FileSummary summary = FileExamination.of(file, source, slowly(FileExamination.Observer.NOBODY));
    new SegmentsAsText(out).print(source, summary);
    return status(summary);
  }

  private int explain(String file, Source source) throws IOException {
    out.println(file);
    out.flush();
    FileSummary summary = FileExamination.of(file, source, slowly(new ExplanationAsText(out)));
    new FindingsAsText(out).first(summary);
    return status(summary);
  }

  private int redact(Request request, String file, Source source) throws IOException {
    return new RedactedCopy(out, errors).write(file, source, request.target());
  }

  private int compare(List<String> files) throws IOException {
    String one = files.get(0);
    String other = files.get(1);
    return new DifferencesAsText(out, errors).print(one, source(one), other, source(other));
  }

  private static Source source(String file) throws IOException {
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IOException("a folder");
    }
    return () -> Files.newInputStream(path);
  }

  private static int status(FileSummary summary) {
    if (!summary.isX12()) {
      return UNREADABLE;
    }
    return summary.findings().isEmpty() ? CLEAN : PROBLEMS;
  }
}
