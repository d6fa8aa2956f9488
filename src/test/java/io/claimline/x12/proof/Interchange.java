package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.Envelope;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Event.FindingReported;
import io.claimline.x12.X12Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a whole interchange. */
record Interchange(byte[] bytes) {
  static final Envelope ENVELOPE =
      new Envelope(
          "ZZ",
          "CLAIMLINE",
          "30",
          "PAYERHUB",
          7,
          8,
          9,
          Instant.parse("2026-03-04T15:16:00Z"),
          ZoneId.of("America/New_York"),
          true);

  /** One set of these segments, by hand. */
  static Interchange of(String functionalId, String guide, String id, List<String> segments) {
    StringBuilder text = new StringBuilder();
    text.append(
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260304*1016");
    text.append("*^*00501*000000007*0*T*:~");
    text.append("GS*%s*SENDER*RECEIVER*20260304*1016*8*X*%s~".formatted(functionalId, guide));
    text.append("ST*%s*0009*%s~".formatted(id, guide));
    segments.forEach(segment -> text.append(segment).append('~'));
    text.append("SE*%d*0009~GE*1*8~IEA*1*000000007~".formatted(segments.size() + 2));
    return new Interchange(text.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** The segments between ST and SE. */
  List<String> content() {
    List<String> all = PlainSegment.of(bytes).stream().map(PlainSegment::text).toList();
    return all.subList(3, all.size() - 3);
  }

  List<String> ids() {
    return PlainSegment.of(bytes).stream().map(PlainSegment::id).toList();
  }

  /** What our reader says; it must find nothing wrong. */
  List<X12Event> read() {
    List<X12Event> events = events();
    assertThat(events.stream().filter(FindingReported.class::isInstance)).isEmpty();
    return events;
  }

  /** What our reader says, right or wrong. */
  List<X12Event> events() {
    List<X12Event> events = new ArrayList<>();
    try (X12Reader reader = X12Reader.open("proof", new ByteArrayInputStream(bytes))) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        events.add(event);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return events;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Interchange that && java.util.Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return java.util.Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
