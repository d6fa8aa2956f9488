package io.claimline.bench;

import com.imsweb.x12.reader.X12Reader.FileType;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Envelope;
import io.claimline.x12.Finding;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ProfessionalClaimWriter;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Event.ClaimPaymentRead;
import io.claimline.x12.X12Event.ClaimRead;
import io.claimline.x12.X12Event.FindingReported;
import io.claimline.x12.X12Reader;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What {@code bin/bench x12} measures: ways to read or write a file of X12. */
final class X12Tasks {
  private X12Tasks() {}

  static Contender.Task named(String name) {
    return switch (name) {
      case "scan" -> X12Tasks::scan;
      case "splitter 835" -> file -> split(file, "CLP");
      case "splitter 837P" -> file -> split(file, "CLM");
      case "Claimline 835" -> file -> remittances(file, TakenValues::posted);
      case "Claimline (nothing asked) 835" -> file -> remittances(file, payment -> 1);
      case "Claimline (every field) 835" -> file -> remittances(file, TakenValues::every);
      case "Claimline 837P" -> X12Tasks::claims;
      case "StAEDI 835", "StAEDI 837P" -> X12Tasks::events;
      case "imsweb 835" -> file -> loops(file, FileType.ANSI835_5010_X221);
      case "imsweb 837P" -> file -> loops(file, FileType.ANSI837_5010_X222);
      case "writer 837P" -> new Writing()::write;
      default -> throw new IllegalArgumentException("nothing is called " + name);
    };
  }

  /** Looks at every byte: what the disk and the memory allow. */
  private static long scan(Path file) throws IOException {
    byte[] block = new byte[1 << 16];
    long terminators = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        for (int i = 0; i < read; i++) {
          terminators += block[i] == '~' ? 1 : 0;
        }
      }
    }
    return terminators;
  }

  private static long split(Path file, String unit) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      PlainSplitter splitter = new PlainSplitter(in);
      long units = splitter.count(unit);
      if (splitter.sums() == 0) {
        throw new IOException("no amounts in " + file);
      }
      return units;
    }
  }

  /** Typed values of each payment, with all checks: envelope, syntax, balance (R1, R2, R3). */
  private static long remittances(Path file, ToLongFunction<ClaimPayment> taken)
      throws IOException {
    return read(
        file,
        event -> event instanceof ClaimPaymentRead read ? taken.applyAsLong(read.payment()) : 0);
  }

  /** Typed values of each claim; all that an 837P says of one is made when it is read. */
  private static long claims(Path file) throws IOException {
    return read(
        file, event -> event instanceof ClaimRead read ? TakenValues.submitted(read.claim()) : 0);
  }

  /**
   * @param taken the sum of what is taken from an event; other than 0 for each claim or payment
   */
  private static long read(Path file, ToLongFunction<X12Event> taken) throws IOException {
    long units = 0;
    long sum = 0;
    List<String> wrong = new ArrayList<>();
    try (X12Reader reader =
        X12Reader.open(file.getFileName().toString(), Files.newInputStream(file))) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        long value = taken.applyAsLong(event);
        units += value == 0 ? 0 : 1;
        sum += value;
        tell(event, wrong);
      }
    }
    refuse(file, wrong);
    if (sum == 0) {
      throw new IOException("no values in " + file);
    }
    return units;
  }

  private static void tell(X12Event event, List<String> wrong) {
    if (event instanceof FindingReported reported) {
      Finding finding = reported.finding();
      wrong.add(finding.code() + " at " + finding.place() + ": " + finding.sentence());
    }
  }

  /** The generated files are right: a finding is a fault of ours, and the figures worth nothing. */
  private static void refuse(Path file, List<String> wrong) throws IOException {
    if (!wrong.isEmpty()) {
      wrong.stream().limit(5).forEach(System.err::println);
      throw new IOException(wrong.size() + " findings in " + file);
    }
  }

  /** StAEDI's events without a schema, none of them looked at. */
  private static long events(Path file) throws Exception {
    long events = 0;
    try (InputStream in = Files.newInputStream(file);
        EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(in)) {
      while (reader.hasNext()) {
        reader.next();
        events++;
      }
    }
    return events;
  }

  private static long loops(Path file, FileType type) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var reader = new com.imsweb.x12.reader.X12Reader(type, in, StandardCharsets.US_ASCII);
      if (!reader.getFatalErrors().isEmpty()) {
        throw new IOException(reader.getFatalErrors().get(0));
      }
      return reader.getLoops().size();
    }
  }

  /** Writes as much as the file holds, of the claims it begins with. */
  private static final class Writing {
    private static final int DISTINCT = 1_000;
    private static final int IN_SET = 500;
    private static final Envelope ENVELOPE =
        new Envelope(
            "ZZ",
            "SENDER",
            "ZZ",
            "RECEIVER",
            7,
            8,
            9,
            Instant.parse("2026-03-04T15:16:00Z"),
            ZoneOffset.UTC,
            true);

    private final List<ProfessionalClaim> claims = new ArrayList<>();

    long write(Path file) throws IOException {
      if (claims.isEmpty()) {
        read(file);
      }
      long size = Files.size(file);
      Counter counter = new Counter();
      ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(counter, ENVELOPE);
      long written = 0;
      while (counter.bytes < size) {
        writer.openSet("BATCH", claims.get(0).submitter(), claims.get(0).receiver());
        for (int i = 0; i < IN_SET; i++) {
          writer.write(claims.get((int) (written++ % claims.size())));
        }
      }
      writer.finish();
      return written;
    }

    private void read(Path file) throws IOException {
      try (X12Reader reader =
          X12Reader.open(file.getFileName().toString(), Files.newInputStream(file))) {
        for (X12Event event = reader.next();
            event != null && claims.size() < DISTINCT;
            event = reader.next()) {
          if (event instanceof ClaimRead read) {
            claims.add(read.claim());
          }
        }
      }
    }
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] block, int offset, int length) {
      bytes += length;
    }
  }
}
