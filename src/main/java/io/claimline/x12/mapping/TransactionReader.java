package io.claimline.x12.mapping;

import io.claimline.x12.Finding;
import io.claimline.x12.KeptSegment;
import io.claimline.x12.Place;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.loop.Loop;
import io.claimline.x12.loop.LoopCursor;
import io.claimline.x12.loop.LoopCursor.Placement;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads one transaction set: places its segments by the table and turns complete loops into events.
 */
public abstract class TransactionReader implements LoopCursor.Visitor {
  private final TransactionSet set;
  private final Consumer<X12Event> events;
  private final LoopCursor cursor;
  private final ElementReader elements;
  private boolean tooMuchReported;
  private int units;

  protected TransactionReader(
      Loop table, TransactionSet set, Segment st, Consumer<X12Event> events) {
    this.set = set;
    this.events = events;
    this.elements = new ElementReader(set.place().fileName(), this::report);
    this.cursor = new LoopCursor(table, st, this);
  }

  /** Takes a segment between ST and SE. */
  public final void accept(Segment sent) {
    Segment segment = mend(sent);
    Placement placement = cursor.place(segment);
    if (placement == Placement.UNEXPECTED) {
      report(
          Finding.Level.SYNTAX,
          "UNEXPECTED_SEGMENT",
          elements.place(cursor.current(), segment),
          "The guide has no such segment at this place; it was kept as it is. Check it if something"
              + " is missing in what was read.");
    } else if (placement == Placement.TOO_MUCH && !tooMuchReported) {
      tooMuchReported = true;
      report(
          Finding.Level.SYNTAX,
          "TOO_LARGE",
          elements.place(cursor.current(), segment),
          "More segments than any claim may have; the rest of it was dropped. Ask the sender to"
              + " split it.");
    }
  }

  /** A chance to read a segment other than its interchange's delimiters say. */
  protected Segment mend(Segment segment) {
    return segment;
  }

  /** The set ended by its SE: what is still open is complete. */
  public final void end() {
    cursor.close();
  }

  /** The set broke off: what is still open may lack something and is not handed out. */
  public final void abandon() {
    LoopNode broken = cursor.current();
    report(
        Finding.Level.ENVELOPE,
        "INCOMPLETE",
        elements.place(broken, broken.opening()),
        "The transaction set breaks off here; what was begun last is incomplete and was not taken."
            + " Ask the sender for the whole file.");
  }

  /** Claims, payments or answers handed out so far. */
  public final int units() {
    return units;
  }

  @Override
  public void opened(LoopNode loop) {
    Segment opening = loop.opening();
    if (opening.id().equals("HL")) {
      checkParent(loop, opening);
    }
  }

  @Override
  public final void lacking(LoopNode loop, String missing) {
    report(
        Finding.Level.SYNTAX,
        "MISSING_SEGMENT",
        elements.place(loop, loop.opening()),
        "Loop %s lacks %s, which the guide requires. Tell the sender."
            .formatted(loop.id(), missing));
  }

  protected final TransactionSet set() {
    return set;
  }

  protected final ElementReader elements() {
    return elements;
  }

  /** Hands out one unit of the set. */
  protected final void emit(X12Event event) {
    units++;
    tooMuchReported = false;
    events.accept(event);
  }

  /** Hands out what is no unit of its own. */
  protected final void emitHead(X12Event event) {
    events.accept(event);
  }

  protected final void report(Finding.Level level, String code, Place place, String sentence) {
    report(new Finding(level, code, place, sentence));
  }

  /** The segments that no record carries, of these loops. */
  protected final List<KeptSegment> kept(List<LoopNode> loops) {
    List<KeptSegment> kept = new ArrayList<>();
    for (LoopNode loop : loops) {
      for (LoopNode.Kept untaken : loop.untaken()) {
        kept.add(
            new KeptSegment(
                elements.place(untaken.loopId(), untaken.segment()), untaken.segment().text()));
      }
    }
    return kept;
  }

  protected final void report(Finding finding) {
    events.accept(new X12Event.FindingReported(finding));
  }

  private void checkParent(LoopNode loop, Segment hl) {
    LoopNode around = loop.parent();
    String expected =
        around != null && around.opening().id().equals("HL") ? around.opening().text(1) : "";
    if (!hl.text(2).equals(expected)) {
      report(
          Finding.Level.SYNTAX,
          "HL_PARENT",
          elements.place(loop, hl).at(2),
          "HL02 names another parent than the loop it stands in; the loop it stands in was taken."
              + " Tell the sender.");
    }
  }
}
