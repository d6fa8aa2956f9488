package io.claimline.x12.writing;

import io.claimline.x12.Delimiters;
import io.claimline.x12.loop.Loop;
import io.claimline.x12.loop.LoopCursor;
import io.claimline.x12.loop.LoopCursor.Placement;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;

/**
 * Writes one transaction set into memory, checking each segment against the loop table; only a
 * whole and checked set leaves.
 */
public final class SetWriter {
  private final Delimiters delimiters;
  private final String controlNumber;
  private final StringBuilder text = new StringBuilder();
  private final LoopCursor cursor;
  private int segments;

  SetWriter(Loop table, String setId, String controlNumber, String version, Delimiters delimiters) {
    this.delimiters = delimiters;
    this.controlNumber = controlNumber;
    String st =
        String.join(String.valueOf(delimiters.element()), "ST", setId, controlNumber, version);
    append(st);
    this.cursor = new LoopCursor(table, new Segment(st, segments, delimiters), new Checks());
  }

  /** Begins a segment. */
  public SegmentBuilder segment(String id) {
    return new SegmentBuilder(this, id, delimiters);
  }

  /** Segments so far, ST included. */
  public int segments() {
    return segments;
  }

  void write(String segmentText) {
    Segment segment = new Segment(segmentText, segments + 1, delimiters);
    Placement placement = cursor.place(segment);
    if (placement != Placement.IN_ORDER) {
      throw new IllegalStateException(
          "segment %s may not follow in loop %s: %s"
              .formatted(segment.id(), cursor.current().id(), placement));
    }
    append(segmentText);
  }

  /** Ends the set; its text is complete and counted. */
  String finish() {
    cursor.close();
    char separator = delimiters.element();
    append("SE" + separator + (segments + 1) + separator + controlNumber);
    long terminators = text.chars().filter(character -> character == delimiters.segment()).count();
    if (terminators != segments) {
      throw new IllegalStateException(
          "wrote " + segments + " segments, but the set holds " + terminators);
    }
    return text.toString();
  }

  private void append(String segmentText) {
    text.append(segmentText).append(delimiters.segment()).append('\n');
    segments++;
  }

  /** What the table requires and the record does not have. */
  private static final class Checks implements LoopCursor.Visitor {
    @Override
    public void opened(LoopNode loop) {
      // checked where it is placed
    }

    @Override
    public void complete(LoopNode loop) {
      // nothing is read back
    }

    @Override
    public void lacking(LoopNode loop, String missing) {
      throw new IllegalArgumentException("loop " + loop.id() + " lacks " + missing);
    }
  }
}
