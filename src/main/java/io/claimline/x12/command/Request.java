package io.claimline.x12.command;

import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param task what to do with each file
 * @param json one object a line instead of text; of summaries only
 * @param target where {@code --to} says a copy shall go, or empty
 * @param files as named
 */
record Request(Task task, boolean json, String target, List<String> files) {
  static final String USAGE =
      """
      usage: bin/x12 [--json | --validate | --segments | --explain] FILE…
             bin/x12 --diff A B
             bin/x12 --redact [--to COPY] FILE…

        (nothing)    what the file is: interchanges, transaction sets, claims, amounts, problems
        --json       the same, one JSON object per file on a line
        --validate   all findings, by level, with what to do about each
        --segments   every segment with its loop, the names of its elements and the meaning of its codes
        --explain    a remittance or acknowledgment in plain words
        --diff       which segments and elements of two files differ
        --redact     writes FILE.redacted, a copy with invented names and ids, for sharing;
                     --to - writes it to standard output

      Exit status: 0 clean (or no difference), 1 problems (or differences) found, 2 unreadable.
      """;

  /** What can be asked. */
  enum Task {
    SUMMARY,
    VALIDATE,
    SEGMENTS,
    EXPLAIN,
    DIFF,
    REDACT
  }

  /** Told to whom asked for what there is not. */
  static final class NotUnderstood extends Exception {
    NotUnderstood(String message) {
      super(message);
    }
  }

  static Request of(List<String> arguments) throws NotUnderstood {
    Task task = Task.SUMMARY;
    boolean json = false;
    String target = "";
    List<String> files = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      switch (argument) {
        case "--json" -> json = true;
        case "--validate" -> task = alone(task, Task.VALIDATE);
        case "--segments" -> task = alone(task, Task.SEGMENTS);
        case "--explain" -> task = alone(task, Task.EXPLAIN);
        case "--diff" -> task = alone(task, Task.DIFF);
        case "--redact" -> task = alone(task, Task.REDACT);
        case "--to" -> {
          if (++i == arguments.size()) {
            throw new NotUnderstood("--to needs the name of the copy");
          }
          target = arguments.get(i);
        }
        default -> {
          if (argument.startsWith("--")) {
            throw new NotUnderstood("there is no option " + argument);
          }
          files.add(argument);
        }
      }
    }
    return new Request(task, json, target, List.copyOf(files)).checked();
  }

  private static Task alone(Task before, Task asked) throws NotUnderstood {
    if (before != Task.SUMMARY && before != asked) {
      throw new NotUnderstood("one task at a time");
    }
    return asked;
  }

  private Request checked() throws NotUnderstood {
    if (files.isEmpty()) {
      throw new NotUnderstood("name a file");
    }
    if (task == Task.DIFF && files.size() != 2) {
      throw new NotUnderstood("--diff needs two files");
    }
    if (json && task != Task.SUMMARY && task != Task.VALIDATE) {
      throw new NotUnderstood("--json tells summaries and findings only");
    }
    if (!target.isEmpty() && (task != Task.REDACT || files.size() != 1)) {
      throw new NotUnderstood("--to goes with --redact and one file");
    }
    return this;
  }
}
