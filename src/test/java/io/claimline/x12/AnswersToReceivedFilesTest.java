package io.claimline.x12;

import static io.claimline.x12.Documents.ENVELOPE;
import static io.claimline.x12.Documents.RICH_CLAIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.ImplementationAcknowledgement.Context;
import io.claimline.x12.ImplementationAcknowledgement.ElementError;
import io.claimline.x12.ImplementationAcknowledgement.SegmentError;
import io.claimline.x12.ImplementationAcknowledgement.SetResponse;
import io.claimline.x12.X12Event.ImplementationAcknowledged;
import io.claimline.x12.proof.GuideChecker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The TA1 and 999 with which a file that we receive is answered. */
class AnswersToReceivedFilesTest {

  @Test
  @DisplayName("R30 A file in order is accepted, interchange, group and set")
  void accepted() {
    Acknowledgements answers = answers(Documents.claims(RICH_CLAIM));
    assertThat(answers.interchanges())
        .singleElement()
        .satisfies(
            ta1 -> {
              assertThat(ta1.code() + ta1.noteCode()).isEqualTo("A000");
              assertThat(ta1.controlNumber()).isEqualTo("000000007");
              assertThat(ta1.date()).hasToString("2026-03-04");
            });
    ImplementationAcknowledgement group = only(answers);
    assertThat(group.functionalId() + group.groupControlNumber() + group.version())
        .isEqualTo("HC8005010X222A1");
    assertThat(group.code()).isEqualTo("A");
    assertThat(group.accepted()).isEqualTo(1);
    assertThat(group.sets())
        .containsExactly(new SetResponse("837", "0009", "005010X222A1", List.of(), "A", List.of()));
  }

  @Test
  @DisplayName("R30 A set with errors is rejected, each segment and element named, and its claim")
  void rejected() {
    ImplementationAcknowledgement group = only(answers(Documents.claims(broken())));
    assertThat(group.code() + group.accepted()).isEqualTo("R0");
    SetResponse set = group.sets().get(0);
    assertThat(set.code()).isEqualTo("R");
    assertThat(set.errorCodes()).containsExactly("5");
    List<Context> claim = List.of(Context.ofUnit("CLM01", "PCN-1"));
    int clm = RICH_CLAIM.indexOf(find("CLM*")) + 2;
    int note = RICH_CLAIM.indexOf(find("NTE*ADD")) + 2;
    assertThat(set.errors())
        .containsExactly(
            new SegmentError("N4", 8, "2010", "3", List.of(), List.of()),
            new SegmentError("CLM", clm - 1, "2300", "8", claim, List.of(element(2, "782", "1"))),
            new SegmentError("ZZZ", note - 1, "2300", "2", claim, List.of()));
  }

  @Test
  @DisplayName("R30 A component, a repetition and a code are named, and no value of a patient's")
  void parts() throws Exception {
    List<String> segments = new ArrayList<>(RICH_CLAIM);
    segments.replaceAll(
        segment ->
            switch (segment) {
              case "HI*ABK:J0190*ABF:E119" -> "HI*ABK:J0190*XYZ:E119";
              case "N4*ALBANY*NY*122071234" -> "N4*ALBANY*ZZ*122071234";
              case "DMG*D8*19800102*F" -> "DMG*D8*19800141*F";
              case "DTP*439*D8*20260101" -> "DTP*444*D8*20260101";
              default -> segment.replace("AA:::NY", "AA");
            });
    ImplementationAcknowledgement group = only(answers(Documents.claims(segments)));
    SetResponse set = group.sets().get(0);
    assertThat(set.errorCodes()).containsExactly("5", "I5");
    List<Context> claim = List.of(Context.ofUnit("CLM01", "PCN-1"));
    int clm = RICH_CLAIM.indexOf(find("CLM*")) + 2;
    assertThat(set.errors())
        .contains(
            new SegmentError(
                "N4",
                RICH_CLAIM.indexOf(find("N4*ALBANY*NY*122071234")) + 2,
                "2010",
                "8",
                List.of(),
                List.of(new ElementError(2, 0, 0, "156", "7", "ZZ", List.of()))),
            new SegmentError(
                "DMG",
                RICH_CLAIM.indexOf(find("DMG*D8*19800102")) + 2,
                "2010",
                "8",
                List.of(),
                List.of(element(2, "1251", "8"))),
            new SegmentError("DTP", clm, "2300", "I6", claim, List.of()),
            new SegmentError("CLM", clm, "2300", "8", claim, List.of(element(11, "", "I9"))),
            new SegmentError(
                "HI",
                RICH_CLAIM.indexOf(find("HI*ABK")) + 2,
                "2300",
                "8",
                claim,
                List.of(new ElementError(2, 1, 0, "1270", "7", "XYZ", List.of()))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AcknowledgementWriter.write999(out, ENVELOPE, List.of(group));
    assertThat(Reading.of("own.999", out.toByteArray()).findings()).isEmpty();
    assertThat(GuideChecker.complaints(out.toByteArray())).isEmpty();
    assertThat(out.toString(StandardCharsets.US_ASCII))
        .contains("IK4*2:1*1270*7*XYZ~")
        .doesNotContain("19800141");
  }

  @Test
  @DisplayName("R30 Noted instead of rejected, the set is accepted with its errors")
  void noted() {
    Acknowledgements answers = Acknowledgements.noting();
    read(answers, Documents.claims(broken()));
    ImplementationAcknowledgement group = only(answers);
    assertThat(group.code()).isEqualTo("E");
    assertThat(group.sets().get(0).code()).isEqualTo("E");
    assertThat(group.sets().get(0).errors()).hasSize(3);
  }

  @Test
  @DisplayName("R30 What we answer is a 999 that is read without findings, by StAEDI as well")
  void written() throws Exception {
    ImplementationAcknowledgement group = only(answers(Documents.claims(broken())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AcknowledgementWriter.write999(out, ENVELOPE, List.of(group));
    Reading again = Reading.of("own.999", out.toByteArray());
    assertThat(again.findings()).isEmpty();
    assertThat(again.all(ImplementationAcknowledged.class).get(0).acknowledgement())
        .usingRecursiveComparison()
        .ignoringFields("place")
        .isEqualTo(group);
    assertThat(IndependentReader.segments(out.toByteArray())).contains("IK3", "CTX", "IK4");
  }

  @Test
  @DisplayName("A set whose trailer does not agree, or is missing, is rejected for that")
  void trailer() {
    String right = Documents.claims(RICH_CLAIM);
    String count = "SE*" + (RICH_CLAIM.size() + 2) + "*";
    assertThat(only(answers(right.replace(count, "SE*5*"))).sets().get(0).errorCodes())
        .containsExactly("4");
    assertThat(only(answers(right.replace("*0009~GE", "*0008~GE"))).sets().get(0).errorCodes())
        .containsExactly("3");
    ImplementationAcknowledgement broken =
        only(answers(right.replaceAll("SE\\*[0-9]+\\*0009~", "")));
    assertThat(broken.code()).isEqualTo("R");
    assertThat(broken.sets().get(0).errorCodes()).contains("2");
    assertThat(only(answers(right.replace("GE*1*", "GE*2*"))).errorCodes()).containsExactly("5");
    assertThat(only(answers(right.replace("GE*1*8", "GE*1*9"))).code()).isEqualTo("E");
  }

  @Test
  @DisplayName("An envelope that is not whole is rejected by TA1, and its groups are not answered")
  void envelope() {
    String right = Documents.claims(RICH_CLAIM);
    Acknowledgements otherNumber = answers(right.replace("IEA*1*000000007", "IEA*1*000000008"));
    assertThat(codes(otherNumber)).containsExactly("R001");
    assertThat(otherNumber.groups()).isEmpty();
    assertThat(codes(answers(right.replace("IEA*1*", "IEA*3*")))).containsExactly("R021");
    assertThat(codes(answers(right.substring(0, right.indexOf("IEA"))))).containsExactly("R023");
  }

  @Test
  @DisplayName(
      "Amounts that do not add up are no matter of a 999; acknowledgements are not answered")
  void notAnswered() {
    List<String> unbalanced = new ArrayList<>(Documents.RICH_REMITTANCE);
    unbalanced.replaceAll(segment -> segment.replace("BPR*I*110*", "BPR*I*109.99*"));
    ImplementationAcknowledgement group = only(answers(Documents.remittance(unbalanced)));
    assertThat(group.functionalId() + group.code()).isEqualTo("HPA");
    Acknowledgements ofAnswer =
        answers(
            Documents.document(
                "FA", "005010X231A1", "999", List.of("AK1*HC*8*005010X222A1", "AK9*A*1*1*1")));
    assertThat(ofAnswer.groups()).isEmpty();
    assertThat(codes(ofAnswer)).containsExactly("A000");
  }

  @Test
  @DisplayName("R30 Every published file is answered with a 999 that can be written and read")
  void corpus() {
    Corpus.find()
        .ifPresent(
            corpus -> {
              int answered = 0;
              for (Corpus.Entry entry : corpus.entries()) {
                Acknowledgements answers =
                    Acknowledgements.rejecting()
                        .takeAll(
                            X12Reader.open(
                                entry.path(), new ByteArrayInputStream(corpus.bytes(entry))));
                if (answers.groups().stream().allMatch(AnswersToReceivedFilesTest::isSound)) {
                  ByteArrayOutputStream out = new ByteArrayOutputStream();
                  AcknowledgementWriter.write999(out, ENVELOPE, answers.groups());
                  assertThat(Reading.of("own.999", out.toByteArray()).findings())
                      .as(entry.path())
                      .isEmpty();
                  answered += answers.groups().size();
                }
              }
              assertThat(answered).isGreaterThan(80);
            });
  }

  /** Without numbers that a sender made too short or long, which an answer must repeat. */
  private static boolean isSound(ImplementationAcknowledgement group) {
    return group.groupControlNumber().matches("[0-9]{1,9}")
        && group.sets().stream().allMatch(set -> set.controlNumber().matches(".{4,9}"));
  }

  /** A claim without its charge, with an unknown segment, of a provider without a city. */
  private static List<String> broken() {
    List<String> segments = new ArrayList<>(RICH_CLAIM);
    segments.replaceAll(
        segment ->
            segment.startsWith("NTE*ADD")
                ? "ZZZ*1"
                : segment.replace("CLM*PCN-1*150.5*", "CLM*PCN-1**"));
    segments.remove(segments.indexOf("N4*ALBANY*NY*122071234"));
    return segments;
  }

  private static String find(String start) {
    return RICH_CLAIM.stream()
        .filter(segment -> segment.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static ElementError element(int position, String reference, String code) {
    return new ElementError(position, 0, 0, reference, code, "", List.of());
  }

  private static List<String> codes(Acknowledgements answers) {
    return answers.interchanges().stream().map(ta1 -> ta1.code() + ta1.noteCode()).toList();
  }

  private static ImplementationAcknowledgement only(Acknowledgements answers) {
    assertThat(answers.groups()).hasSize(1);
    return answers.groups().get(0);
  }

  private static Acknowledgements answers(String document) {
    Acknowledgements answers = Acknowledgements.rejecting();
    read(answers, document);
    return answers;
  }

  private static void read(Acknowledgements answers, String document) {
    answers.takeAll(
        X12Reader.open(
            "test.x12", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
  }
}
