package io.claimline.x12.writing;

import io.claimline.x12.Delimiters;
import io.claimline.x12.Envelope;
import io.claimline.x12.Written;
import io.claimline.x12.guide.Guide;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes an interchange of at most one group; every set is complete before any of it leaves. */
public final class InterchangeWriter {
  /** R28: an ISA is exactly this long, terminator included. */
  private static final int ISA_LENGTH = 106;

  private static final Delimiters DELIMITERS = Delimiters.USUAL;

  private final OutputStream out;
  private final Envelope envelope;
  private final ZonedDateTime created;
  private final String functionalId;
  private final String version;
  private @Nullable SetWriter set;
  private int sets;
  private int segments;
  private long bytes;

  /**
   * Writes the ISA.
   *
   * @param functionalId GS01, such as HC
   * @param version GS08, the implementation guide
   */
  public InterchangeWriter(
      OutputStream out, Envelope envelope, String functionalId, String version) {
    this.out = out;
    this.envelope = envelope;
    this.created = envelope.createdAt().atZone(envelope.zone());
    this.functionalId = functionalId;
    this.version = version;
    writeIsa();
  }

  /** Begins a transaction set, ending the one before. */
  public SetWriter openSet(Guide guide) {
    endSet();
    if (sets == 0) {
      writeGs();
    }
    long control = envelope.firstSetControlNumber() + sets;
    sets++;
    SetWriter opened = new SetWriter(guide, "%04d".formatted(control), version, DELIMITERS);
    set = opened;
    return opened;
  }

  /**
   * The open set.
   *
   * @throws IllegalStateException if none is open
   */
  public SetWriter set() {
    if (set == null) {
      throw new IllegalStateException("open a transaction set first");
    }
    return set;
  }

  /** Writes a TA1, which stands outside of any group. */
  public void writeTa1(String controlNumber, String date, String time, String code, String note) {
    line("TA1", controlNumber, date, time, code, note);
  }

  /** Ends set, group and interchange. */
  public Written finish(int units) {
    endSet();
    if (sets > 0) {
      line("GE", String.valueOf(sets), String.valueOf(envelope.groupControlNumber()));
    }
    line("IEA", sets > 0 ? "1" : "0", interchangeControl());
    return new Written(sets, units, segments, bytes);
  }

  /** When the interchange was made, in the envelope's zone. */
  public ZonedDateTime created() {
    return created;
  }

  private void endSet() {
    if (set != null) {
      ByteText text = set.finish();
      segments += set.segments();
      set = null;
      bytes += text.size();
      try {
        text.writeTo(out);
        out.flush();
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }

  private void writeIsa() {
    String isa =
        String.join(
            String.valueOf(DELIMITERS.element()),
            "ISA",
            "00",
            " ".repeat(10),
            "00",
            " ".repeat(10),
            padded("ISA05", envelope.senderQualifier(), 2),
            padded("ISA06", envelope.senderId(), 15),
            padded("ISA07", envelope.receiverQualifier(), 2),
            padded("ISA08", envelope.receiverId(), 15),
            format("uuMMdd"),
            format("HHmm"),
            String.valueOf(DELIMITERS.repetition()),
            "00501",
            interchangeControl(),
            "0",
            envelope.test() ? "T" : "P",
            String.valueOf(DELIMITERS.component()));
    if (isa.length() + 1 != ISA_LENGTH) {
      throw new IllegalStateException("the ISA is " + (isa.length() + 1) + " characters long");
    }
    segments++;
    send(isa + DELIMITERS.segment() + "\n");
  }

  private void writeGs() {
    line(
        "GS",
        functionalId,
        Cleaning.clean(envelope.senderId(), DELIMITERS),
        Cleaning.clean(envelope.receiverId(), DELIMITERS),
        format("uuuuMMdd"),
        format("HHmmss"),
        String.valueOf(envelope.groupControlNumber()),
        "X",
        version);
  }

  private void line(String... elements) {
    segments++;
    send(String.join(String.valueOf(DELIMITERS.element()), elements) + DELIMITERS.segment() + "\n");
  }

  private String interchangeControl() {
    long number = envelope.interchangeControlNumber();
    if (number < 1 || number > 999_999_999) {
      throw new IllegalArgumentException("ISA13 has nine digits, not " + number);
    }
    return "%09d".formatted(number);
  }

  private String format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).format(created);
  }

  private static String padded(String element, String value, int length) {
    String clean = Cleaning.clean(value, DELIMITERS);
    if (clean.length() > length) {
      throw new IllegalArgumentException(element + " has at most " + length + " characters");
    }
    return clean + " ".repeat(length - clean.length());
  }

  private void send(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.US_ASCII);
    try {
      out.write(encoded);
      out.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    bytes += encoded.length;
  }
}
