package io.claimline.x12.syntax;

import io.claimline.x12.Delimiters;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Segments copied one behind the other into one block, so that they last longer than the window on
 * the file that they were read from. Grows and shrinks at its end only.
 */
public final class HeldSegments {
  /** Of each segment: the place of its first cut, its number, its identifier, its label. */
  private static final int FIRST_CUT = 0;

  private static final int NUMBER = 1;
  private static final int ID = 2;
  private static final int LABEL = 3;
  private static final int COLUMNS = 4;

  private byte[] bytes;
  private int[] cuts;
  private int[] rows;
  private Delimiters[] delimiters;
  private int size;
  private int bytesUsed;
  private int cutsUsed;
  private int ascii;

  /** Nothing held yet. */
  public HeldSegments() {
    this(new byte[1024], new int[256], new int[64 * COLUMNS], new Delimiters[64]);
  }

  private HeldSegments(byte[] bytes, int[] cuts, int[] rows, Delimiters[] delimiters) {
    this.bytes = bytes;
    this.cuts = cuts;
    this.rows = rows;
    this.delimiters = delimiters;
  }

  /**
   * Copies a segment to the end.
   *
   * @param label whatever the caller wants to know of it later
   */
  public void add(Segment segment, int label) {
    int length = segment.length();
    int elements = segment.size() + 1;
    makeRoom(length + 1, elements);
    segment.copyBytes(bytes, bytesUsed);
    bytes[bytesUsed + length] = '\n';
    segment.copyCuts(cuts, cutsUsed, bytesUsed - segment.start());
    int row = size * COLUMNS;
    rows[row + FIRST_CUT] = cutsUsed;
    rows[row + NUMBER] = segment.number();
    rows[row + ID] = segment.idCode();
    rows[row + LABEL] = label;
    delimiters[size] = segment.delimiters();
    if (segment.isAscii() && ascii == size) {
      ascii++;
    }
    size++;
    bytesUsed += length + 1;
    cutsUsed += elements;
  }

  /** Forgets all but the first so many; views on the others turn into something else. */
  public void cutBack(int segments) {
    if (segments < size) {
      bytesUsed = start(segments);
      cutsUsed = rows[segments * COLUMNS + FIRST_CUT];
      size = segments;
      ascii = Math.min(ascii, size);
    }
  }

  /** The segments from this one on, in a block of their own that nothing adds to. */
  public HeldSegments copyFrom(int first) {
    int firstByte = start(first);
    int firstCut = rows[first * COLUMNS + FIRST_CUT];
    HeldSegments copy =
        new HeldSegments(
            Arrays.copyOfRange(bytes, firstByte, bytesUsed),
            Arrays.copyOfRange(cuts, firstCut, cutsUsed),
            Arrays.copyOfRange(rows, first * COLUMNS, size * COLUMNS),
            Arrays.copyOfRange(delimiters, first, size));
    for (int i = 0; i < copy.cuts.length; i++) {
      copy.cuts[i] -= firstByte;
    }
    for (int i = FIRST_CUT; i < copy.rows.length; i += COLUMNS) {
      copy.rows[i] -= firstCut;
    }
    copy.size = size - first;
    copy.bytesUsed = bytesUsed - firstByte;
    copy.cutsUsed = cutsUsed - firstCut;
    copy.ascii = ascii == size ? copy.size : 0;
    return copy;
  }

  public int size() {
    return size;
  }

  /** Bytes of all, with one between them. */
  public int length() {
    return bytesUsed;
  }

  /** A view on a segment, good until it is cut off. */
  public Segment segment(int index) {
    int firstCut = rows[index * COLUMNS + FIRST_CUT];
    int behind = index + 1 < size ? rows[(index + 1) * COLUMNS + FIRST_CUT] : cutsUsed;
    return new Segment(
        bytes,
        start(index),
        cuts,
        firstCut,
        behind - firstCut - 1,
        number(index),
        idCode(index),
        delimiters[index],
        ascii > index);
  }

  /** See {@link Segment#number}. */
  public int number(int index) {
    return rows[index * COLUMNS + NUMBER];
  }

  /** See {@link Segment#idCode}. */
  public int idCode(int index) {
    return rows[index * COLUMNS + ID];
  }

  public int label(int index) {
    return rows[index * COLUMNS + LABEL];
  }

  public void setLabel(int index, int label) {
    rows[index * COLUMNS + LABEL] = label;
  }

  /** The segments of a range as sent, one a text line. */
  public String text(int from, int to) {
    int begin = start(from);
    int end = to == size ? bytesUsed : start(to);
    return new String(
        bytes,
        begin,
        end - begin - 1,
        ascii >= to ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  /** A segment begins behind the line break after the one before. */
  private int start(int index) {
    return index == 0 ? 0 : cuts[rows[index * COLUMNS + FIRST_CUT] - 1] + 1;
  }

  private void makeRoom(int moreBytes, int moreCuts) {
    if (bytesUsed + moreBytes > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, bytesUsed + moreBytes));
    }
    if (cutsUsed + moreCuts > cuts.length) {
      cuts = Arrays.copyOf(cuts, Math.max(2 * cuts.length, cutsUsed + moreCuts));
    }
    if (size == delimiters.length) {
      rows = Arrays.copyOf(rows, 2 * rows.length);
      delimiters = Arrays.copyOf(delimiters, 2 * size);
    }
  }
}
