package io.claimline.x12;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of X12 as a stream of events, holding one claim at a time in memory.
 *
 * <p>Content never makes it throw: what is damaged, unknown or missing becomes a finding with its
 * place, and reading goes on after it (R29).
 */
public final class X12Reader implements AutoCloseable {
  private final String fileName;
  private final InputStream in;

  private X12Reader(String fileName, InputStream in) {
    this.fileName = fileName;
    this.in = in;
  }

  /**
   * Begins to read.
   *
   * @param fileName the name that places in findings will bear
   * @param in the bytes; closed by {@link #close}
   */
  public static X12Reader open(String fileName, InputStream in) {
    return new X12Reader(fileName, in);
  }

  /**
   * The next event, or null at the end.
   *
   * @throws java.io.UncheckedIOException if the stream cannot be read
   */
  public @Nullable X12Event next() {
    throw new UnsupportedOperationException(fileName);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
