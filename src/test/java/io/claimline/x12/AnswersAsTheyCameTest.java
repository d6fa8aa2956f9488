package io.claimline.x12;

import static io.claimline.x12.Documents.ENVELOPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What payers and clearinghouses sent (835, 999, TA1, 277CA) is written from our records to the
 * segments in which it came. Where that is not so, a finding had told why.
 */
class AnswersAsTheyCameTest {

  @Test
  @DisplayName(
      "Every 835, 999 and 277CA of the corpus is written as it came, or a finding tells why not")
  void sets() {
    Corpus.find().ifPresent(AnswersAsTheyCameTest::compareSets);
  }

  private static void compareSets(Corpus corpus) {
    int equal = 0;
    List<String> refused = new ArrayList<>();
    for (Corpus.Entry entry : corpus.entries()) {
      if (!Set.of("835", "999", "277CA").contains(entry.kind())) {
        continue;
      }
      byte[] sent = corpus.bytes(entry);
      List<List<String>> expected = CanonicalSegments.sets(sent);
      List<Reading> sets = sets(Reading.of(entry.path(), sent));
      assertThat(sets).as(entry.path()).hasSameSizeAs(expected);
      for (int i = 0; i < sets.size(); i++) {
        String difference = difference(sets.get(i), body(expected.get(i)));
        if (difference.isEmpty()) {
          equal++;
        } else {
          assertThat(sets.get(i).codes()).as(entry.path() + ": " + difference).isNotEmpty();
          refused.add(entry.path());
        }
      }
    }
    assertThat(equal).isGreaterThan(168);
    assertThat(refused.stream().distinct())
        .containsExactlyInAnyOrder(
            "277CA/imsweb--x12_277CA_rejected.txt",
            "277CA/inteligenz--FromAlexbrodsky.txt",
            "835/inteligenz--835_DeIdent_02.dat",
            "835/inteligenz--835_WithMultipleInterchanges.txt",
            "835/inteligenz--ExampleFromNth.txt",
            "835/keironstoddart--united_healthcare_legacy_sample.txt",
            "835/linuxforhealth--demo.835",
            "835/linuxforhealth--medicare-part-a.835",
            "835/linuxforhealth--tertiary-payment.835",
            "999/inteligenz--DHS_Wisconsin_Sample.txt",
            "999/xlate--invalid999.edi");
  }

  @Test
  @DisplayName("R29 Every TA1 of the corpus is written as it came, or a finding tells why not")
  void interchangeAcknowledgements() {
    Corpus.find()
        .ifPresent(
            corpus -> {
              for (Corpus.Entry entry : corpus.entries()) {
                if (entry.kind().equals("TA1")) {
                  byte[] sent = corpus.bytes(entry);
                  Reading reading = Reading.of(entry.path(), sent);
                  ByteArrayOutputStream out = new ByteArrayOutputStream();
                  AcknowledgementWriter.writeTa1(
                      out,
                      ENVELOPE,
                      reading.all(X12Event.InterchangeAcknowledged.class).stream()
                          .map(X12Event.InterchangeAcknowledged::acknowledgement)
                          .toList());
                  boolean same = ta1s(out.toByteArray()).equals(ta1s(sent));
                  assertThat(same || !reading.codes().isEmpty()).as(entry.path()).isTrue();
                }
              }
            });
  }

  private static List<String> ta1s(byte[] document) {
    return CanonicalSegments.segments(document).stream()
        .filter(segment -> segment.startsWith("TA1"))
        .toList();
  }

  /** What stands between groups and sets is no part of them. */
  private static List<String> body(List<String> segments) {
    return segments.stream()
        .filter(segment -> !segment.matches("(GE|GS|IEA|ISA|TA1)\\*.*"))
        .toList();
  }

  private static List<Reading> sets(Reading file) {
    List<Reading> sets = new ArrayList<>();
    List<X12Event> open = null;
    for (X12Event event : file.events()) {
      if (event instanceof X12Event.TransactionSetOpened) {
        open = new ArrayList<>();
      }
      if (open != null) {
        open.add(event);
      }
      if (event instanceof X12Event.TransactionSetClosed && open != null) {
        sets.add(new Reading(open));
        open = null;
      }
    }
    return sets;
  }

  /** Empty if what we write equals what came. */
  private static String difference(Reading set, List<String> expected) {
    List<String> written;
    try {
      written = CanonicalSegments.sets(write(set)).get(0);
    } catch (IllegalArgumentException | IllegalStateException refusal) {
      return "refused: " + refusal.getMessage();
    }
    List<String> body = body(written);
    for (int i = 0; i < Math.max(body.size(), expected.size()); i++) {
      String ours = i < body.size() ? body.get(i) : "nothing";
      String theirs = i < expected.size() ? expected.get(i) : "nothing";
      if (!ours.equals(theirs)) {
        return "segment " + i + ": wrote " + ours + ", came " + theirs;
      }
    }
    return "";
  }

  private static byte[] write(Reading set) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransactionKind kind = set.all(X12Event.TransactionSetOpened.class).get(0).set().kind();
    switch (kind) {
      case R835 -> writeRemittance(set, out);
      case A999 ->
          AcknowledgementWriter.write999(
              out,
              ENVELOPE,
              set.all(X12Event.ImplementationAcknowledged.class).stream()
                  .map(X12Event.ImplementationAcknowledged::acknowledgement)
                  .toList());
      default -> writeClaimAcknowledgements(set, out);
    }
    return out.toByteArray();
  }

  private static void writeRemittance(Reading set, ByteArrayOutputStream out) {
    RemittanceWriter writer = RemittanceWriter.open(out, ENVELOPE);
    for (X12Event event : set.events()) {
      if (event instanceof X12Event.RemittanceOpened opened) {
        writer.openRemittance(opened.remittance());
      } else if (event instanceof X12Event.PaymentGroupOpened opened) {
        writer.write(opened.group());
      } else if (event instanceof X12Event.ClaimPaymentRead read) {
        writer.write(read.payment());
      } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
        writer.write(read.adjustment());
      }
    }
    writer.finish();
  }

  private static void writeClaimAcknowledgements(Reading set, ByteArrayOutputStream out) {
    ClaimAcknowledgementWriter writer = ClaimAcknowledgementWriter.open(out, ENVELOPE);
    set.all(X12Event.AcknowledgementSourceOpened.class)
        .forEach(opened -> writer.openSet(opened.source()));
    set.all(X12Event.ClaimAcknowledged.class).forEach(read -> writer.write(read.acknowledgement()));
    writer.finish();
  }
}
