package io.claimline.x12.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A window on a byte stream that can be looked ahead into without consuming. */
final class InputBuffer {
  private final InputStream in;
  private final byte[] bytes;
  private int start;
  private int end;
  private boolean exhausted;

  InputBuffer(InputStream in, int capacity) {
    this.in = in;
    this.bytes = new byte[capacity];
  }

  /**
   * Tries to make this many bytes visible; returns how many are (fewer only at the stream's end).
   */
  int ensure(int wanted) {
    if (end - start < wanted && !exhausted) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      end -= start;
      start = 0;
      fill();
    }
    return end - start;
  }

  /** The byte this far ahead, which {@link #ensure} must have made visible. */
  byte peek(int ahead) {
    return bytes[start + ahead];
  }

  void skip(int count) {
    start += count;
  }

  byte[] copy(int length) {
    byte[] copied = new byte[length];
    System.arraycopy(bytes, start, copied, 0, length);
    return copied;
  }

  private void fill() {
    try {
      while (end < bytes.length) {
        int count = in.read(bytes, end, bytes.length - end);
        if (count < 0) {
          exhausted = true;
          return;
        }
        end += count;
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
