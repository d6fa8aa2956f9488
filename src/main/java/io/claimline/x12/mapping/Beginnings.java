package io.claimline.x12.mapping;

import io.claimline.x12.HierarchicalBeginning;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.writing.SetWriter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads and writes the BHT of inquiries and answers. */
public final class Beginnings {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HHmm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HHmmss");

  private Beginnings() {}

  /** The BHT of a set's outermost loop. */
  public static HierarchicalBeginning read(LoopNode set, ElementReader elements) {
    Segment bht = set.take("BHT");
    if (bht == null) {
      return HierarchicalBeginning.NONE;
    }
    return new HierarchicalBeginning(
        bht.text(2), bht.text(3), elements.date(set, bht, 4), Dates.time(bht.text(5)), bht.text(6));
  }

  /**
   * Writes the BHT.
   *
   * @param structure BHT01
   */
  public static void write(SetWriter out, String structure, HierarchicalBeginning beginning) {
    out.segment("BHT")
        .text(structure)
        .text(beginning.purpose())
        .text(beginning.reference())
        .date(beginning.date())
        .text(time(beginning.time()))
        .text(beginning.type())
        .end();
  }

  private static String time(@Nullable LocalTime time) {
    if (time == null) {
      return "";
    }
    return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
  }
}
