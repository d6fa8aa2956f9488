package io.claimline.x12.syntax;

/** A few segment identifiers. */
public final class IdSet {
  private final int[] codes;

  private IdSet(int[] codes) {
    this.codes = codes;
  }

  public static IdSet of(String... ids) {
    int[] codes = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      codes[i] = SegmentIds.code(ids[i]);
    }
    return new IdSet(codes);
  }

  /** True if one of them has this number ({@link SegmentIds#code}). */
  public boolean contains(int idCode) {
    for (int code : codes) {
      if (code == idCode) {
        return true;
      }
    }
    return false;
  }
}
