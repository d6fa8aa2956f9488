package io.claimline.x12.inspect;

import io.claimline.x12.Finding;
import io.claimline.x12.Interchange;
import io.claimline.x12.InterchangeAcknowledgement;
import io.claimline.x12.Place;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSetCounts;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a whole file and tells what it is. Memory does not grow with its claims. */
public final class FileExamination {
  private final String fileName;
  private final Observer observer;
  private final List<SetSummary> sets = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int interchanges;
  private @Nullable SetTally tally;

  private FileExamination(String fileName, Observer observer) {
    this.fileName = fileName;
    this.observer = observer;
  }

  /** Told while the file is being read, so that a large one need not be awaited. */
  public interface Observer {
    /** Nobody. */
    Observer NOBODY = new Observer() {};

    /** An interchange began. */
    default void interchange(Interchange interchange) {}

    /** A transaction set ended. */
    default void set(SetSummary set) {}

    /** Anything was read; told before what follows from it. */
    default void event(X12Event event) {}
  }

  /**
   * Reads a file.
   *
   * @param fileName the name that findings will bear
   * @throws IOException if it cannot be opened or read; bad content never throws
   */
  public static FileSummary of(String fileName, Source source, Observer observer)
      throws IOException {
    FileExamination examination = new FileExamination(fileName, observer);
    try (InputStream in = source.open();
        X12Reader reader = X12Reader.open(fileName, in)) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        examination.take(event, source);
      }
    }
    return new FileSummary(
        fileName, examination.interchanges, examination.sets, examination.findings);
  }

  private void take(X12Event event, Source source) throws IOException {
    observer.event(event);
    if (event instanceof X12Event.InterchangeOpened opened) {
      interchanges++;
      observer.interchange(opened.interchange());
    } else if (event instanceof X12Event.TransactionSetOpened opened) {
      tally = new SetTally(opened.set());
    } else if (event instanceof X12Event.TransactionSetClosed closed) {
      close(closed.counts(), source);
    } else if (event instanceof X12Event.InterchangeAcknowledged acknowledged) {
      add(interchangeAcknowledgement(acknowledged.acknowledgement()));
    }
    if (event instanceof X12Event.FindingReported reported) {
      findings.add(reported.finding());
    }
    if (tally != null) {
      tally.add(event);
    }
  }

  private void close(TransactionSetCounts counts, Source source) throws IOException {
    SetTally ended = tally;
    tally = null;
    if (ended != null) {
      SetSummary summary = ended.summary(counts);
      boolean unread = summary.claims() == 0 && SetTally.isClaim(summary.kind());
      add(unread ? UnreadClaims.count(summary, source) : summary);
    }
  }

  private void add(SetSummary set) {
    sets.add(set);
    observer.set(set);
  }

  private static SetSummary interchangeAcknowledgement(InterchangeAcknowledgement ta1) {
    return new SetSummary(
        TransactionKind.TA1,
        "",
        ta1.controlNumber(),
        ta1.place().segmentNumber(),
        0,
        1,
        null,
        null,
        null,
        true);
  }

  /** What to tell of a file that cannot even be opened. */
  public static Finding unreadable(String fileName, String reason) {
    return new Finding(
        Finding.Level.ENVELOPE, "UNREADABLE", new Place(fileName, 0, "", "", 0), reason);
  }
}
