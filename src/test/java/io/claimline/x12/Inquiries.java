package io.claimline.x12;

import static io.claimline.x12.Documents.ENVELOPE;

import io.claimline.x12.X12Event.ClaimStatusInquiryRead;
import io.claimline.x12.X12Event.ClaimStatusRead;
import io.claimline.x12.X12Event.EligibilityInquiryRead;
import io.claimline.x12.X12Event.EligibilityResponseRead;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a reading of a 270, 271, 276 or 277 holds, and the file that our writers make of it. */
final class Inquiries {
  private Inquiries() {}

  /** Inquiries and answers. */
  static int units(Reading reading) {
    return reading.all(EligibilityInquiryRead.class).size()
        + reading.all(EligibilityResponseRead.class).size()
        + reading.all(ClaimStatusInquiryRead.class).size()
        + reading.all(ClaimStatusRead.class).size();
  }

  /** What no record carries. */
  static List<KeptSegment> kept(Reading reading) {
    return Stream.of(
            reading.all(EligibilityInquiryRead.class).stream()
                .flatMap(read -> read.inquiry().otherSegments().stream()),
            reading.all(EligibilityResponseRead.class).stream()
                .flatMap(read -> read.response().otherSegments().stream()),
            reading.all(ClaimStatusInquiryRead.class).stream()
                .flatMap(read -> read.inquiry().otherSegments().stream()),
            reading.all(ClaimStatusRead.class).stream()
                .flatMap(read -> read.response().otherSegments().stream()))
        .flatMap(segments -> segments)
        .toList();
  }

  /** The units of the kind that the reading has, written set by set. */
  static byte[] written(Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!reading.all(EligibilityInquiryRead.class).isEmpty()) {
      EligibilityInquiryWriter writer = EligibilityInquiryWriter.open(out, ENVELOPE);
      write(reading, EligibilityInquiryRead.class, r -> writer.write(r.inquiry()), writer::endSet);
      writer.finish();
    } else if (!reading.all(EligibilityResponseRead.class).isEmpty()) {
      EligibilityResponseWriter writer = EligibilityResponseWriter.open(out, ENVELOPE);
      write(
          reading, EligibilityResponseRead.class, r -> writer.write(r.response()), writer::endSet);
      writer.finish();
    } else if (!reading.all(ClaimStatusInquiryRead.class).isEmpty()) {
      ClaimStatusInquiryWriter writer = ClaimStatusInquiryWriter.open(out, ENVELOPE);
      write(reading, ClaimStatusInquiryRead.class, r -> writer.write(r.inquiry()), writer::endSet);
      writer.finish();
    } else {
      ClaimStatusResponseWriter writer = ClaimStatusResponseWriter.open(out, ENVELOPE);
      write(reading, ClaimStatusRead.class, r -> writer.write(r.response()), writer::endSet);
      writer.finish();
    }
    return out.toByteArray();
  }

  private static <T extends X12Event> void write(
      Reading reading, Class<T> unit, Consumer<T> write, Runnable endSet) {
    for (X12Event event : reading.events()) {
      if (unit.isInstance(event)) {
        write.accept(unit.cast(event));
      } else if (event instanceof X12Event.TransactionSetClosed) {
        endSet.run();
      }
    }
  }
}
