package io.claimline.x12.syntax;

import io.claimline.x12.Delimiters;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits a byte stream into segments, with the delimiters that each ISA declares.
 *
 * <p>Byte-order marks, line breaks and indentation between segments are ignored; what is damaged is
 * told to {@link Damage} and skipped to the next place that makes sense. Memory is bounded by
 * {@link #LONGEST_SEGMENT}.
 */
public final class Tokenizer {
  /** A longer run without a terminator is damage, not data. */
  public static final int LONGEST_SEGMENT = 64 * 1024;

  private static final int LOOK_AHEAD = 1024;

  private final InputBuffer in;
  private final Set<String> knownIds;
  private final Damage damage;
  private @Nullable Delimiters delimiters;
  private @Nullable SegmentScan scan;
  private int number;
  private boolean anyInterchange;

  /** Told of everything that was not a clean segment. */
  public interface Damage {
    /**
     * @param code stable name
     * @param segmentNumber nearest segment's position in the file
     * @param segmentId the segment concerned, or empty
     * @param sentence what is wrong and what to do
     */
    void found(String code, int segmentNumber, String segmentId, String sentence);
  }

  /**
   * @param knownIds segment identifiers that, at a line's start, betray a missing terminator
   */
  public Tokenizer(InputStream in, Set<String> knownIds, Damage damage) {
    this.in = new InputBuffer(in, 2 * LONGEST_SEGMENT);
    this.knownIds = Set.copyOf(knownIds);
    this.damage = damage;
  }

  /**
   * The delimiters in force.
   *
   * @throws IllegalStateException before the first segment
   */
  public Delimiters delimiters() {
    if (delimiters == null) {
      throw new IllegalStateException("no interchange is open");
    }
    return delimiters;
  }

  /** The next segment, or null at the stream's end. */
  public @Nullable Segment next() {
    while (true) {
      Delimiters current = delimiters;
      if (current == null) {
        return nextInterchange();
      }
      Segment segment = nextSegment(current);
      if (segment != null || in.ensure(1) == 0) {
        return segment;
      }
    }
  }

  /** After an IEA nothing is expected but another ISA. */
  public void endInterchange() {
    delimiters = null;
  }

  private @Nullable Segment nextInterchange() {
    int junk = 0;
    boolean afterWord = false;
    while (in.ensure(1) > 0) {
      byte next = in.peek(0);
      if (next == 'I' && !afterWord) {
        InterchangeHeader header = InterchangeHeader.at(in);
        if (header != null) {
          reportJunk(junk);
          return open(header);
        }
      }
      if (!isBlank(next) && !isByteOrderMark(next)) {
        junk++;
      }
      afterWord = Character.isLetterOrDigit(next);
      in.skip(1);
    }
    reportEnd(junk);
    return null;
  }

  private void reportJunk(int junk) {
    if (junk > 0) {
      damage.found(
          "JUNK",
          number + 1,
          "ISA",
          junk
              + " bytes that are no X12 stand before the ISA; they were skipped. Check how the"
              + " file was transferred.");
    }
  }

  private void reportEnd(int junk) {
    if (!anyInterchange) {
      damage.found(
          junk == 0 ? "EMPTY" : "NOT_X12",
          0,
          "",
          junk == 0
              ? "The file is empty. Ask the sender for it again."
              : "The file is not X12: no ISA segment was found. Check that the right file was"
                  + " sent.");
    } else if (junk > 0) {
      damage.found(
          "JUNK",
          number,
          "",
          junk
              + " bytes that are no X12 stand after the last IEA; they were skipped. Check whether"
              + " the sender's file is whole.");
    }
  }

  private Segment open(InterchangeHeader header) {
    in.skip(header.length());
    anyInterchange = true;
    number++;
    delimiters = header.delimiters();
    scan = new SegmentScan(header.delimiters());
    if (!header.fixedLength()) {
      damage.found(
          "ISA_LENGTH",
          number,
          "ISA",
          "The ISA is not 106 characters long; its delimiters were found by counting elements. Tell"
              + " the sender.");
    }
    return new Segment(header.text(), number, header.delimiters());
  }

  private @Nullable Segment nextSegment(Delimiters current) {
    Segment found = scan == null ? null : scan.nextFound(in, number + 1);
    if (found != null) {
      number++;
      return found;
    }
    skipBetween(current);
    if (in.ensure(1) == 0) {
      return null;
    }
    if (in.peek(0) == 'I' && in.ensure(3) >= 3 && in.peek(1) == 'S' && in.peek(2) == 'A') {
      InterchangeHeader header = InterchangeHeader.at(in);
      if (header != null) {
        return open(header);
      }
    }
    Segment plain = scan == null ? null : scan.next(in, number + 1);
    if (plain == null) {
      return cut(current);
    }
    number++;
    return plain;
  }

  private void skipBetween(Delimiters current) {
    while (in.ensure(1) > 0) {
      byte next = in.peek(0);
      if (!isBlank(next) && !isByteOrderMark(next) && (next & 0xff) != current.segment()) {
        return;
      }
      in.skip(1);
    }
  }

  /** Takes bytes up to the terminator, or up to where one is plainly missing. */
  private @Nullable Segment cut(Delimiters current) {
    int visible = in.ensure(LONGEST_SEGMENT + LOOK_AHEAD);
    int length = 0;
    boolean oddBytes = false;
    boolean terminated = false;
    boolean missingTerminator = false;
    while (length < Math.min(visible, LONGEST_SEGMENT)) {
      int next = in.peek(length) & 0xff;
      if (next == current.segment()) {
        terminated = true;
        break;
      }
      if (next == '\n' || next == '\r') {
        if (segmentBegins(length, visible, current)) {
          missingTerminator = true;
          break;
        }
        oddBytes = true;
        length = afterBlanks(length, Math.min(visible, LONGEST_SEGMENT), current);
      } else {
        oddBytes |= next < 0x20 || next >= 0x7f;
        length++;
      }
    }
    if (!terminated && !missingTerminator && length == LONGEST_SEGMENT) {
      return skipOversized(current);
    }
    number++;
    String text = decode(in.copy(length), oddBytes, current);
    in.skip(length + (terminated ? 1 : 0));
    Segment segment = new Segment(text, number, current);
    if (missingTerminator) {
      damage.found(
          "MISSING_TERMINATOR",
          number,
          segment.id(),
          "The segment has no terminator; it was ended at the line break. Check the delimiters that"
              + " the ISA declares.");
    } else if (!terminated && !segment.id().equals("IEA")) {
      damage.found(
          "UNTERMINATED",
          number,
          segment.id(),
          "The file ends within this segment. Ask the sender for the whole file.");
    }
    return segment;
  }

  /** Past a run of blanks, which is looked at once: from each of its line breaks all is alike. */
  private int afterBlanks(int at, int bound, Delimiters current) {
    int end = at + 1;
    while (end < bound && isBlank(in.peek(end)) && (in.peek(end) & 0xff) != current.segment()) {
      end++;
    }
    return end;
  }

  /** True if after this line break an indented, known segment begins. */
  private boolean segmentBegins(int at, int visible, Delimiters current) {
    int begin = at;
    while (begin < visible && isBlank(in.peek(begin))) {
      begin++;
    }
    StringBuilder id = new StringBuilder(4);
    while (begin < visible && id.length() < 4) {
      char next = (char) (in.peek(begin++) & 0xff);
      if (next == current.element()) {
        return knownIds.contains(id.toString());
      }
      id.append(next);
    }
    return false;
  }

  private @Nullable Segment skipOversized(Delimiters current) {
    number++;
    damage.found(
        "SEGMENT_TOO_LONG",
        number,
        "",
        "No segment terminator within "
            + LONGEST_SEGMENT
            + " characters; the segment was skipped. Check the delimiters and the file's transfer.");
    while (in.ensure(1) > 0) {
      int next = in.peek(0) & 0xff;
      if (next == current.segment()) {
        in.skip(1);
        return null;
      }
      int skipped = 1;
      if (next == '\n' || next == '\r') {
        int visible = in.ensure(LOOK_AHEAD);
        if (segmentBegins(0, visible, current)) {
          return null;
        }
        skipped = afterBlanks(0, visible, current);
      }
      in.skip(skipped);
    }
    return null;
  }

  private String decode(byte[] bytes, boolean oddBytes, Delimiters current) {
    if (!oddBytes) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    String text = decodeCharacters(bytes);
    StringBuilder clean = new StringBuilder(text.length());
    boolean controls = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\r' || character == '\n') {
        continue; // a line wrapped by a mainframe
      }
      boolean control = Character.isISOControl(character) && !current.contains(character);
      controls |= control;
      clean.append(control ? ' ' : character);
    }
    if (controls) {
      damage.found(
          "CONTROL_CHARACTER",
          number,
          "",
          "The segment holds control characters; they were read as blanks. Check the sender's data.");
    }
    return clean.toString();
  }

  private static String decodeCharacters(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isBlank(byte value) {
    return value == ' ' || value == '\r' || value == '\n' || value == '\t' || value == 0;
  }

  private static boolean isByteOrderMark(byte value) {
    return value == (byte) 0xEF || value == (byte) 0xBB || value == (byte) 0xBF;
  }
}
