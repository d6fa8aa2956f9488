package io.claimline.x12.syntax;

import io.claimline.x12.Delimiters;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The straight way through clean X12: finds the delimiters of many segments ahead, eight bytes at a
 * time, and then hands out segment by segment. It gives way at whatever is odd.
 */
final class SegmentScan {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bytes looked at ahead: what is found should still be at hand when it is used. */
  private static final int AHEAD = 8 * 1024;

  /** Delimiters of a word that are noted without asking whether there are so many. */
  private static final int MOST_OFTEN = 4;

  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
  private static final long HIGH_BITS = ~LOW_BITS;

  private final Delimiters delimiters;
  private final long elements;
  private final long terminators;
  private final Segment view;

  /** Places of delimiters in the block, of elements and of segments alike, as they are found. */
  private final int[] found = new int[Segment.MOST_ELEMENTS + AHEAD + Long.BYTES];

  /** The same, apart from what is found next: segments that are handed out are cut by them. */
  private int[] cuts = {};

  /** Which of the cuts end a segment. */
  private final int[] ends = new int[AHEAD + Long.BYTES];

  private int cutsFound;
  private int endsFound;

  /** The first cut and the first end of what is not handed out yet. */
  private int nextCut;

  private int nextEnd;

  /** Up to where the block was looked at, and whether something odd stands there. */
  private int seenTo;

  private boolean odd;
  private byte[] block = {};

  SegmentScan(Delimiters delimiters) {
    this.delimiters = delimiters;
    this.elements = delimiters.element() * ONES;
    this.terminators = delimiters.segment() * ONES;
    this.view = Segment.moving(delimiters);
  }

  /**
   * The segment at the window's start, consumed, if it begins right there and was found when the
   * scan looked ahead; else null. One that begins with an I may be the header of an interchange.
   */
  @Nullable Segment nextFound(InputBuffer in, int number) {
    int start = in.start();
    if (in.block() != block || nextEnd == endsFound || cuts[nextCut] < start) {
      return null;
    }
    byte begin = in.block()[start];
    boolean plain = begin >= 'A' && begin <= 'Z' && begin != 'I';
    return plain ? handOut(in, number) : null;
  }

  /** The segment that begins at the window's start, consumed; null where it is not plainly one. */
  @Nullable Segment next(InputBuffer in, int number) {
    int start = in.start();
    if (in.block() != block) {
      forget(in);
    }
    while (nextEnd < endsFound && cuts[ends[nextEnd]] < start) {
      nextCut = ends[nextEnd++] + 1;
    }
    if (nextEnd == endsFound && !lookAhead(in)) {
      return null;
    }
    return handOut(in, number);
  }

  private @Nullable Segment handOut(InputBuffer in, int number) {
    int start = in.start();
    int end = ends[nextEnd];
    int first = nextCut;
    int size = end - first;
    int length = cuts[end] - start;
    if (size >= Segment.MOST_ELEMENTS || length >= Tokenizer.LONGEST_SEGMENT) {
      return null;
    }
    nextEnd++;
    nextCut = end + 1;
    in.skip(length + 1);
    view.moveTo(block, start, cuts, first, size, number);
    return view;
  }

  /** Looks on until the end of the segment at the window's start; false if that is not plain. */
  private boolean lookAhead(InputBuffer in) {
    dropHandedOut(in.start());
    while (endsFound == 0) {
      if (odd
          || cutsFound >= Segment.MOST_ELEMENTS
          || seenTo - in.start() >= Tokenizer.LONGEST_SEGMENT) {
        return false;
      }
      if (seenTo < in.end()) {
        look(Math.min(in.end(), seenTo + AHEAD));
      } else if (in.refill()) {
        forget(in);
      } else {
        return false;
      }
    }
    cuts = Arrays.copyOf(found, cutsFound);
    return true;
  }

  private void forget(InputBuffer in) {
    block = in.block();
    cutsFound = 0;
    endsFound = 0;
    nextCut = 0;
    nextEnd = 0;
    seenTo = in.start();
    odd = false;
  }

  /** Keeps what was found of a segment whose end was not. */
  private void dropHandedOut(int start) {
    int kept = nextCut;
    while (kept < cutsFound && found[kept] < start) {
      kept++;
    }
    System.arraycopy(found, kept, found, 0, cutsFound - kept);
    cutsFound -= kept;
    endsFound = 0;
    nextCut = 0;
    nextEnd = 0;
    if (seenTo < start) {
      seenTo = start;
      odd = false;
    }
  }

  private void look(int to) {
    int at = seenTo;
    for (; at < to; at += Long.BYTES) {
      long word = (long) WORD.get(block, at);
      long ends = zeros(word ^ terminators);
      long cut = ends | zeros(word ^ elements);
      long strange = strange(word) & ~cut;
      if (to - at < Long.BYTES) {
        long inside = -1L >>> 8 * (Long.BYTES - (to - at));
        ends &= inside;
        cut &= inside;
        strange &= inside;
      }
      if (strange != 0) {
        int stop = firstOdd(at, strange);
        if (stop >= 0) {
          long before = (1L << 8 * (stop - at)) - 1;
          note(at, cut & before, ends & before);
          seenTo = stop;
          odd = true;
          return;
        }
      }
      note(at, cut, ends);
    }
    seenTo = to;
  }

  /** Notes a word's delimiters, mostly without a branch that could be foreseen wrongly. */
  private void note(int at, long cut, long ended) {
    int count = cutsFound;
    int marks = Long.bitCount(cut);
    long left = cut;
    for (int i = 0; i < MOST_OFTEN; i++) {
      found[count + i] = at + (Long.numberOfTrailingZeros(left) >>> 3);
      left &= left - 1;
    }
    for (int i = MOST_OFTEN; i < marks; i++) {
      found[count + i] = at + (Long.numberOfTrailingZeros(left) >>> 3);
      left &= left - 1;
    }
    ends[endsFound] = count + Long.bitCount(cut & Long.lowestOneBit(ended) - 1);
    for (long more = ended & ended - 1; more != 0; more &= more - 1) {
      endsFound++;
      ends[endsFound] = count + Long.bitCount(cut & Long.lowestOneBit(more) - 1);
    }
    endsFound += ended == 0 ? 0 : 1;
    cutsFound = count + marks;
  }

  /**
   * The first byte in a word that is neither text nor a delimiter nor the line break behind a
   * segment, or -1.
   */
  private int firstOdd(int at, long strange) {
    for (long left = strange; left != 0; left &= left - 1) {
      int place = at + (Long.numberOfTrailingZeros(left) >>> 3);
      char character = (char) (block[place] & 0xff);
      boolean separates =
          character < 0x80
              && character != '\0'
              && (character == delimiters.component() || character == delimiters.repetition());
      boolean breaksLine =
          (character == '\n' || character == '\r')
              && place > 0
              && (isTerminator(block[place - 1])
                  || (place > 1 && block[place - 1] == '\r' && isTerminator(block[place - 2])));
      if (!separates && !breaksLine) {
        return place;
      }
    }
    return -1;
  }

  private boolean isTerminator(byte value) {
    return (value & 0xff) == delimiters.segment();
  }

  /** The high bit of each byte that is zero. */
  private static long zeros(long word) {
    return ~((word & LOW_BITS) + LOW_BITS | word | LOW_BITS);
  }

  /** The high bit of each byte that is no printable ASCII character. */
  private static long strange(long word) {
    long low = word & LOW_BITS;
    return (word | ~(low + 0x60 * ONES) | low + ONES) & HIGH_BITS;
  }
}
