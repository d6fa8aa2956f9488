package io.claimline.x12.syntax;

import io.claimline.x12.Delimiters;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The straight way through clean X12: one look at each byte finds the elements and the end of a
 * segment. It gives way at whatever is odd.
 */
final class SegmentScan {
  private static final byte PLAIN = 0;
  private static final byte ELEMENT = 1;
  private static final byte TERMINATOR = 2;
  private static final byte ODD = 3;

  private final Delimiters delimiters;
  private final byte[] kinds = new byte[256];
  private final int[] cuts = new int[Segment.MOST_ELEMENTS];
  private boolean cutShort;

  SegmentScan(Delimiters delimiters) {
    this.delimiters = delimiters;
    Arrays.fill(kinds, ODD);
    Arrays.fill(kinds, ' ', 0x7f, PLAIN);
    keepPlain(delimiters.component());
    keepPlain(delimiters.repetition());
    kinds[delimiters.element() & 0xff] = ELEMENT;
    kinds[delimiters.segment() & 0xff] = TERMINATOR;
  }

  /** The segment that begins at the window's start, consumed; null where it is not plainly one. */
  @Nullable Segment next(InputBuffer in, int number) {
    Segment segment = scan(in, number);
    if (segment == null && cutShort && in.refill()) {
      segment = scan(in, number);
    }
    return segment;
  }

  private @Nullable Segment scan(InputBuffer in, int number) {
    byte[] block = in.block();
    int start = in.start();
    int end = Math.min(in.end(), start + Tokenizer.LONGEST_SEGMENT);
    int count = 0;
    cutShort = false;
    for (int i = start; i < end; i++) {
      byte kind = kinds[block[i] & 0xff];
      if (kind == PLAIN) {
        continue;
      }
      if (kind == ODD || count == cuts.length) {
        return null;
      }
      cuts[count++] = i;
      if (kind == TERMINATOR) {
        in.skip(i + 1 - start);
        return new Segment(block, start, Arrays.copyOf(cuts, count), number, delimiters, true);
      }
    }
    cutShort = true;
    return null;
  }

  private void keepPlain(char delimiter) {
    if (delimiter < 0x80 && delimiter != '\0') {
      kinds[delimiter] = PLAIN;
    }
  }
}
