package io.claimline.x12.writing;

import io.claimline.x12.CodeSets;
import io.claimline.x12.Delimiters;
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
import java.util.List;

/**
 * Writes one transaction set into memory and checks each segment against the guide, its place and
 * its elements; only a whole and checked set leaves.
 */
public final class SetWriter {
  /** What other payers said is passed on as they said it, even if it is newer than our list. */
  private static final CodeSets OWN_CODES =
      CodeSets.shipped().without("claim-adjustment-reason").without("remark");

  private final Guide guide;
  private final Delimiters delimiters;
  private final String controlNumber;
  private final ByteText text = new ByteText();
  private final SegmentBuilder builder;
  private final SegmentChecks checks = new SegmentChecks(this::wrong);
  private final List<String> troubles = new ArrayList<>();
  private final Segment st;
  private LoopCursor cursor;
  private int segments;

  SetWriter(Guide guide, String controlNumber, String version, Delimiters delimiters) {
    this.guide = guide;
    this.delimiters = delimiters;
    this.controlNumber = controlNumber;
    this.builder = new SegmentBuilder(this, text, delimiters);
    checks.lookUpIn(OWN_CODES);
    String separator = String.valueOf(delimiters.element());
    String header = String.join(separator, "ST", guide.setId(), controlNumber);
    boolean namesGuide = guide.table().entry(0).use().element(3) != null;
    if (namesGuide) {
      header = header + separator + version;
    }
    text.add(header);
    endLine();
    this.st = new Segment(header, segments, delimiters);
    this.cursor = cursor();
  }

  /**
   * Writes what belongs together, such as a claim: all of it or, where the guide refuses a part,
   * nothing.
   *
   * @param loopId the loop that the unit ends; what it lacks is told now
   * @throws IllegalArgumentException if the guide refuses it
   */
  public void whole(String loopId, Runnable unit) {
    int size = text.size();
    int before = segments;
    try {
      unit.run();
      cursor.end(loopId);
      refuseTroubles();
    } catch (IllegalArgumentException refused) {
      text.cutBack(size);
      segments = before;
      replay();
      throw refused;
    }
  }

  /** Begins a segment. */
  public SegmentBuilder segment(String id) {
    return builder.begin(id);
  }

  /** Segments so far, ST included. */
  public int segments() {
    return segments;
  }

  /**
   * A segment was written into the text.
   *
   * @throws IllegalArgumentException if the guide does not allow its content or has no place for it
   */
  void ended(int start, int[] cuts) {
    Segment segment = Segment.written(text.block(), start, cuts, segments + 1, delimiters);
    String before = cursor.table().id();
    Placement placement = cursor.place(segment);
    SegmentUse use = cursor.use();
    if (use == null || placement == Placement.OUT_OF_ORDER || placement == Placement.TOO_MUCH) {
      throw new IllegalArgumentException(
          "loop %s: the %s has no place for such a %s behind it"
              .formatted(before, guide.version(), segment.id()));
    }
    if (cursor.isExcess()) {
      wrong(
          "",
          segment,
          new ElementPlace(0, 0, 0),
          "",
          "only %d may be sent".formatted(use.most()),
          "");
    }
    checks.check(use, segment, cursor.right());
    refuseTroubles();
    endLine();
  }

  /**
   * Ends the set; its text is complete and counted.
   *
   * @throws IllegalArgumentException if it lacks what the guide requires
   */
  ByteText finish() {
    cursor.close();
    refuseTroubles();
    char separator = delimiters.element();
    text.add("SE" + separator + (segments + 1) + separator + controlNumber);
    endLine();
    return text;
  }

  private LoopCursor cursor() {
    return new LoopCursor(guide, st, SituationChecks.before(guide, new Checks(), this::situation));
  }

  private void situation(
      String code,
      LoopNode loop,
      int segmentNumber,
      String segmentId,
      int element,
      String sentence,
      String remedy) {
    troubles.add(
        "loop %s, %s of the %s: %s %s"
            .formatted(loop.id(), segmentId, guide.version(), sentence, remedy));
  }

  /** Walks the guide anew with what was written, after something was cut off. */
  private void replay() {
    cursor = cursor();
    String written = text.toString();
    String[] lines = written.split(delimiters.segment() + "\n");
    for (int i = 1; i < lines.length; i++) {
      cursor.place(new Segment(lines[i], i + 1, delimiters));
    }
    troubles.clear();
  }

  private void endLine() {
    text.add(delimiters.segment());
    text.add('\n');
    segments++;
  }

  /** What its reader could do is of no use to whom it is returned: who writes it, mends it. */
  private void wrong(
      String code,
      Segment segment,
      ElementPlace place,
      String value,
      String sentence,
      String remedy) {
    troubles.add(
        "loop %s, %s of the %s: %s"
            .formatted(cursor.table().id(), segment.id(), guide.version(), sentence));
  }

  private void refuseTroubles() {
    if (!troubles.isEmpty()) {
      String all = String.join(" ", troubles);
      troubles.clear();
      throw new IllegalArgumentException(all);
    }
  }

  /** What the guide requires and the record does not have. */
  private final class Checks implements LoopCursor.Visitor {
    @Override
    public void levelOpened(LoopNode loop) {
      // checked where it is placed
    }

    @Override
    public void complete(LoopNode loop) {
      // nothing is read back
    }

    @Override
    public void lacking(LoopNode loop, Loop.Entry missing) {
      troubles.add("loop %s lacks %s".formatted(loop.id(), missing.words()));
    }
  }
}
