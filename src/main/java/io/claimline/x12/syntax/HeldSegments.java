package io.claimline.x12.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Segments one behind the other, for as long as they are wanted. Grows and shrinks at its end only.
 *
 * <p>Those that a {@link SegmentScan} found beside each other are held where they were read: only
 * when one comes from elsewhere, such as the next block of the file, are they copied into a block
 * of their own. So most are never copied, and what is held of a long file are its last blocks.
 */
public final class HeldSegments {
  /** Of each segment: where it begins, the place of its first cut, what follows. */
  private static final int START = 0;

  private static final int FIRST_CUT = 1;

  /** Identifier and, in the lowest byte, the number of elements. */
  private static final int SHAPE = 2;

  private static final int NUMBER = 3;
  private static final int LABEL = 4;
  private static final int COLUMNS = 5;

  private static final int BITS_OF_SIZE = 8;

  private int[] rows;
  private int size;

  /** How many of the first segments are ASCII. */
  private int ascii;

  /** What the first segments were copied into, up to {@link #apart}. */
  private byte[] bytes;

  private int[] cuts;
  private int bytesUsed;
  private int cutsUsed;

  /** From this one on the segments lie where they were read. */
  private int apart;

  private byte[] foundIn = {};
  private int[] foundCuts = {};

  private final DelimitersOfEach delimiters;

  /** Nothing held yet. */
  public HeldSegments() {
    this(new int[64 * COLUMNS], new byte[1024], new int[256], new DelimitersOfEach());
  }

  private HeldSegments(int[] rows, byte[] bytes, int[] cuts, DelimitersOfEach delimiters) {
    this.rows = rows;
    this.bytes = bytes;
    this.cuts = cuts;
    this.delimiters = delimiters;
  }

  /**
   * Takes a segment to the end.
   *
   * @param label whatever the caller wants to know of it later
   */
  public void add(Segment segment, int label) {
    int row = size * COLUMNS;
    if (row == rows.length) {
      rows = Arrays.copyOf(rows, 2 * row);
    }
    if (segment.cuts() == foundCuts && segment.block() == foundIn) {
      rows[row + START] = segment.start();
      rows[row + FIRST_CUT] = segment.firstCut();
    } else if (segment.isFound()) {
      copyFound();
      foundIn = segment.block();
      foundCuts = segment.cuts();
      rows[row + START] = segment.start();
      rows[row + FIRST_CUT] = segment.firstCut();
    } else {
      copyFound();
      rows[row + START] = bytesUsed;
      rows[row + FIRST_CUT] = cutsUsed;
      copy(segment.block(), segment.start(), segment.cuts(), segment.firstCut(), segment.size());
      apart = size + 1;
    }
    rows[row + SHAPE] = segment.idCode() << BITS_OF_SIZE | segment.size();
    rows[row + NUMBER] = segment.number();
    rows[row + LABEL] = label;
    delimiters.set(size, segment.delimiters());
    if (segment.isAscii() && ascii == size) {
      ascii++;
    }
    size++;
  }

  /** Forgets all but the first so many; views on the others turn into something else. */
  public void cutBack(int segments) {
    if (segments < size) {
      if (segments < apart) {
        bytesUsed = rows[segments * COLUMNS + START];
        cutsUsed = rows[segments * COLUMNS + FIRST_CUT];
        apart = segments;
      }
      size = segments;
      ascii = Math.min(ascii, size);
    }
  }

  /** The segments from this one on, in a block of their own that nothing adds to. */
  public HeldSegments copyFrom(int first) {
    if (first < apart) {
      copyFound();
    }
    boolean copied = first < apart;
    int firstByte = rows[first * COLUMNS + START];
    int firstCut = rows[first * COLUMNS + FIRST_CUT];
    int cutsEnd = firstCut(size - 1) + elements(size - 1) + 1;
    int[] ownCuts = Arrays.copyOfRange(copied ? cuts : foundCuts, firstCut, cutsEnd);
    byte[] from = copied ? bytes : foundIn;
    int end = ownCuts[ownCuts.length - 1];
    for (int i = 0; i < ownCuts.length; i++) {
      ownCuts[i] -= firstByte;
    }
    int[] ownRows = Arrays.copyOfRange(rows, first * COLUMNS, size * COLUMNS);
    for (int row = 0; row < ownRows.length; row += COLUMNS) {
      ownRows[row + START] -= firstByte;
      ownRows[row + FIRST_CUT] -= firstCut;
    }
    HeldSegments copy =
        new HeldSegments(
            ownRows,
            Arrays.copyOfRange(from, firstByte, end),
            ownCuts,
            delimiters.copyFrom(first, size));
    copy.size = size - first;
    copy.apart = copy.size;
    copy.bytesUsed = copy.bytes.length;
    copy.cutsUsed = ownCuts.length;
    copy.ascii = ascii == size ? copy.size : 0;
    return copy;
  }

  public int size() {
    return size;
  }

  /** True if all together, with one byte between them, have more bytes than this. */
  public boolean isLongerThan(int most) {
    if (bytesUsed + (long) (size - apart) * Tokenizer.LONGEST_SEGMENT <= most) {
      return false;
    }
    copyFound();
    return bytesUsed > most;
  }

  /** A view on a segment, good until it is cut off. */
  public Segment segment(int index) {
    boolean copied = index < apart;
    return new Segment(
        copied ? bytes : foundIn,
        start(index),
        copied ? cuts : foundCuts,
        firstCut(index),
        elements(index),
        number(index),
        idCode(index),
        delimiters.of(index),
        ascii > index);
  }

  /** See {@link Segment#number}. */
  public int number(int index) {
    return rows[index * COLUMNS + NUMBER];
  }

  /** See {@link Segment#idCode}. */
  public int idCode(int index) {
    return rows[index * COLUMNS + SHAPE] >>> BITS_OF_SIZE;
  }

  public int label(int index) {
    return rows[index * COLUMNS + LABEL];
  }

  public void setLabel(int index, int label) {
    rows[index * COLUMNS + LABEL] = label;
  }

  /** The segments of a range as sent, one a text line. */
  public String text(int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      length += end(i) - start(i) + 1;
    }
    byte[] lines = new byte[length];
    int at = 0;
    for (int i = from; i < to; i++) {
      int bytesOfOne = end(i) - start(i);
      System.arraycopy(i < apart ? bytes : foundIn, start(i), lines, at, bytesOfOne);
      at += bytesOfOne + 1;
      lines[at - 1] = '\n';
    }
    return new String(
        lines, 0, length - 1, ascii >= to ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private int start(int index) {
    return rows[index * COLUMNS + START];
  }

  private int end(int index) {
    return (index < apart ? cuts : foundCuts)[firstCut(index) + elements(index)];
  }

  private int firstCut(int index) {
    return rows[index * COLUMNS + FIRST_CUT];
  }

  private int elements(int index) {
    return rows[index * COLUMNS + SHAPE] & (1 << BITS_OF_SIZE) - 1;
  }

  /** Copies the segments that lie where they were read to the others. */
  private void copyFound() {
    for (; apart < size; apart++) {
      int row = apart * COLUMNS;
      int start = rows[row + START];
      int firstCut = rows[row + FIRST_CUT];
      rows[row + START] = bytesUsed;
      rows[row + FIRST_CUT] = cutsUsed;
      copy(foundIn, start, foundCuts, firstCut, elements(apart));
    }
  }

  private void copy(byte[] block, int start, int[] places, int first, int elements) {
    int length = places[first + elements] - start;
    if (bytesUsed + length + 1 > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, bytesUsed + length + 1));
    }
    if (cutsUsed + elements + 1 > cuts.length) {
      cuts = Arrays.copyOf(cuts, Math.max(2 * cuts.length, cutsUsed + elements + 1));
    }
    System.arraycopy(block, start, bytes, bytesUsed, length);
    bytes[bytesUsed + length] = '\n';
    for (int i = 0; i <= elements; i++) {
      cuts[cutsUsed + i] = places[first + i] + bytesUsed - start;
    }
    bytesUsed += length + 1;
    cutsUsed += elements + 1;
  }
}
