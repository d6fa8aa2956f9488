package io.claimline.clearinghouse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment as it was sent, for a person to look at.
 *
 * @param number in the file, 1 for the first
 * @param text without its terminator and line ends
 */
public record RawSegment(int number, String text) {

  private static final int ISA_LENGTH = 106;

  /** A text without terminators is no X12; it is shown in pieces. */
  private static final int LONGEST = 4_096;

  static List<RawSegment> window(InputStream in, int from, int count) throws IOException {
    List<RawSegment> window = new ArrayList<>();
    InputStream bytes = new BufferedInputStream(in, FileStore.PART_BYTES);
    Splitter splitter = new Splitter();
    int number = 0;
    for (int next = bytes.read(); next >= 0 && window.size() < count; next = bytes.read()) {
      String segment = splitter.add((byte) next);
      if (segment != null && ++number >= from) {
        window.add(new RawSegment(number, segment));
      }
    }
    String rest = splitter.rest();
    if (!rest.isEmpty() && number + 1 >= from && window.size() < count) {
      window.add(new RawSegment(number + 1, rest));
    }
    return window;
  }

  /** Cuts at the terminator that the last ISA declares. */
  private static final class Splitter {

    private final byte[] buffer = new byte[LONGEST];
    private int length;
    private int terminator = '~';

    @Nullable String add(byte next) {
      boolean header = startsWithIsa() && length < ISA_LENGTH - 1;
      if (next == terminator && !header) {
        return length == 0 ? null : take();
      }
      if (length == 0 && (next <= ' ')) {
        // Line ends and blanks between segments, and the bytes of a byte-order mark.
        return null;
      }
      buffer[length++] = next;
      if (startsWithIsa() && length == ISA_LENGTH) {
        terminator = next;
        length--;
        return take();
      }
      return length == LONGEST ? take() : null;
    }

    String rest() {
      return new String(buffer, 0, length, StandardCharsets.UTF_8).strip();
    }

    private String take() {
      String text = rest();
      length = 0;
      return text;
    }

    private boolean startsWithIsa() {
      return length >= 3 && buffer[0] == 'I' && buffer[1] == 'S' && buffer[2] == 'A';
    }
  }
}
