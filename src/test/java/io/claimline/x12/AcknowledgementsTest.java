package io.claimline.x12;

import static io.claimline.x12.Documents.ENVELOPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.shared.Money;
import io.claimline.x12.ClaimAcknowledgement.Level;
import io.claimline.x12.ClaimAcknowledgement.Status;
import io.claimline.x12.ImplementationAcknowledgement.SegmentError;
import io.claimline.x12.X12Event.ClaimAcknowledged;
import io.claimline.x12.X12Event.ImplementationAcknowledged;
import io.claimline.x12.X12Event.InterchangeAcknowledged;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 999, TA1 and 277CA, read and written. */
class AcknowledgementsTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 4);
  private static final LocalDate PROCESSED = LocalDate.of(2026, 3, 5);

  private static final List<String> A999 =
      List.of(
          "AK1*HC*8*005010X222A1",
          "AK2*837*0009*005010X222A1",
          "IK5*A",
          "AK2*837*0010*005010X222A1",
          "IK3*CLM*22*2300*8",
          "CTX*CLM01:PCN-1",
          "IK4*5:3*1331*7*99",
          "CTX*SITUATIONAL TRIGGER*CLM*43",
          "IK3*REF*57**3",
          "IK5*R*5*I5",
          "AK2*837*0011*005010X222A1",
          "IK5*E",
          "AK9*P*3*3*2*1");

  private static final List<String> A277CA =
      List.of(
          "BHT*0085*08*ANSWER-1*20260305*1016*TH",
          "HL*1**20*1",
          "NM1*PR*2*SECOND HEALTH*****PI*SEC01",
          "TRN*1*TRACE-1",
          "DTP*050*D8*20260304",
          "DTP*009*D8*20260305",
          "HL*2*1*21*1",
          "NM1*41*2*NORTH BILLING*****46*SUB1",
          "TRN*2*BATCH-77",
          "STC*A1:19:PR*20260305*WQ*450.5",
          "QTY*90*2",
          "QTY*AA*1",
          "AMT*YU*300.5",
          "AMT*YY*150",
          "HL*3*2*19*1",
          "NM1*85*2*NORTH CLINIC*****XX*1234567893",
          "TRN*1*0",
          "STC*A1:19:PR**WQ*450.5",
          "HL*4*3*PT",
          "NM1*QC*1*QUARTZ*JADE****MI*MEM001",
          "TRN*2*PCN-1",
          "STC*A2:20:PR*20260305*WQ*150.5",
          "REF*1K*PAYERCLAIM2",
          "REF*D9*TRACK9",
          "DTP*472*RD8*20260105-20260106",
          "HL*5*3*PT",
          "NM1*QC*1*FLINT*FERN****MI*MEM002",
          "TRN*2*PCN-2",
          "STC*A7:562:85*20260305*U*150******A8:21**WRONG NPI",
          "SVC*HC:99213*150",
          "STC*A7:562:85**U",
          "REF*FJ*LINE1",
          "DTP*472*D8*20260105");

  @Test
  @DisplayName("R30 A 999 answers each set; rejected, accepted, and accepted with errors noted")
  void read999() {
    ImplementationAcknowledgement read = only999(document999());
    assertThat(read.groupControlNumber()).isEqualTo("8");
    assertThat(read.code()).isEqualTo("P");
    assertThat(read.isRejected()).isFalse();
    assertThat(read.accepted()).isEqualTo(2);
    assertThat(read.errorCodes()).containsExactly("1");
    assertThat(read.sets())
        .extracting(set -> set.controlNumber() + set.code() + set.isRejected())
        .containsExactly("0009Afalse", "0010Rtrue", "0011Efalse");
    SegmentError error = read.sets().get(1).errors().get(0);
    assertThat(error.segmentId() + error.position() + error.loop()).isEqualTo("CLM222300");
    assertThat(error.contexts().get(0).value()).isEqualTo("PCN-1");
    assertThat(error.elements().get(0).component()).isEqualTo(3);
    assertThat(error.elements().get(0).contexts().get(0).position()).isEqualTo(43);
    assertThat(read.sets().get(1).errorCodes()).containsExactly("5", "I5");
  }

  @Test
  @DisplayName("R30 A 999 that is written is read back equal, and StAEDI reads it too")
  void write999() throws Exception {
    ImplementationAcknowledgement read = only999(document999());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Written written = AcknowledgementWriter.write999(out, ENVELOPE, List.of(read, read));
    assertThat(written.sets()).isEqualTo(2);
    Reading again = Reading.of("own.999", out.toByteArray());
    assertThat(again.findings()).isEmpty();
    assertThat(again.all(ImplementationAcknowledged.class))
        .hasSize(2)
        .allSatisfy(
            event ->
                assertThat(event.acknowledgement())
                    .usingRecursiveComparison()
                    .ignoringFields("place")
                    .isEqualTo(read));
    assertThat(IndependentReader.segments(out.toByteArray())).contains("AK1", "IK5", "AK9");
  }

  @Test
  @DisplayName("R29 A TA1 alone in its interchange is written and read")
  void ta1() {
    Interchange from =
        new Interchange(
            "ZZ", "A", "ZZ", "B", "1", null, null, "T", Delimiters.USUAL, Place.NOWHERE);
    InterchangeAcknowledgement ours =
        new InterchangeAcknowledgement(
            from, "000000007", RECEIVED, LocalTime.of(10, 16), "R", "006", Place.NOWHERE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AcknowledgementWriter.writeTa1(out, ENVELOPE, List.of(ours));
    Reading reading = Reading.of("own.ta1", out.toByteArray());
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.all(InterchangeAcknowledged.class))
        .singleElement()
        .satisfies(
            event -> {
              InterchangeAcknowledgement read = event.acknowledgement();
              assertThat(read.isRejected()).isTrue();
              assertThat(read.controlNumber()).isEqualTo("000000007");
              assertThat(read.noteCode()).isEqualTo("006");
              assertThat(read.date()).isEqualTo(RECEIVED);
            });
  }

  @Test
  @DisplayName("R29 A TA1 may stand before the group")
  void ta1BeforeGroup() {
    String text = document999().replace("GS*FA", "TA1*000000007*260304*1016*A*000~GS*FA");
    Reading reading = Reading.of(text);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.all(InterchangeAcknowledged.class)).hasSize(1);
    assertThat(reading.all(ImplementationAcknowledged.class)).hasSize(1);
  }

  @Test
  @DisplayName("R31 A 277CA tells each level that has a status, with who answers")
  void read277ca() {
    Reading reading = Reading.of(Documents.document("HN", "005010X214", "277", A277CA));
    assertThat(reading.findings()).isEmpty();
    List<ClaimAcknowledgement> read = acknowledgements(reading);
    assertThat(read)
        .extracting(ClaimAcknowledgement::level)
        .containsExactly(Level.RECEIVER, Level.PROVIDER, Level.CLAIM, Level.CLAIM);
    assertThat(read).allMatch(ClaimAcknowledgement::isFromPayer);
    assertThat(read.get(0).traceNumber()).isEqualTo("BATCH-77");
    assertThat(Amount.valueOf(read.get(0).amounts(), "YY")).isEqualTo(Money.parse("150"));
    ClaimAcknowledgement accepted = read.get(2);
    assertThat(accepted.traceNumber()).isEqualTo("PCN-1");
    assertThat(accepted.payerClaimNumber()).isEqualTo("PAYERCLAIM2");
    assertThat(accepted.statuses()).noneMatch(Status::isRejection);
    assertThat(DatePeriod.dayOf(accepted.dates(), "050")).isEqualTo(RECEIVED);
    ClaimAcknowledgement rejected = read.get(3);
    assertThat(rejected.patient()).isNotNull();
    assertThat(rejected.statuses())
        .extracting(status -> status.category() + status.code() + status.text())
        .containsExactly("A7562WRONG NPI", "A821WRONG NPI");
    assertThat(rejected.statuses()).allMatch(Status::isRejection);
    assertThat(rejected.lines().get(0).references()).containsExactly(Reference.of("FJ", "LINE1"));
  }

  @Test
  @DisplayName("R31 A 277CA that is written is read back equal, and StAEDI reads it too")
  void write277ca() throws Exception {
    List<ClaimAcknowledgement> given =
        acknowledgements(Reading.of(Documents.document("HN", "005010X214", "277", A277CA)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClaimAcknowledgementWriter writer = ClaimAcknowledgementWriter.open(out, ENVELOPE);
    writer.openSet("ANSWER-1", "TRACE-1", RECEIVED, PROCESSED);
    given.forEach(writer::write);
    assertThat(writer.finish().units()).isEqualTo(4);
    Reading again = Reading.of("own.277", out.toByteArray());
    assertThat(again.findings()).isEmpty();
    assertThat(acknowledgements(again))
        .extracting(ClaimAcknowledgement::content)
        .isEqualTo(given.stream().map(ClaimAcknowledgement::content).toList());
    assertThat(new String(out.toByteArray(), StandardCharsets.US_ASCII).lines())
        .filteredOn(line -> line.startsWith("HL"))
        .containsExactly("HL*1**20*1~", "HL*2*1*21*1~", "HL*3*2*19*1~", "HL*4*3*PT~", "HL*5*3*PT~");
    assertThat(IndependentReader.segments(out.toByteArray())).contains("STC", "SVC");
  }

  @Test
  @DisplayName("R31 All that the 277CA's guide knows is carried, and written as it came (X214)")
  void everySegmentOf277ca() {
    Reading full = Reading.of(Documents.document("HN", "005010X214", "277", FULL_277CA));
    assertThat(full.findings()).isEmpty();
    AcknowledgementSource source =
        full.all(X12Event.AcknowledgementSourceOpened.class).get(0).source();
    assertThat(source.trace()).isEqualTo("TRACE-1");
    assertThat(source.createdAt()).isEqualTo(LocalTime.of(10, 16, 7));
    List<ClaimAcknowledgement> read = acknowledgements(full);
    assertThat(read).hasSize(5);
    assertThat(read.get(1).level()).isEqualTo(Level.PROVIDER);
    assertThat(read.get(1).statuses()).isEmpty();
    assertThat(read.get(2).patient()).isEqualTo(read.get(3).patient());
    assertThat(read.get(3).statuses())
        .extracting(status -> status.element() + status.category() + status.codeList())
        .containsExactly("1A3", "10A6RX", "11A7", "1A8");
    assertThat(read.get(3).lines().get(0).units()).isEqualByComparingTo("2");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClaimAcknowledgementWriter writer = ClaimAcknowledgementWriter.open(out, ENVELOPE);
    writer.openSet(source);
    read.forEach(writer::write);
    writer.finish();
    List<String> written =
        new String(out.toByteArray(), StandardCharsets.US_ASCII)
            .lines()
            .map(line -> line.substring(0, line.length() - 1))
            .toList();
    assertThat(written.subList(3, written.size() - 3)).isEqualTo(FULL_277CA);
  }

  /** Two claims of one patient, a provider without a status, statuses in STC10 and STC11. */
  private static final List<String> FULL_277CA =
      List.of(
          "BHT*0085*08*ANSWER-1*20260305*101607*TH",
          "HL*1**20*1",
          "NM1*AY*2*CLEARING HOUSE*****46*CH1",
          "TRN*1*TRACE-1",
          "DTP*050*D8*20260304",
          "DTP*009*D8*20260305",
          "HL*2*1*21*1",
          "NM1*41*1*NORTH*NORA*B**MD*46*SUB1",
          "TRN*2*BATCH-77",
          "STC*A1:19:PR*20260305*WQ*450.5******A1:20",
          "QTY*90*1",
          "QTY*AA*2",
          "AMT*YU*300.5",
          "AMT*YY*150",
          "HL*3*2*19*1",
          "NM1*85*2*NORTH CLINIC*****XX*1234567893",
          "TRN*1*0",
          "REF*G2*OLD1",
          "QTY*QA*1",
          "QTY*QC*2",
          "AMT*YU*300.5",
          "AMT*YY*150",
          "HL*4*3*PT",
          "NM1*QC*1*QUARTZ*JADE****MI*MEM001",
          "TRN*2*PCN-1",
          "STC*A2:20:PR*20260305*WQ*300.5",
          "REF*1K*PAYERCLAIM2",
          "REF*D9*TRACK9",
          "REF*BLT*131",
          "DTP*472*RD8*20260105-20260106",
          "TRN*2*PCN-2",
          "STC*A3:33:IL*20260305*U*150******A6:70::RX*A7:562:85*WRONG NPI",
          "STC*A8:21*20260305*U*150",
          "DTP*472*D8*20260105",
          "SVC*HC:99213:25*150**0450***2",
          "STC*A7:562:85**U",
          "REF*FJ*LINE1",
          "REF*XZ*RX1",
          "DTP*472*D8*20260105",
          "HL*5*3*PT",
          "NM1*QC*1*QUARTZ*JADE****MI*MEM001",
          "TRN*2*PCN-3",
          "STC*A2:20:PR*20260305*WQ*0");

  @Test
  @DisplayName("R31 A claim's acknowledgement without its patient is refused before it is written")
  void incomplete277ca() {
    ClaimAcknowledgement given =
        new ClaimAcknowledgement(
            Level.CLAIM,
            Party.organization("PR", "SECOND HEALTH"),
            Party.organization("41", "NORTH BILLING"),
            Party.organization("85", "NORTH CLINIC"),
            null,
            "PCN-1",
            List.of(new Status("A2", "20", "PR", null, "WQ", null, "")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Place.NOWHERE,
            "");
    ClaimAcknowledgementWriter writer =
        ClaimAcknowledgementWriter.open(new ByteArrayOutputStream(), ENVELOPE);
    writer.openSet("A", "T", RECEIVED, PROCESSED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.write(given))
        .withMessageContaining("patient");
  }

  private static String document999() {
    return Documents.document("FA", "005010X231A1", "999", A999);
  }

  private static ImplementationAcknowledgement only999(String document) {
    Reading reading = Reading.of(document);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.all(ImplementationAcknowledged.class)).hasSize(1);
    return reading.all(ImplementationAcknowledged.class).get(0).acknowledgement();
  }

  private static List<ClaimAcknowledgement> acknowledgements(Reading reading) {
    return reading.all(ClaimAcknowledged.class).stream()
        .map(ClaimAcknowledged::acknowledgement)
        .toList();
  }
}
