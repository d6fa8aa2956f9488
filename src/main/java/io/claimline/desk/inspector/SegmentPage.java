package io.claimline.desk.inspector;

import io.claimline.x12.inspect.AnnotatedFile;
import io.claimline.x12.inspect.AnnotatedSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some hundred segments of a file, in their loops.
 *
 * @param first number of the first one
 * @param last number of the last one
 * @param loops outermost loops and envelopes of them
 * @param wrongBefore number of the last segment before them that something is wrong with, or null
 * @param wrongAfter number of the first segment after them that something is wrong with, or null
 */
public record SegmentPage(
    int first,
    int last,
    List<LoopView> loops,
    @Nullable Integer wrongBefore,
    @Nullable Integer wrongAfter) {

  /** Segments on a page. */
  static final int SIZE = 200;

  /** Number of the first segment of the page that shows this one. */
  public static int pageOf(int segmentNumber) {
    return (Math.max(1, segmentNumber) - 1) / SIZE * SIZE + 1;
  }

  /** The page that shows this segment; the last one if there is no such segment. */
  static SegmentPage of(InspectedFile file, int segmentNumber) throws IOException {
    int first = pageOf(Math.min(segmentNumber, file.segments()));
    List<LoopView> open = new ArrayList<>();
    List<LoopView> outermost = new ArrayList<>();
    int last = first - 1;
    try (AnnotatedFile annotated = AnnotatedFile.open(file.source().open())) {
      AnnotatedSegment segment = annotated.nextFrom(first);
      while (segment != null) {
        follow(annotated.around(), segment, first, open, outermost);
        open.get(open.size() - 1).add(new SegmentView(segment, file.findingsAt(segment.number())));
        last = segment.number();
        segment = last < first + SIZE - 1 ? annotated.next() : null;
      }
    }
    return new SegmentPage(first, last, outermost, file.wrongBefore(first), file.wrongAfter(last));
  }

  /** Closes the loops that ended and opens those that began. */
  private static void follow(
      List<AnnotatedFile.OpenLoop> around,
      AnnotatedSegment segment,
      int first,
      List<LoopView> open,
      List<LoopView> outermost) {
    int same = 0;
    while (same < open.size()
        && same < around.size()
        && open.get(same).number() == around.get(same).number()) {
      same++;
    }
    open.subList(same, open.size()).clear();
    for (AnnotatedFile.OpenLoop begun : around.subList(same, around.size())) {
      LoopView view =
          new LoopView(
              begun.loop(), begun.name(), begun.depth(), begun.number(), begun.number() < first);
      if (open.isEmpty()) {
        outermost.add(view);
      } else {
        open.get(open.size() - 1).add(view);
      }
      open.add(view);
    }
    if (open.isEmpty()) {
      LoopView stray = new LoopView("ISA", "", 0, segment.number(), false);
      outermost.add(stray);
      open.add(stray);
    }
  }
}
