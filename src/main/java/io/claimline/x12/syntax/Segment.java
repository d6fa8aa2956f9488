package io.claimline.x12.syntax;

import io.claimline.shared.Money;
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
 *
 * <p>A {@link Tokenizer} moves the same view from segment to segment: who wants one for longer asks
 * for a {@link #copy}.
 */
public final class Segment {
  /** What {@link #cents} tells of an element that is absent or no amount. */
  public static final long NO_CENTS = Long.MIN_VALUE;

  /** A hundred billion dollars: sums of as many as a file can hold stay exact. */
  public static final long MOST_CENTS = 10_000_000_000_000L;

  /** A longer decimal is damage. */
  public static final int LONGEST_NUMBER = 24;

  /** No segment of the standard comes near; more means damage, and would cost memory. */
  static final int MOST_ELEMENTS = 256;

  private final Delimiters delimiters;
  private final boolean ascii;
  private boolean found;
  private byte[] bytes;
  private int start;
  private int[] cuts;
  private int first;
  private int size;
  private int number;
  private int idCode;

  /**
   * @param bytes the block that holds the segment
   * @param start where the identifier begins
   * @param cuts where each element's separator stands, and the segment's end
   * @param first the place in {@code cuts} where the identifier ends
   * @param size elements after the identifier
   * @param number position in the file, from 1
   * @param idCode {@link #idCode}
   * @param ascii whether all bytes are ASCII; otherwise they are UTF-8
   */
  Segment(
      byte[] bytes,
      int start,
      int[] cuts,
      int first,
      int size,
      int number,
      int idCode,
      Delimiters delimiters,
      boolean ascii) {
    this.bytes = bytes;
    this.start = start;
    this.cuts = cuts;
    this.first = first;
    this.size = size;
    this.number = number;
    this.delimiters = delimiters;
    this.ascii = ascii;
    this.idCode = idCode;
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
    this(whole, cut(whole, delimiters.element()), number, delimiters);
  }

  private Segment(byte[] whole, int[] cuts, int number, Delimiters delimiters) {
    this(
        whole,
        0,
        cuts,
        0,
        cuts.length - 1,
        number,
        SegmentIds.code(whole, 0, cuts[0]),
        delimiters,
        Slices.isAscii(whole));
  }

  /** A view that {@link #moveTo} moves over ASCII text. */
  static Segment moving(Delimiters delimiters) {
    Segment view = new Segment(new byte[0], 0, new int[1], 0, 0, 0, 0, delimiters, true);
    view.found = true;
    return view;
  }

  /** Moves the view on to another segment with the same delimiters. */
  void moveTo(byte[] block, int begin, int[] places, int firstPlace, int elements, int position) {
    bytes = block;
    start = begin;
    cuts = places;
    first = firstPlace;
    size = elements;
    number = position;
    idCode = SegmentIds.code(block, begin, places[firstPlace]);
  }

  /** The same segment in bytes of its own, which nothing moves on. */
  public Segment copy() {
    byte[] own = Arrays.copyOfRange(bytes, start, start + length());
    int[] places = new int[size + 1];
    for (int i = 0; i <= size; i++) {
      places[i] = cuts[first + i] - start;
    }
    return new Segment(own, 0, places, 0, size, number, idCode, delimiters, ascii);
  }

  /**
   * A view on bytes that were just written.
   *
   * @param cuts where each element's separator stands, and at last the segment's end
   */
  public static Segment written(
      byte[] bytes, int start, int[] cuts, int number, Delimiters delimiters) {
    int idCode = SegmentIds.code(bytes, start, cuts[0]);
    return new Segment(bytes, start, cuts, 0, cuts.length - 1, number, idCode, delimiters, true);
  }

  /**
   * The segment identifier, such as {@code CLM}; whatever stands first where the input is damaged.
   */
  public String id() {
    return idCode == 0 ? blankless(start, cuts[first]) : SegmentIds.text(idCode);
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
    return new String(bytes, start, length(), charset());
  }

  /** Bytes as sent, without terminator. */
  public int length() {
    return cuts[first + size] - start;
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
        first,
        size,
        number,
        idCode,
        new Delimiters(
            delimiters.element(), component, delimiters.repetition(), delimiters.segment()),
        ascii);
  }

  /** Number of elements sent after the identifier. */
  public int size() {
    return size;
  }

  /** The delimiters it is read with. */
  public Delimiters delimiters() {
    return delimiters;
  }

  /** True if nothing but blanks was sent at this position. */
  public boolean isEmpty(int position) {
    if (position > size) {
      return true;
    }
    int from = cuts[first + position - 1] + 1;
    int to = cuts[first + position];
    return from == to || (bytes[from] <= ' ' && Slices.skipBlanks(bytes, from, to) == to);
  }

  /** Where the element begins, leading blanks left out. */
  public int begin(int position) {
    int at = first + position;
    return Slices.skipBlanks(bytes, cuts[at - 1] + 1, cuts[at]);
  }

  /** Where the element ends, trailing blanks left out. */
  public int end(int position) {
    return Slices.dropBlanks(bytes, begin(position), cuts[first + position]);
  }

  /** Where the element begins, blanks included; 0 is the identifier. */
  public int behindSeparator(int position) {
    return position == 0 ? start : cuts[first + position - 1] + 1;
  }

  /** Where the element ends, blanks included. */
  public int nextSeparator(int position) {
    return cuts[first + position];
  }

  /** A byte of the block, between {@link #begin} and {@link #end} of an element. */
  public byte byteAt(int index) {
    return bytes[index];
  }

  /** At most eight bytes of an element in one number, the last one lowest. */
  public long packed(int from, int to) {
    return Slices.packed(bytes, from, to);
  }

  /**
   * The first eight bytes, whether they are the segment's or stand behind it, in one number, the
   * first one highest; 0 where the block has not so many.
   */
  public long head() {
    return start + Long.BYTES <= bytes.length ? Slices.packed(bytes, start, start + Long.BYTES) : 0;
  }

  /** True if a component or repetition separator is one of these {@link #packed} bytes. */
  public boolean holdsDelimiter(long word) {
    return Slices.holdsEither(word, delimiters.component(), delimiters.repetition());
  }

  /** True if a component or repetition separator stands between. */
  public boolean holdsDelimiter(int from, int to) {
    return Slices.holdsEither(bytes, from, to, delimiters.component(), delimiters.repetition());
  }

  /** The first place of this character between these, or {@code to}. */
  public int indexOf(char character, int from, int to) {
    return Slices.indexOf(bytes, from, to, character);
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
    int at = first + position;
    return position > size ? "" : blankless(cuts[at - 1] + 1, cuts[at]);
  }

  /** True if the element is exactly this (ASCII) text. */
  public boolean is(int position, String code) {
    if (position > size) {
      return code.isEmpty();
    }
    int from = begin(position);
    int to = Slices.dropBlanks(bytes, from, cuts[first + position]);
    return Slices.equal(bytes, from, to, code);
  }

  /** A component of a composite element (1 for the first), stripped, or empty. */
  public String component(int position, int component) {
    if (position > size) {
      return "";
    }
    int end = cuts[first + position];
    int from = cuts[first + position - 1] + 1;
    for (int skipped = 1; skipped < component; skipped++) {
      from = Slices.indexOf(bytes, from, end, delimiters.component()) + 1;
      if (from > end) {
        return "";
      }
    }
    return blankless(from, Slices.indexOf(bytes, from, end, delimiters.component()));
  }

  /** How many components were sent; 0 where nothing was. */
  public int components(int position) {
    if (isEmpty(position)) {
      return 0;
    }
    int end = cuts[first + position];
    int at = cuts[first + position - 1];
    int count = 0;
    do {
      at = Slices.indexOf(bytes, at + 1, end, delimiters.component());
      count++;
    } while (at < end);
    return count;
  }

  /**
   * The amount in cents, or {@link #NO_CENTS} if it is absent, no decimal, of no whole cents or
   * beyond {@link #MOST_CENTS}.
   */
  public long cents(int position) {
    long cents = hundredths(position);
    if (cents == NO_CENTS && position <= size) {
      cents = unusualCents(text(position));
    }
    return Math.abs(cents) <= MOST_CENTS ? cents : NO_CENTS;
  }

  /** Hundreds of a plain decimal with two places at most, else {@link #NO_CENTS}. */
  public long hundredths(int position) {
    if (position > size) {
      return NO_CENTS;
    }
    int at = first + position;
    long asItStands = Slices.cents(bytes, cuts[at - 1] + 1, cuts[at]);
    return asItStands == NO_CENTS
        ? Slices.cents(bytes, begin(position), end(position))
        : asItStands;
  }

  /** The day of a CCYYMMDD, or null if it is absent or no such day. */
  public @Nullable LocalDate day(int position) {
    if (position > size) {
      return null;
    }
    int at = first + position;
    LocalDate asItStands = Days.of(bytes, cuts[at - 1] + 1, cuts[at]);
    return asItStands == null ? Days.of(bytes, begin(position), end(position)) : asItStands;
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

  /** True of a view on a block of a file, and cuts, that nobody writes to again. */
  boolean isFound() {
    return found;
  }

  /** The block that holds the segment. */
  byte[] block() {
    return bytes;
  }

  /** Where the identifier and each element end, of this and perhaps of other segments. */
  int[] cuts() {
    return cuts;
  }

  /** The place in {@link #cuts} where the identifier ends. */
  int firstCut() {
    return first;
  }

  /** Where the identifier begins. */
  int start() {
    return start;
  }

  /** Never the content, which may identify a patient. */
  @Override
  public String toString() {
    return "segment " + number;
  }

  /** Such as {@code +5} or {@code 12.500}; no exponents. */
  private static long unusualCents(String decimal) {
    if (decimal.isEmpty()
        || decimal.length() > LONGEST_NUMBER
        || decimal.indexOf('E') >= 0
        || decimal.indexOf('e') >= 0) {
      return NO_CENTS;
    }
    try {
      return Money.parse(decimal).cents();
    } catch (NumberFormatException noAmount) {
      return NO_CENTS;
    }
  }

  private String blankless(int from, int to) {
    if (from < to && bytes[from] > ' ' && bytes[to - 1] > ' ') {
      return Slices.text(bytes, from, to, charset());
    }
    int begin = Slices.skipBlanks(bytes, from, to);
    return Slices.text(bytes, begin, Slices.dropBlanks(bytes, begin, to), charset());
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
