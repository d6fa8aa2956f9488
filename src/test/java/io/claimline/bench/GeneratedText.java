package io.claimline.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Segments on their way to a file, counted. */
final class GeneratedText {
  private static final int BLOCK = 1 << 16;

  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(BLOCK + 1_000);
  private int segments;
  private long sent;

  GeneratedText(OutputStream out) {
    this.out = out;
  }

  void segment(String... parts) {
    text.append(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      text.append('*').append(parts[i]);
    }
    text.append('~');
    segments++;
    if (text.length() >= BLOCK) {
      flush();
    }
  }

  void open(String functionalId, String version) {
    segment(
        "ISA",
        "00",
        " ".repeat(10),
        "00",
        " ".repeat(10),
        "ZZ",
        "SENDER         ",
        "ZZ",
        "RECEIVER       ",
        "260304",
        "1016",
        "^",
        "00501",
        "000000007",
        "0",
        "T",
        ":");
    segment("GS", functionalId, "SENDER", "RECEIVER", "20260304", "1016", "8", "X", version);
  }

  void openSet(String id, int number, String version) {
    segments = 0;
    segment("ST", id, control(number), version);
  }

  void closeSet(int number) {
    segment("SE", String.valueOf(segments + 1), control(number));
  }

  void close(int sets) {
    segment("GE", String.valueOf(sets), "8");
    segment("IEA", "1", "000000007");
    flush();
  }

  long bytes() {
    return sent + text.length();
  }

  /** Cents as X12 writes an amount: without needless zeros. */
  static String amount(long cents) {
    long whole = cents / 100;
    long rest = Math.abs(cents % 100);
    String sign = cents < 0 && whole == 0 ? "-" : "";
    if (rest == 0) {
      return sign + whole;
    }
    return rest % 10 == 0
        ? sign + whole + '.' + rest / 10
        : sign + whole + (rest < 10 ? ".0" : ".") + rest;
  }

  private static String control(int number) {
    return "%04d".formatted(number);
  }

  private void flush() {
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    try {
      out.write(bytes);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    sent += bytes.length;
    text.setLength(0);
  }
}
