package io.claimline.x12.guide;

/**
 * Numbers other than zero, each in a slot that it shares with none of the others, so that one look
 * tells whether a number is among them.
 */
final class CodeHash {
  static final int NOWHERE = -1;

  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private long[] slots = new long[2];
  private int shift = Long.SIZE - 1;

  CodeHash(long... codes) {
    while (!hold(codes)) {
      slots = new long[slots.length * 2];
      shift--;
    }
  }

  /** How many slots there are. */
  int size() {
    return slots.length;
  }

  /** The number's slot, or {@link #NOWHERE} if it is not among them. */
  int slot(long code) {
    int slot = (int) (code * MIXER >>> shift);
    return slots[slot] == code && code != 0 ? slot : NOWHERE;
  }

  private boolean hold(long[] codes) {
    for (long code : codes) {
      int slot = (int) (code * MIXER >>> shift);
      if (slots[slot] != 0 && slots[slot] != code) {
        return false;
      }
      slots[slot] = code;
    }
    return true;
  }
}
