package io.claimline.x12.syntax;

import io.claimline.x12.Delimiters;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One segment as it was sent: a view on the block of bytes that was read, cut into elements. Text
 * is made only of what is asked for. Absent elements are empty; positions count from 1.
 */
public final class Segment {
  /** What {@link #cents} tells of an element that is absent or no amount. */
  public static final long NO_CENTS = Long.MIN_VALUE;

  /** No segment of the standard comes near; more means damage, and would cost memory. */
  static final int MOST_ELEMENTS = 256;

  private final byte[] bytes;
  private final int start;
  private final int[] cuts;
  private final int number;
  private final Delimiters delimiters;
  private final boolean ascii;
  private final int idCode;
  private final String id;

  /**
   * @param bytes the block that holds the segment; must not change afterwards
   * @param start where the identifier begins
   * @param cuts where each element's separator stands, and at last the segment's end
   * @param number position in the file, from 1
   * @param ascii whether all bytes are ASCII; otherwise they are UTF-8
   */
  Segment(byte[] bytes, int start, int[] cuts, int number, Delimiters delimiters, boolean ascii) {
    this.bytes = bytes;
    this.start = start;
    this.cuts = cuts;
    this.number = number;
    this.delimiters = delimiters;
    this.ascii = ascii;
    int from = Slices.skipBlanks(bytes, start, cuts[0]);
    int to = Slices.dropBlanks(bytes, from, cuts[0]);
    SegmentIds.Id known = SegmentIds.of(bytes, from, to);
    this.idCode = known == null ? 0 : known.code();
    this.id = known == null ? Slices.text(bytes, from, to, charset()) : known.text();
  }

  /**
   * A segment made of text.
   *
   * @param text the segment without its terminator
   * @param number position in the file, from 1
   */
  public Segment(String text, int number, Delimiters delimiters) {
    this(text.getBytes(StandardCharsets.UTF_8), number, delimiters);
  }

  private Segment(byte[] whole, int number, Delimiters delimiters) {
    this(whole, 0, cut(whole, delimiters.element()), number, delimiters, Slices.isAscii(whole));
  }

  /**
   * A view on bytes that were just written.
   *
   * @param cuts where each element's separator stands, and at last the segment's end
   */
  public static Segment written(
      byte[] bytes, int start, int[] cuts, int number, Delimiters delimiters) {
    return new Segment(bytes, start, cuts, number, delimiters, true);
  }

  /**
   * The segment identifier, such as {@code CLM}; whatever stands first where the input is damaged.
   */
  public String id() {
    return id;
  }

  /** The identifier as a number ({@link SegmentIds#code}); 0 if it has not the form of one. */
  public int idCode() {
    return idCode;
  }

  /** True if the identifier has the form of one: two or three capital letters or digits. */
  public boolean isWellFormed() {
    return idCode != 0;
  }

  /** As sent, without terminator. */
  public String text() {
    return new String(bytes, start, cuts[cuts.length - 1] - start, charset());
  }

  /** Bytes as sent, without terminator. */
  public int length() {
    return cuts[cuts.length - 1] - start;
  }

  /** Position in the file, from 1. */
  public int number() {
    return number;
  }

  /** The same segment, read with another component separator. */
  public Segment withComponentSeparator(char component) {
    return new Segment(
        bytes,
        start,
        cuts,
        number,
        new Delimiters(
            delimiters.element(), component, delimiters.repetition(), delimiters.segment()),
        ascii);
  }

  /** Number of elements sent after the identifier. */
  public int size() {
    return cuts.length - 1;
  }

  /** The delimiters it is read with. */
  public Delimiters delimiters() {
    return delimiters;
  }

  /** True if nothing but blanks was sent at this position. */
  public boolean isEmpty(int position) {
    return position >= cuts.length || begin(position) == cuts[position];
  }

  /** Where the element begins, leading blanks left out. */
  public int begin(int position) {
    return Slices.skipBlanks(bytes, cuts[position - 1] + 1, cuts[position]);
  }

  /** Where the element ends, trailing blanks left out. */
  public int end(int position) {
    return Slices.dropBlanks(bytes, begin(position), cuts[position]);
  }

  /** A byte of the block, between {@link #begin} and {@link #end} of an element. */
  public byte byteAt(int index) {
    return bytes[index];
  }

  /** Text of a part of an element. */
  public String slice(int from, int to) {
    return Slices.text(bytes, from, to, charset());
  }

  /** True if all of it is ASCII. */
  public boolean isAscii() {
    return ascii;
  }

  /** The element at this position, stripped of surrounding blanks, or empty. */
  public String text(int position) {
    if (position >= cuts.length) {
      return "";
    }
    int from = begin(position);
    return Slices.text(bytes, from, Slices.dropBlanks(bytes, from, cuts[position]), charset());
  }

  /** True if the element is exactly this (ASCII) text. */
  public boolean is(int position, String code) {
    if (position >= cuts.length) {
      return code.isEmpty();
    }
    int from = begin(position);
    return Slices.equal(bytes, from, Slices.dropBlanks(bytes, from, cuts[position]), code);
  }

  /** A component of a composite element (1 for the first), stripped, or empty. */
  public String component(int position, int component) {
    if (position >= cuts.length) {
      return "";
    }
    int end = cuts[position];
    int from = cuts[position - 1] + 1;
    for (int skipped = 1; skipped < component; skipped++) {
      from = Slices.indexOf(bytes, from, end, delimiters.component()) + 1;
      if (from > end) {
        return "";
      }
    }
    int to = Slices.indexOf(bytes, from, end, delimiters.component());
    int begin = Slices.skipBlanks(bytes, from, to);
    return Slices.text(bytes, begin, Slices.dropBlanks(bytes, begin, to), charset());
  }

  /** How many components were sent; 0 where nothing was. */
  public int components(int position) {
    if (position >= cuts.length || begin(position) == cuts[position]) {
      return 0;
    }
    int count = 1;
    for (int i = cuts[position - 1] + 1; i < cuts[position]; i++) {
      count += (bytes[i] & 0xff) == delimiters.component() ? 1 : 0;
    }
    return count;
  }

  /** The amount in cents, or {@link #NO_CENTS} if it is absent, not plain or of no whole cents. */
  public long cents(int position) {
    return position >= cuts.length ? NO_CENTS : Slices.cents(bytes, begin(position), end(position));
  }

  /** The day of a CCYYMMDD, or null if it is absent or no such day. */
  public @Nullable LocalDate day(int position) {
    return position >= cuts.length ? null : Days.of(bytes, begin(position), end(position));
  }

  /** The repetitions of an element; empty if it is absent. */
  public List<String> repetitions(int position) {
    String element = text(position);
    return element.isEmpty() ? List.of() : split(element, delimiters.repetition());
  }

  /** The components of a composite's text. */
  public List<String> components(String composite) {
    return split(composite, delimiters.component());
  }

  /** The elements from this position to the last one sent. */
  public List<String> from(int position) {
    List<String> rest = new ArrayList<>();
    for (int i = position; i <= size(); i++) {
      rest.add(text(i));
    }
    return rest;
  }

  /** Copies the segment as sent; returns where its copy ends. */
  public int copyTo(byte[] target, int at) {
    int length = length();
    System.arraycopy(bytes, start, target, at, length);
    return at + length;
  }

  /** Never the content, which may identify a patient. */
  @Override
  public String toString() {
    return "segment " + number;
  }

  private Charset charset() {
    return ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  private static int[] cut(byte[] whole, char separator) {
    int[] cuts = new int[MOST_ELEMENTS];
    int count = 0;
    for (int i = 0; i < whole.length && count < MOST_ELEMENTS - 1; i++) {
      if ((whole[i] & 0xff) == separator) {
        cuts[count++] = i;
      }
    }
    int end = whole.length;
    if (count == MOST_ELEMENTS - 1) {
      end = Slices.indexOf(whole, cuts[count - 1] + 1, whole.length, separator);
    }
    cuts[count++] = end;
    return Arrays.copyOf(cuts, count);
  }

  private static List<String> split(String whole, char separator) {
    List<String> parts = new ArrayList<>(8);
    int start = 0;
    int end;
    while ((end = whole.indexOf(separator, start)) >= 0 && parts.size() < MOST_ELEMENTS) {
      parts.add(whole.substring(start, end).strip());
      start = end + 1;
    }
    if (parts.size() < MOST_ELEMENTS) {
      parts.add(whole.substring(start).strip());
    }
    return parts;
  }
}
