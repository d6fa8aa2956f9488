package io.claimline.x12.command;

import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.explain.Explanation;
import io.claimline.x12.inspect.FileExamination;
import java.io.PrintStream;

/** Prints in plain words what remittances and acknowledgments say, while they are read. */
final class ExplanationAsText implements FileExamination.Observer {
  private final PrintStream out;
  private final Explanation explanation = new Explanation();
  private boolean told;

  ExplanationAsText(PrintStream out) {
    this.out = out;
  }

  @Override
  public void event(X12Event event) {
    if (event instanceof X12Event.TransactionSetOpened) {
      told = false;
    }
    for (String line : explanation.of(event)) {
      out.println("  " + SegmentsAsText.printable(line));
      told = true;
    }
    if (event instanceof X12Event.TransactionSetClosed closed && !told) {
      out.println("  " + unexplained(closed.set()));
    }
  }

  private static String unexplained(TransactionSet set) {
    return "%s has no explanation; --segments shows what it holds."
        .formatted(set.kind().displayCode());
  }
}
