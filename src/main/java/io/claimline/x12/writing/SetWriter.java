package io.claimline.x12.writing;

import io.claimline.x12.Delimiters;
import io.claimline.x12.guide.Guide;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.guide.SegmentUse;
import io.claimline.x12.loop.LoopCursor;
import io.claimline.x12.loop.LoopCursor.Placement;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.validation.SegmentChecks;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one transaction set into memory and checks each segment against the guide, its place and
 * its elements; only a whole and checked set leaves.
 */
public final class SetWriter {
  private final Guide guide;
  private final Delimiters delimiters;
  private final String controlNumber;
  private final ByteText text = new ByteText();
  private final SegmentBuilder builder;
  private final SegmentChecks checks = new SegmentChecks(this::wrong);
  private final List<String> troubles = new ArrayList<>();
  private final LoopCursor cursor;
  private int segments;

  SetWriter(Guide guide, String controlNumber, String version, Delimiters delimiters) {
    this.guide = guide;
    this.delimiters = delimiters;
    this.controlNumber = controlNumber;
    this.builder = new SegmentBuilder(this, text, delimiters);
    String separator = String.valueOf(delimiters.element());
    String st = String.join(separator, "ST", guide.setId(), controlNumber);
    boolean namesGuide = guide.table().entry(0).use().element(3) != null;
    if (namesGuide) {
      st = st + separator + version;
    }
    text.add(st);
    endLine();
    this.cursor = new LoopCursor(guide, new Segment(st, segments, delimiters), new Checks());
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
   * @throws IllegalArgumentException if the guide does not allow its content
   * @throws IllegalStateException if the guide has no place for it here
   */
  void ended(int start, int[] cuts) {
    Segment segment = Segment.written(text.block(), start, cuts, segments + 1, delimiters);
    Placement placement = cursor.place(segment);
    SegmentUse use = cursor.use();
    if (use == null || placement == Placement.OUT_OF_ORDER || placement == Placement.TOO_MUCH) {
      throw new IllegalStateException(
          "segment %s may not follow in loop %s: %s"
              .formatted(segment.id(), cursor.current().id(), placement));
    }
    if (cursor.isExcess()) {
      wrong("", segment, 0, "", "only %d may be sent".formatted(use.most()));
    }
    checks.check(use, segment);
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

  private void endLine() {
    text.add(delimiters.segment());
    text.add('\n');
    segments++;
  }

  private void wrong(String code, Segment segment, int element, String value, String sentence) {
    troubles.add(
        "loop %s, %s of the %s: %s"
            .formatted(cursor.current().id(), segment.id(), guide.version(), sentence));
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
    public void opened(LoopNode loop) {
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
