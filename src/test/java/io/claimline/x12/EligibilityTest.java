package io.claimline.x12;

import static io.claimline.x12.Documents.ENVELOPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.shared.Money;
import io.claimline.x12.EligibilityInquiry.Question;
import io.claimline.x12.EligibilityResponse.Level;
import io.claimline.x12.X12Event.EligibilityInquiryRead;
import io.claimline.x12.X12Event.EligibilityResponseRead;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 270 and 271 (005010X279A1), read and written. All people are invented. */
class EligibilityTest {
  private static final String VERSION = "005010X279A1";

  private static final List<String> A270 =
      List.of(
          "BHT*0022*13*BATCH-9*20260304*1016*RT",
          "HL*1**20*1",
          "NM1*PR*2*SECOND HEALTH*****PI*SEC01",
          "HL*2*1*21*1",
          "NM1*1P*2*NORTH CLINIC*****XX*1234567893",
          "REF*4A*PIN1",
          "REF*0B*LIC7*NY",
          "N3*1 MAIN ST*SUITE 2",
          "N4*ALBANY*NY*122071234",
          "PRV*BI*PXC*207Q00000X",
          "HL*3*2*22*1",
          "TRN*1*ASK-1*9CLAIMLINE",
          "TRN*1*HUB-1*9PAYERHUB0*DIV",
          "NM1*IL*1*QUARTZ*OPAL*M**JR*MI*MEM001",
          "REF*6P*GRP1",
          "N3*2 OAK ST",
          "N4*TROY*NY*12180",
          "PRV*PE*HPI*1222222220",
          "DMG*D8*19800102*F",
          "INS*Y*18***************2",
          "HI*ABK:J0190*ABF:E119",
          "DTP*291*RD8*20260301-20260331",
          "EQ*30^98^UC**FAM",
          "AMT*R*37.5",
          "AMT*PB*100",
          "III*ZZ*11",
          "REF*G1*AUTH9",
          "DTP*291*D8*20260305",
          "EQ**HC:99213:25:59***1:2",
          "HL*4*3*23*0",
          "TRN*1*ASK-2*9CLAIMLINE",
          "NM1*03*1*QUARTZ*JADE",
          "REF*EJ*PCN-1",
          "DMG*D8*20100203*F",
          "INS*N*19",
          "DTP*291*D8*20260305",
          "EQ*88",
          "HL*5*2*22*1",
          "NM1*IL*1*FLINT*FERN****MI*MEM002",
          "HL*6*5*23*0",
          "TRN*1*ASK-3*9CLAIMLINE",
          "NM1*03*1*FLINT*MOSS",
          "INS*N*01",
          "EQ*30",
          "HL*7*2*22*0",
          "TRN*1*ASK-4*9CLAIMLINE",
          "NM1*IL*1*FLINT*CLAY****MI*MEM003",
          "EQ*30",
          "HL*8**20*1",
          "NM1*PR*2*FIRST HEALTH*****PI*FIR01",
          "HL*9*8*21*1",
          "NM1*1P*2*NORTH CLINIC*****XX*1234567893",
          "HL*10*9*22*0",
          "NM1*IL*1*FLINT*CLAY****MI*MEM777",
          "EQ*30");

  private static final List<String> A271 =
      List.of(
          "BHT*0022*11*BATCH-9*20260304*1017",
          "HL*1**20*1",
          "AAA*Y**42*R",
          "NM1*PR*2*SECOND HEALTH*****PI*SEC01",
          "PER*IC*HELP DESK*TE*5555550100*UR*HELP.EXAMPLE.COM",
          "AAA*Y**80*P",
          "HL*2*1*21*1",
          "NM1*1P*2*NORTH CLINIC*****XX*1234567893",
          "REF*4A*PIN1",
          "N3*1 MAIN ST",
          "N4*ALBANY*NY*12207",
          "AAA*N**43*C",
          "PRV*BI*PXC*207Q00000X",
          "HL*3*2*22*1",
          "TRN*2*ASK-1*9CLAIMLINE",
          "TRN*1*PAYER-1*9PAYERHUB0",
          "NM1*IL*1*QUARTZ*OPAL*M**JR*MI*MEM001",
          "REF*6P*GRP1*GROUP ONE",
          "N3*2 OAK ST",
          "N4*TROY*NY*12180",
          "AAA*N**72*C",
          "PRV*PC*HPI*1222222220",
          "DMG*D8*19800102*F",
          "INS*Y*18*001*25",
          "HI*ABK:J0190*ABF:E119",
          "DTP*346*D8*20260101",
          "DTP*356*RD8*20260101-20260101",
          "MPI*C*AE*F*SERVES ABROAD*A1*RD8*20200101-20251231",
          "EB*1*IND*30^98*PR*GOLD PLAN",
          "EB*C*FAM*30*PR**23*1500*****Y",
          "EB*A**98***27**0.2*VS*20*Y*W*HC:99213:25:::::99215*1:2",
          "HSD*VS*12*WK*3*34*1",
          "HSD*DY*5*****1*A",
          "REF*18*PLAN7*GOLD",
          "DTP*348*D8*20260101",
          "DTP*472*RD8*20260305-20260312",
          "AAA*N**57*C",
          "MSG*CALL BEFORE A STAY",
          "MSG*ASK FOR THE NURSE",
          "III*ZZ*11",
          "III***44*LEFT ARM",
          "LS*2120",
          "NM1*PR*2*THIRD HEALTH*****PI*THI01",
          "N3*9 PAYER WAY",
          "N4*HARTFORD*CT*06101**RJ*12",
          "PER*IC*CLAIMS*TE*5555550199*EX*7",
          "PRV*PC*PXC*208D00000X",
          "NM1*IL*1*QUARTZ*ONYX****MI*MEM777*41",
          "LE*2120",
          "HL*4*3*23*0",
          "TRN*2*ASK-2*9CLAIMLINE",
          "NM1*03*1*QUARTZ*JADE",
          "DMG*D8*20100203*F",
          "INS*N*19",
          "EB*6**30",
          "HL*5*2*22*1",
          "NM1*IL*1*FLINT*FERN****MI*MEM002",
          "HL*6*5*23*0",
          "TRN*2*ASK-3*9CLAIMLINE",
          "NM1*03*1*FLINT*MOSS",
          "AAA*N**67*C",
          "HL*7**20*0",
          "AAA*Y**42*R",
          "NM1*PR*2*FIRST HEALTH*****PI*FIR01");

  @Test
  @DisplayName("X279A1 270: who asks whom about which patient, and what")
  void readInquiries() {
    List<EligibilityInquiry> read = inquiries(document270());
    assertThat(read)
        .extracting(inquiry -> inquiry.patient().party().firstName() + inquiry.traces().size())
        .containsExactly("OPAL2", "JADE1", "MOSS1", "CLAY1", "CLAY0");
    EligibilityInquiry first = read.get(0);
    assertThat(first.beginning())
        .isEqualTo(
            new HierarchicalBeginning(
                "13", "BATCH-9", LocalDate.of(2026, 3, 4), LocalTime.of(10, 16), "RT"));
    assertThat(first.source().id()).isEqualTo("SEC01");
    assertThat(first.receiver().party().npi()).isEqualTo("1234567893");
    assertThat(first.receiver().provider())
        .isEqualTo(ProviderIdentification.taxonomy("BI", "207Q00000X"));
    assertThat(first.subscriber().memberId()).isEqualTo("MEM001");
    assertThat(first.subscriber().diagnoses()).contains(Diagnosis.other("E119"));
    assertThat(first.questions().get(0).serviceTypes()).containsExactly("30", "98", "UC");
    assertThat(first.questions().get(0).spendDown()).isEqualTo(Money.parse("37.5"));
    assertThat(first.questions().get(1).procedure())
        .isEqualTo(Procedure.hcpcs("99213", "25", "59"));
    assertThat(first.questions().get(1).diagnosisPointers()).containsExactly(1, 2);
    EligibilityInquiry second = read.get(1);
    assertThat(second.subscriber()).isEqualTo(first.subscriber());
    assertThat(second.patient().relationship()).isEqualTo(InsuredRelationship.dependent("19"));
    assertThat(read.get(4).source().id()).isEqualTo("FIR01");
    assertThat(read).allMatch(inquiry -> inquiry.otherSegments().isEmpty());
  }

  @Test
  @DisplayName("X279A1 270: written from what was read, it is the same segment stream")
  void writeInquiries() throws Exception {
    byte[] written = write270(inquiries(document270()));
    assertThat(SegmentStream.body(written)).isEqualTo(A270);
    assertThat(IndependentReader.segments(written)).contains("EQ", "III");
  }

  @Test
  @DisplayName("X279A1 271: each level that says something, rejections at each level included")
  void readResponses() {
    List<EligibilityResponse> read = responses(document271());
    assertThat(read)
        .extracting(EligibilityResponse::level)
        .containsExactly(
            Level.SOURCE,
            Level.RECEIVER,
            Level.SUBSCRIBER,
            Level.DEPENDENT,
            Level.DEPENDENT,
            Level.SOURCE);
    assertThat(read.get(0).transactionRejections())
        .containsExactly(new RequestRejection(true, "42", "R"));
    assertThat(read.get(0).rejections()).extracting(RequestRejection::reason).containsExactly("80");
    assertThat(read.get(0).source().contacts().get(0).number("UR")).isEqualTo("HELP.EXAMPLE.COM");
    assertThat(read.get(1).rejections()).extracting(RequestRejection::reason).containsExactly("43");
    assertThat(read.get(1).subscriber()).isEqualTo(EligibilityPerson.NONE);
    EligibilityResponse subscriber = read.get(2);
    assertThat(subscriber.traceNumber()).isEqualTo("ASK-1");
    assertThat(subscriber.rejections()).containsExactly(new RequestRejection(false, "72", "C"));
    assertThat(subscriber.patient().relationship())
        .satisfies(relationship -> assertThat(relationship.isCorrected()).isTrue());
    assertThat(subscriber.patient().military())
        .satisfies(military -> assertThat(military.rank()).isEqualTo("A1"));
    assertThat(subscriber.isActive("98")).isTrue();
    assertThat(subscriber.isActive("33")).isFalse();
    EligibilityResponse dependent = read.get(3);
    assertThat(dependent.patient().party().firstName()).isEqualTo("JADE");
    assertThat(dependent.isActive("30")).isFalse();
    assertThat(read.get(4).isRejected()).isTrue();
    assertThat(read.get(5).source().id()).isEqualTo("FIR01");
    assertThat(read.get(5).receiver()).isEqualTo(EligibilityReceiver.NONE);
  }

  @Test
  @DisplayName("X279A1 2110C: a benefit carries its amounts, deliveries, dates, texts and entities")
  void readBenefit() {
    List<Benefit> benefits = responses(document271()).get(2).benefits();
    assertThat(benefits).hasSize(3);
    assertThat(benefits.get(1).amount()).isEqualTo(Money.parse("1500"));
    assertThat(benefits.get(1).inNetwork()).isEqualTo("Y");
    Benefit coinsurance = benefits.get(2);
    assertThat(coinsurance.percent()).isEqualByComparingTo("0.2");
    assertThat(coinsurance.quantity()).isEqualByComparingTo("20");
    assertThat(coinsurance.lastProcedure()).isEqualTo("99215");
    assertThat(coinsurance.deliveries()).hasSize(2);
    assertThat(coinsurance.deliveries().get(0).frequency()).isEqualByComparingTo("3");
    assertThat(coinsurance.deliveries().get(1).timePattern()).isEqualTo("A");
    assertThat(coinsurance.messages()).hasSize(2);
    assertThat(coinsurance.circumstances())
        .containsExactly(
            AdditionalInformation.placeOfService("11"),
            new AdditionalInformation("", "", "44", "LEFT ARM"));
    assertThat(coinsurance.rejections()).extracting(RequestRejection::reason).containsExactly("57");
    assertThat(coinsurance.entities())
        .extracting(entity -> entity.party().id() + entity.relationship() + entity.region())
        .containsExactly("THI0112", "MEM77741");
  }

  @Test
  @DisplayName("X279A1 271: written from what was read, it is the same segment stream")
  void writeResponses() throws Exception {
    byte[] written = write271(responses(document271()));
    assertThat(SegmentStream.body(written)).isEqualTo(A271);
    assertThat(IndependentReader.segments(written)).contains("EB", "HSD", "LS", "LE", "MPI");
  }

  @Test
  @DisplayName("X279A1 A payer answers an inquiry: same parties, trace returned, benefits")
  void answer() {
    ZonedDateTime now = ZonedDateTime.of(2026, 3, 4, 10, 20, 0, 0, ZoneOffset.UTC);
    EligibilityInquiry inquiry =
        EligibilityInquiry.of(
            HierarchicalBeginning.request("ASK-9", now),
            Party.organization("PR", "SECOND HEALTH").withId("PI", "SEC01"),
            new EligibilityReceiver(
                Party.organization("1P", "NORTH CLINIC").withId("XX", "1234567893"), null),
            EligibilityPerson.of(
                Party.person("IL", "QUARTZ", "OPAL").withId("MI", "MEM001"),
                LocalDate.of(1980, 1, 2),
                "F"),
            null,
            Trace.own("ASK-9-1", "9CLAIMLINE"),
            List.of(Question.about("30")));
    EligibilityInquiry received =
        inquiries(Reading.of("own.270", write270(List.of(inquiry)))).get(0);
    assertThat(received.content()).isEqualTo(inquiry);
    EligibilityResponse response =
        EligibilityResponse.to(
            received,
            HierarchicalBeginning.response("ASK-9", now),
            List.of(),
            List.of(
                Benefit.of("1", "30").plan("PR", "GOLD PLAN").build(),
                Benefit.of("B", "98").amount("27", Money.parse("25")).inNetwork("Y").build(),
                Benefit.of("A", "30").percent("27", new BigDecimal("0.2")).build(),
                Benefit.of("F", "33").quantity("23", "VS", new BigDecimal("12")).build()));
    EligibilityResponse read = responses(Reading.of("own.271", write271(List.of(response)))).get(0);
    assertThat(read.content()).isEqualTo(response);
    assertThat(read.isActive("30")).isTrue();
    assertThat(read.traceNumber()).isEqualTo("ASK-9-1");
  }

  @Test
  @DisplayName("X279A1 Two sets of one BHT stay two, if so told")
  void twoSets() {
    List<EligibilityInquiry> inquiries = inquiries(document270());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EligibilityInquiryWriter writer = EligibilityInquiryWriter.open(out, ENVELOPE);
    writer.write(inquiries.get(0));
    writer.endSet();
    writer.write(inquiries.get(0));
    assertThat(writer.finish().sets()).isEqualTo(2);
  }

  @Test
  @DisplayName("X279A1 2120C: related entities without LS and LE are read, with a finding")
  void withoutBrackets() {
    List<String> segments = new ArrayList<>(A271);
    segments.remove("LS*2120");
    segments.remove("LE*2120");
    Reading reading = Reading.of(Documents.document("HB", VERSION, "271", segments));
    assertThat(reading.codes()).containsExactly("LOOP_BRACKETS");
    assertThat(
            reading
                .all(EligibilityResponseRead.class)
                .get(2)
                .response()
                .benefits()
                .get(2)
                .entities())
        .hasSize(2);
  }

  @Test
  @DisplayName("X279A1 Levels that are not counted from 1 are a finding each")
  void levelNumbers() {
    List<String> segments = new ArrayList<>(A270);
    segments.set(segments.indexOf("HL*7*2*22*0"), "HL*17*2*22*0");
    Reading reading = Reading.of(Documents.document("HS", VERSION, "270", segments));
    assertThat(reading.codes()).containsExactly("HL_NUMBER");
  }

  @Test
  @DisplayName("X279A1 A subscriber that says it has no dependents and has one is a finding")
  void childrenDenied() {
    List<String> segments = new ArrayList<>(A270);
    segments.set(segments.indexOf("HL*3*2*22*1"), "HL*3*2*22*0");
    Reading reading = Reading.of(Documents.document("HS", VERSION, "270", segments));
    assertThat(reading.codes()).containsExactly("HL_CHILDREN");
    assertThat(reading.all(EligibilityInquiryRead.class)).hasSize(5);
  }

  @Test
  @DisplayName("X279A1 A subscriber that says it has dependents and has none is a finding")
  void childrenMissing() {
    List<String> segments = new ArrayList<>(A270);
    segments.set(segments.indexOf("HL*7*2*22*0"), "HL*7*2*22*1");
    segments.set(segments.indexOf("HL*10*9*22*0"), "HL*10*9*22*1");
    Reading reading = Reading.of(Documents.document("HS", VERSION, "270", segments));
    assertThat(reading.findings())
        .extracting(finding -> finding.code() + finding.place().segmentNumber())
        .containsExactly("HL_CHILDREN48", "HL_CHILDREN56");
    assertThat(reading.all(EligibilityInquiryRead.class)).hasSize(5);
  }

  @Test
  @DisplayName("X279A1 A rejection with a reason that the guide does not know is not written")
  void refused() {
    EligibilityResponse given = responses(document271()).get(5);
    EligibilityResponse wrong =
        new EligibilityResponse(
            given.level(),
            given.beginning(),
            given.source(),
            given.receiver(),
            given.subscriber(),
            null,
            List.of(),
            List.of(new RequestRejection(true, "99", "R")),
            List.of(),
            List.of(),
            List.of(),
            Place.NOWHERE,
            "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EligibilityResponseWriter writer = EligibilityResponseWriter.open(out, ENVELOPE);
    writer.write(given);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.write(wrong))
        .withMessageContaining("AAA03");
    assertThat(writer.finish().units()).isEqualTo(1);
    assertThat(responses(Reading.of("own.271", out.toByteArray())))
        .extracting(EligibilityResponse::content)
        .containsExactly(given.content());
  }

  private static Reading document270() {
    return Reading.of(Documents.document("HS", VERSION, "270", A270));
  }

  private static Reading document271() {
    return Reading.of(Documents.document("HB", VERSION, "271", A271));
  }

  private static List<EligibilityInquiry> inquiries(Reading reading) {
    assertThat(reading.findings()).isEmpty();
    return reading.all(EligibilityInquiryRead.class).stream()
        .map(EligibilityInquiryRead::inquiry)
        .toList();
  }

  private static List<EligibilityResponse> responses(Reading reading) {
    assertThat(reading.findings()).isEmpty();
    return reading.all(EligibilityResponseRead.class).stream()
        .map(EligibilityResponseRead::response)
        .toList();
  }

  private static byte[] write270(List<EligibilityInquiry> inquiries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EligibilityInquiryWriter writer = EligibilityInquiryWriter.open(out, ENVELOPE);
    inquiries.forEach(writer::write);
    assertThat(writer.finish().units()).isEqualTo(inquiries.size());
    return out.toByteArray();
  }

  private static byte[] write271(List<EligibilityResponse> responses) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EligibilityResponseWriter writer = EligibilityResponseWriter.open(out, ENVELOPE);
    responses.forEach(writer::write);
    assertThat(writer.finish().units()).isEqualTo(responses.size());
    return out.toByteArray();
  }
}
