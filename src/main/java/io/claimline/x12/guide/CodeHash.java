package io.claimline.x12.guide;

/**
 * Numbers other than zero, each in a slot; mostly one look tells whether a number is among them.
 */
final class CodeHash {
  static final int NOWHERE = -1;

  private static final long MIXER = 0x9E3779B97F4A7C15L;
  private static final int SLOTS_FOR_EACH = 4;

  private final long[] slots;
  private final int shift;

  CodeHash(long... codes) {
    int size = SLOTS_FOR_EACH * Integer.highestOneBit(Math.max(1, codes.length));
    this.slots = new long[size];
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
    for (long code : codes) {
      slots[slotFor(code)] = code;
    }
  }

  /** How many slots there are. */
  int size() {
    return slots.length;
  }

  /** The number's slot, or {@link #NOWHERE} if it is not among them. */
  int slot(long code) {
    int slot = slotFor(code);
    return code != 0 && slots[slot] == code ? slot : NOWHERE;
  }

  /** Where the number stands, or where it would. */
  private int slotFor(long code) {
    int slot = (int) (code * MIXER >>> shift);
    while (slots[slot] != code && slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}
