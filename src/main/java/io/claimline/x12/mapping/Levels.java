package io.claimline.x12.mapping;

import io.claimline.x12.writing.SegmentBuilder;
import io.claimline.x12.writing.SetWriter;

/** Writes the HL segments of a set, numbering them from 1. */
public final class Levels {
  private final SetWriter out;
  private int last;

  public Levels(SetWriter out) {
    this.out = out;
  }

  /**
   * Writes an HL.
   *
   * @param parent number of the level above, 0 for none
   * @param code HL03
   * @param hasChildren HL04
   * @return its number
   */
  public int open(int parent, String code, boolean hasChildren) {
    begin(parent, code).text(hasChildren ? "1" : "0").end();
    return last;
  }

  /** Writes an HL of a level that can have none beneath it and does not say so. */
  public int openLowest(int parent, String code) {
    begin(parent, code).end();
    return last;
  }

  private SegmentBuilder begin(int parent, String code) {
    last++;
    return out.segment("HL").number(last).number(parent).text(code);
  }
}
