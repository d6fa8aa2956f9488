package io.claimline.x12.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text in bytes that only grows at its end. What was handed out as a view stays as it is, since
 * growing makes a new block.
 */
final class ByteText {
  private byte[] bytes = new byte[16 * 1024];
  private int size;

  int size() {
    return size;
  }

  byte[] block() {
    return bytes;
  }

  void add(char character) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    bytes[size++] = (byte) character;
  }

  /** Adds ASCII text. */
  void add(String text) {
    int length = text.length();
    while (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  /** Adds a whole number, filled up with zeros to this many digits. */
  void addNumber(long number, int digits) {
    int length = digits;
    long rest = number;
    for (int i = 0; i < digits; i++) {
      rest /= 10;
    }
    while (rest > 0) {
      length++;
      rest /= 10;
    }
    while (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    long left = number;
    for (int at = size + length - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + left % 10);
      left /= 10;
    }
    size += length;
  }

  /** Forgets what stands behind this place; never what was handed out as a view. */
  void cutBack(int to) {
    size = to;
  }

  /** All of it, as text. */
  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }
}
