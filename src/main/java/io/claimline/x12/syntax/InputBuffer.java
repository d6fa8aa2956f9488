package io.claimline.x12.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A window on a byte stream that can be looked ahead into without consuming. Each refill takes a
 * block of its own, which nobody writes to again: a view on it stays good, and holds it in memory.
 */
final class InputBuffer {
  private final InputStream in;
  private final int capacity;
  private byte[] bytes = new byte[0];
  private int start;
  private int end;
  private boolean exhausted;

  InputBuffer(InputStream in, int capacity) {
    this.in = in;
    this.capacity = capacity;
  }

  /**
   * Tries to make this many bytes visible; returns how many are (fewer only at the stream's end).
   */
  int ensure(int wanted) {
    if (end - start < wanted && !exhausted) {
      refill();
    }
    return end - start;
  }

  /** Moves what is visible to a new block's begin and reads on; false if nothing more came. */
  boolean refill() {
    if (exhausted || end - start == capacity) {
      return false;
    }
    int before = end - start;
    // whole words may be read at the window's end
    byte[] next = new byte[capacity + Long.BYTES];
    System.arraycopy(bytes, start, next, 0, before);
    bytes = next;
    start = 0;
    end = before;
    fill();
    return end > before;
  }

  /** The block in view, visible from {@link #start} to {@link #end}; another after a refill. */
  byte[] block() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
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
      while (end < capacity) {
        int count = in.read(bytes, end, capacity - end);
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
