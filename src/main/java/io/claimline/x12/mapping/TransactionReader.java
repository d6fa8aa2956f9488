package io.claimline.x12.mapping;

import io.claimline.x12.CodeSets;
import io.claimline.x12.Finding;
import io.claimline.x12.KeptSegment;
import io.claimline.x12.Place;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.guide.Guide;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.guide.SegmentUse;
import io.claimline.x12.loop.LoopCursor;
import io.claimline.x12.loop.LoopCursor.Placement;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.situation.SituationChecks;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.validation.ElementPlace;
import io.claimline.x12.validation.SegmentChecks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one transaction set: places its segments by the table and turns complete loops into events.
 */
public abstract class TransactionReader implements LoopCursor.Visitor {
  private final TransactionSet set;
  private final Consumer<X12Event> events;
  private final LoopCursor cursor;
  private final ElementReader elements;
  private final LevelChecks levels;
  private final SegmentChecks checks = new SegmentChecks(this::checked);
  private final Set<Long> toldElements = new HashSet<>();
  private boolean tooMuchReported;
  private int units;

  protected TransactionReader(
      Guide guide, TransactionSet set, Segment st, Consumer<X12Event> events) {
    this.set = set;
    this.events = events;
    this.elements = new ElementReader(set.place().fileName(), this::report);
    this.levels = new LevelChecks(elements, this::report);
    this.cursor = new LoopCursor(guide, st, SituationChecks.before(guide, this, this::situation));
  }

  /** From now on codes are looked up in these sets. */
  public final void lookUpIn(CodeSets codeSets) {
    checks.lookUpIn(codeSets);
  }

  /** Takes a segment between ST and SE. */
  public final void accept(Segment sent) {
    Segment segment = mend(sent);
    Segment implied = implied(segment);
    if (implied != null) {
      place(implied);
    }
    place(segment);
  }

  private void place(Segment segment) {
    Placement placement = cursor.place(segment);
    SegmentUse use = cursor.use();
    if (placement != Placement.IN_ORDER) {
      misplaced(placement, segment);
    }
    if (use != null) {
      if (cursor.isExcess()) {
        found(
            "TOO_MANY_SEGMENTS",
            segment,
            0,
            "",
            "The guide allows %s (%s) %d times here; this is one more. Ask the sender."
                .formatted(use.id(), use.name(), use.most()));
      }
      checks.check(use, segment, cursor.right());
      if (placement != Placement.TOO_MUCH) {
        placed(segment, cursor.table());
      }
    }
  }

  /**
   * A chance to take something from a segment as it comes.
   *
   * @param table of the loop that took it
   */
  protected void placed(Segment segment, Loop table) {
    // most readers wait until the loop is complete
  }

  private void misplaced(Placement placement, Segment segment) {
    switch (placement) {
      case UNEXPECTED ->
          found(
              "UNEXPECTED_SEGMENT",
              segment,
              0,
              "",
              "The guide has no such segment at this place; it was kept as it is. Check it if"
                  + " something is missing in what was read.");
      case OUT_OF_ORDER ->
          found(
              "OUT_OF_ORDER",
              segment,
              0,
              "",
              "The guide wants this segment earlier; it was read nevertheless. Tell the sender.");
      case TOO_MUCH -> {
        if (!tooMuchReported) {
          tooMuchReported = true;
          found(
              "TOO_LARGE",
              segment,
              0,
              "",
              "More segments than any claim may have; the rest of it was dropped. Ask the sender"
                  + " to split it.");
        }
      }
      default -> {
        // an unknown code is told where the elements are checked
      }
    }
  }

  /** A chance to read a segment other than its interchange's delimiters say. */
  protected Segment mend(Segment segment) {
    return segment;
  }

  /** A segment that should have come before this one and without which nothing could be read. */
  protected @Nullable Segment implied(Segment segment) {
    return null;
  }

  /** The set ended by its SE: what is still open is complete. */
  public final void end() {
    levels.end();
    cursor.close();
    ended();
  }

  /** A chance to look at the set as a whole, all of whose loops were handed out. */
  protected void ended() {
    // most sets are told loop by loop
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
  public final void levelOpened(LoopNode loop) {
    levels.opened(loop);
  }

  @Override
  public final void lacking(LoopNode loop, Loop.Entry missing) {
    Loop inner = missing.loop();
    report(
        Finding.Level.SYNTAX,
        "MISSING_SEGMENT",
        new Place(
            set.place().fileName(),
            loop.opening().number(),
            inner == null ? loop.id() : inner.id(),
            missing.use().id(),
            0),
        "Loop %s lacks %s, which the guide requires. Tell the sender."
            .formatted(loop.id(), missing.words()));
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
    toldElements.clear();
    events.accept(event);
  }

  /** Hands out what is no unit of its own. */
  protected final void emitHead(X12Event event) {
    toldElements.clear();
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

  private void checked(
      String code, Segment segment, ElementPlace at, String value, String sentence, String remedy) {
    Place place = elements.place(cursor.table().id(), segment);
    report(
        new Finding(
            Finding.Level.SYNTAX,
            code,
            place.at(at.element(), at.component(), at.repetition()),
            value,
            sentence + " " + remedy));
  }

  private void found(String code, Segment segment, int element, String value, String sentence) {
    report(
        new Finding(
            Finding.Level.SYNTAX,
            code,
            elements.place(cursor.table().id(), segment).at(element),
            value,
            sentence));
  }

  private void situation(
      String code,
      LoopNode loop,
      int segmentNumber,
      String segmentId,
      int element,
      String sentence,
      String remedy) {
    report(
        Finding.Level.SITUATION,
        code,
        new Place(set.place().fileName(), segmentNumber, loop.id(), segmentId, element),
        sentence + " " + remedy);
  }

  /** What the checks told of an element, the mapping need not tell again. */
  protected final void report(Finding finding) {
    Place place = finding.place();
    if (place.element() == 0
        || toldElements.add((long) place.segmentNumber() << 16 | place.element())) {
      events.accept(new X12Event.FindingReported(finding));
    }
  }
}
