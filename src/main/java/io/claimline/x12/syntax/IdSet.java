package io.claimline.x12.syntax;

/** A few segment identifiers. */
public final class IdSet {
  private final int[] codes;

  /** A bit for each of them, which others may share: most questions are for what is not there. */
  private final long bits;

  private IdSet(int[] codes) {
    this.codes = codes;
    long all = 0;
    for (int code : codes) {
      all |= bit(code);
    }
    this.bits = all;
  }

  private static long bit(int code) {
    return 1L << (code * 0x9E3779B1 >>> 26);
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
    if ((bits & bit(idCode)) == 0) {
      return false;
    }
    for (int code : codes) {
      if (code == idCode) {
        return true;
      }
    }
    return false;
  }
}
