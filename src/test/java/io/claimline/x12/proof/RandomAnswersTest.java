package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.ClaimAcknowledgementWriter;
import io.claimline.x12.ClaimStatusResponseWriter;
import io.claimline.x12.EligibilityResponseWriter;
import io.claimline.x12.RemittanceWriter;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.X12Event;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random valid documents of other kinds than the 837P, whose test is {@link RoundTripTest}. */
class RandomAnswersTest {
  private static final long SEED = 20_261_122;

  @ParameterizedTest
  @EnumSource(names = {"I837", "R835", "B271", "S277", "A277CA"})
  @DisplayName("R1 R2 R3 R23 R26 60 random documents are read and written to the letter")
  void some(TransactionKind kind) throws Exception {
    roundTrips(kind, 60, SEED);
  }

  @ParameterizedTest
  @Tag("long")
  @EnumSource(names = {"I837", "R835", "B271", "S277", "A277CA"})
  @DisplayName("R1 R2 R3 R23 R26 2,000 further random documents are read and written to the letter")
  void many(TransactionKind kind) throws Exception {
    roundTrips(kind, 2_000, SEED + 1_000_000);
  }

  private static void roundTrips(TransactionKind kind, int count, long first) throws Exception {
    System.out.println("RandomAnswersTest " + count + " " + kind + " from seed " + first);
    for (long seed = first; seed < first + count; seed++) {
      if (kind == TransactionKind.I837) {
        Situation random = new Situation("seed " + seed, RandomStays.of(seed));
        OtherReaders.staedi(InstitutionalSituationsTest.PROOF.written(random));
      } else {
        roundTrip(kind, seed);
      }
    }
  }

  private static void roundTrip(TransactionKind kind, long seed) throws Exception {
    Interchange document = Samples.interchange(kind, RandomAnswers.of(kind, seed));
    assertThat(GuideChecker.complaints(document.bytes())).as("seed " + seed).isEmpty();
    Interchange written = new Interchange(written(kind, document.read()));
    assertThat(written.content()).as("seed " + seed).isEqualTo(document.content());
    assertThat(GuideChecker.complaints(written.bytes())).as("seed " + seed).isEmpty();
    OtherReaders.staedi(written);
  }

  private static byte[] written(TransactionKind kind, List<X12Event> events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (kind) {
      case R835 -> remittance(out, events);
      case B271 -> {
        EligibilityResponseWriter writer =
            EligibilityResponseWriter.open(out, Interchange.ENVELOPE);
        all(events, X12Event.EligibilityResponseRead.class)
            .forEach(read -> writer.write(read.response()));
        writer.finish();
      }
      case S277 -> {
        ClaimStatusResponseWriter writer =
            ClaimStatusResponseWriter.open(out, Interchange.ENVELOPE);
        all(events, X12Event.ClaimStatusRead.class).forEach(read -> writer.write(read.response()));
        writer.finish();
      }
      default -> {
        ClaimAcknowledgementWriter writer =
            ClaimAcknowledgementWriter.open(out, Interchange.ENVELOPE);
        all(events, X12Event.AcknowledgementSourceOpened.class)
            .forEach(opened -> writer.openSet(opened.source()));
        all(events, X12Event.ClaimAcknowledged.class)
            .forEach(read -> writer.write(read.acknowledgement()));
        writer.finish();
      }
    }
    return out.toByteArray();
  }

  private static void remittance(ByteArrayOutputStream out, List<X12Event> events) {
    RemittanceWriter writer = RemittanceWriter.open(out, Interchange.ENVELOPE);
    for (X12Event event : events) {
      if (event instanceof X12Event.RemittanceOpened opened) {
        writer.openRemittance(opened.remittance());
      } else if (event instanceof X12Event.ClaimPaymentRead read) {
        writer.write(read.payment());
      } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
        writer.write(read.adjustment());
      }
    }
    writer.finish();
  }

  private static <T extends X12Event> List<T> all(List<X12Event> events, Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
