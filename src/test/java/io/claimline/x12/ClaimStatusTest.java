package io.claimline.x12;

import static io.claimline.x12.Documents.ENVELOPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.shared.Money;
import io.claimline.x12.ClaimStatusResponse.Level;
import io.claimline.x12.X12Event.ClaimStatusInquiryRead;
import io.claimline.x12.X12Event.ClaimStatusRead;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 276 and 277 (005010X212), read and written. All people are invented. */
class ClaimStatusTest {
  private static final String VERSION = "005010X212";

  private static final List<String> A276 =
      List.of(
          "BHT*0010*13*ASK-7*20260304*1016",
          "HL*1**20*1",
          "NM1*PR*2*SECOND HEALTH*****PI*SEC01",
          "HL*2*1*21*1",
          "NM1*41*2*NORTH BILLING*****46*SUB1",
          "HL*3*2*19*1",
          "NM1*1P*2*NORTH CLINIC*****XX*1234567893",
          "NM1*1P*2*NORTH CLINIC*****FI*123456789",
          "HL*4*3*22*1",
          "DMG*D8*19800102*F",
          "NM1*IL*1*QUARTZ*OPAL*M**JR*MI*MEM001",
          "TRN*1*ASK-7-1",
          "REF*1K*PAYERCLAIM1",
          "REF*BLT*131",
          "REF*LU*SITE1",
          "REF*6P*GRP1",
          "REF*EJ*PCN-1",
          "REF*XZ*RX1",
          "REF*D9*TRACK9",
          "AMT*T3*150.5",
          "DTP*472*RD8*20260105-20260106",
          "SVC*HC:99213:25*100.5**0450***1",
          "REF*FJ*LINE1",
          "DTP*472*D8*20260105",
          "SVC*NU:0450*50*****2",
          "DTP*472*D8*20260106",
          "TRN*1*ASK-7-2",
          "REF*EJ*PCN-2",
          "HL*5*4*23",
          "DMG*D8*20100203*F",
          "NM1*QC*1*QUARTZ*JADE",
          "TRN*1*ASK-7-3",
          "REF*EJ*PCN-3",
          "AMT*T3*85",
          "DTP*472*D8*20260301",
          "HL*6*3*22*1",
          "NM1*IL*1*FLINT*FERN****MI*MEM002",
          "HL*7*6*23",
          "DMG*D8*19790506*M",
          "NM1*QC*1*FLINT*MOSS",
          "TRN*1*ASK-7-4",
          "REF*EJ*PCN-4",
          "HL*8*2*19*1",
          "NM1*1P*1*RENDER*RHEA****XX*1222222220",
          "HL*9*8*22*0",
          "DMG*D8*19640708*F",
          "NM1*IL*1*FLINT*CLAY****MI*MEM003",
          "TRN*1*ASK-7-5",
          "REF*EJ*PCN-5");

  private static final List<String> A277 =
      List.of(
          "BHT*0010*08*ANSWER-7*20260305*1016*DG",
          "HL*1**20*1",
          "NM1*PR*2*SECOND HEALTH*****PI*SEC01",
          "PER*IC*STATUS DESK*TE*5555550100*EX*12",
          "HL*2*1*21*1",
          "NM1*41*2*NORTH BILLING*****46*SUB1",
          "TRN*2*ASK-7",
          "STC*A1:19:PR*20260305",
          "HL*3*2*19*0",
          "NM1*1P*2*NORTH ANNEX*****XX*1333333338",
          "TRN*1*0",
          "STC*E0:24:1P*20260305",
          "HL*4*2*19*1",
          "NM1*1P*2*NORTH CLINIC*****XX*1234567893",
          "NM1*1P*2*NORTH CLINIC*****FI*123456789",
          "HL*5*4*22*1",
          "NM1*IL*1*QUARTZ*OPAL*M**JR*MI*MEM001",
          "TRN*2*ASK-7-1",
          "STC*F1:65*20260305**150.5*115*20260301**20260303*EFT-55*P3:317:PR*F2:88:QC",
          "STC*R3:123:1P*20260305**150.5",
          "REF*1K*PAYERCLAIM1",
          "REF*BLT*131",
          "REF*EJ*PCN-1",
          "REF*XZ*RX1",
          "REF*VV*V1",
          "REF*D9*TRACK9",
          "DTP*472*RD8*20260105-20260106",
          "SVC*HC:99213:25*100.5*70*0450***1",
          "STC*F1:65*20260305",
          "REF*FJ*LINE1",
          "DTP*472*D8*20260105",
          "TRN*2*ASK-7-2",
          "STC*A4:35*20260305**50",
          "HL*6*5*23",
          "NM1*QC*1*QUARTZ*JADE",
          "TRN*2*ASK-7-3",
          "STC*F2:80::RX*20260301**85*0",
          "HL*7*4*22*0",
          "NM1*IL*1*FLINT*FERN****MI*MEM002",
          "TRN*2*ASK-7-4",
          "STC*P1:20:PR*20260305**10");

  @Test
  @DisplayName("R34 X212 276: each claim that is asked about, with its lines")
  void readInquiries() {
    List<ClaimStatusInquiry> read = inquiries(document276());
    assertThat(read)
        .extracting(ClaimStatusInquiry::traceNumber)
        .containsExactly("ASK-7-1", "ASK-7-2", "ASK-7-3", "ASK-7-4", "ASK-7-5");
    ClaimStatusInquiry first = read.get(0);
    assertThat(first.payer().id()).isEqualTo("SEC01");
    assertThat(first.receiver().role()).isEqualTo("41");
    assertThat(first.providers()).extracting(Party::idQualifier).containsExactly("XX", "FI");
    assertThat(first.subscriber().birthDate()).isEqualTo(LocalDate.of(1980, 1, 2));
    assertThat(first.charge()).isEqualTo(Money.parse("150.5"));
    assertThat(Reference.valueOf(first.references(), "EJ")).isEqualTo("PCN-1");
    assertThat(first.lines()).hasSize(2);
    assertThat(first.lines().get(0).revenueCode()).isEqualTo("0450");
    assertThat(first.lines().get(1).units()).isEqualByComparingTo("2");
    assertThat(read.get(1).dependent()).isNull();
    assertThat(read.get(2).dependent())
        .satisfies(dependent -> assertThat(dependent.party().firstName()).isEqualTo("JADE"));
    assertThat(read.get(2).subscriber()).isEqualTo(first.subscriber());
    assertThat(read.get(4).providers().get(0).isPerson()).isTrue();
    assertThat(read).allMatch(inquiry -> inquiry.otherSegments().isEmpty());
  }

  @Test
  @DisplayName("R34 X212 276: written from what was read, it is the same segment stream")
  void writeInquiries() throws Exception {
    byte[] written = write276(inquiries(document276()));
    assertThat(SegmentStream.body(written)).isEqualTo(A276);
    assertThat(IndependentReader.segments(written)).contains("SVC", "AMT");
  }

  @Test
  @DisplayName("R34 X212 277: a status at each level, with amounts and payment of the claim")
  void readResponses() {
    List<ClaimStatusResponse> read = responses(document277());
    assertThat(read)
        .extracting(ClaimStatusResponse::level)
        .containsExactly(
            Level.RECEIVER, Level.PROVIDER, Level.CLAIM, Level.CLAIM, Level.CLAIM, Level.CLAIM);
    assertThat(read.get(0).payer().contacts().get(0).number("EX")).isEqualTo("12");
    assertThat(read.get(0).providers()).isEmpty();
    assertThat(read.get(1).providers()).extracting(Party::npi).containsExactly("1333333338");
    ClaimStatusResponse claim = read.get(2);
    assertThat(claim.payerClaimNumber()).isEqualTo("PAYERCLAIM1");
    ClaimStatus status = claim.statuses().get(0);
    assertThat(status.codes())
        .containsExactly(
            ClaimStatus.Code.of("F1", "65"),
            ClaimStatus.Code.of("P3", "317", "PR"),
            ClaimStatus.Code.of("F2", "88", "QC"));
    assertThat(status.isFinal()).isTrue();
    assertThat(status.paid()).isEqualTo(Money.parse("115"));
    assertThat(status.adjudicatedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(status.issuedOn()).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(status.checkNumber()).isEqualTo("EFT-55");
    assertThat(claim.statuses().get(1).isRequestForInformation()).isTrue();
    assertThat(claim.lines().get(0).paid()).isEqualTo(Money.parse("70"));
    assertThat(claim.lines().get(0).statuses()).hasSize(1);
    assertThat(read.get(3).statuses().get(0).isNotHeld()).isTrue();
    assertThat(read.get(4).statuses().get(0).codes().get(0).list()).isEqualTo("RX");
    assertThat(read.get(4).dependent()).isNotNull();
    assertThat(read.get(5).dependent()).isNull();
    assertThat(read.get(5).statuses().get(0).isPending()).isTrue();
  }

  @Test
  @DisplayName("R34 X212 277: written from what was read, it is the same segment stream")
  void writeResponses() throws Exception {
    byte[] written = write277(responses(document277()));
    assertThat(SegmentStream.body(written)).isEqualTo(A277);
    assertThat(IndependentReader.segments(written)).contains("STC", "SVC");
  }

  @Test
  @DisplayName("R34 X212 A payer answers each inquiry: same parties, trace returned, a status")
  void answer() {
    ZonedDateTime now = ZonedDateTime.of(2026, 3, 5, 10, 20, 0, 0, ZoneOffset.UTC);
    List<ClaimStatusResponse> answers =
        inquiries(document276()).stream()
            .map(
                inquiry ->
                    ClaimStatusResponse.to(
                        inquiry,
                        HierarchicalBeginning.status("ANSWER-8", now),
                        List.of(
                            new ClaimStatus(
                                List.of(ClaimStatus.Code.of("P1", "20")),
                                now.toLocalDate(),
                                Money.parse("10"),
                                null,
                                null,
                                null,
                                "")),
                        List.of(Reference.of("1K", "OURS"))))
            .toList();
    List<ClaimStatusResponse> read = responses(Reading.of("own.277", write277(answers)));
    assertThat(read).extracting(ClaimStatusResponse::content).isEqualTo(answers);
  }

  private static Reading document276() {
    return Reading.of(Documents.document("HR", VERSION, "276", A276));
  }

  private static Reading document277() {
    return Reading.of(Documents.document("HN", VERSION, "277", A277));
  }

  private static List<ClaimStatusInquiry> inquiries(Reading reading) {
    assertThat(reading.findings()).isEmpty();
    return reading.all(ClaimStatusInquiryRead.class).stream()
        .map(ClaimStatusInquiryRead::inquiry)
        .toList();
  }

  private static List<ClaimStatusResponse> responses(Reading reading) {
    assertThat(reading.findings()).isEmpty();
    return reading.all(ClaimStatusRead.class).stream().map(ClaimStatusRead::response).toList();
  }

  private static byte[] write276(List<ClaimStatusInquiry> inquiries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClaimStatusInquiryWriter writer = ClaimStatusInquiryWriter.open(out, ENVELOPE);
    inquiries.forEach(writer::write);
    assertThat(writer.finish().units()).isEqualTo(inquiries.size());
    return out.toByteArray();
  }

  private static byte[] write277(List<ClaimStatusResponse> responses) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClaimStatusResponseWriter writer = ClaimStatusResponseWriter.open(out, ENVELOPE);
    responses.forEach(writer::write);
    assertThat(writer.finish().units()).isEqualTo(responses.size());
    return out.toByteArray();
  }
}
