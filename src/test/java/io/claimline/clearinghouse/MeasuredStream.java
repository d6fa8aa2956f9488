package io.claimline.clearinghouse;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Megabytes that are made while they are read, and how much the heap grows meanwhile. */
final class MeasuredStream extends InputStream {

  private final byte[] filler;
  private final byte[] end;
  private int fillersLeft;
  private byte[] current;
  private int position;
  private final long heapBefore = usedHeap();
  private long mostHeap;

  MeasuredStream(String filler, int times, String end) {
    this.filler = filler.getBytes(StandardCharsets.UTF_8);
    this.end = end.getBytes(StandardCharsets.UTF_8);
    this.fillersLeft = times;
    this.current = this.filler;
  }

  long mostHeapGrowth() {
    return mostHeap - heapBefore;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (position == current.length) {
      if (current == end) {
        return -1;
      }
      fillersLeft--;
      if (fillersLeft % 20 == 0) {
        mostHeap = Math.max(mostHeap, usedHeap());
      }
      current = fillersLeft > 0 ? filler : end;
      position = 0;
    }
    int count = Math.min(length, current.length - position);
    System.arraycopy(current, position, into, offset, count);
    position += count;
    return count;
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
