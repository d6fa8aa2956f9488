package io.claimline.x12;

import static io.claimline.x12.Documents.ENVELOPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.shared.Money;
import io.claimline.x12.InstitutionalCode.Kind;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reading and writing 837I (005010X223A2). */
class InstitutionalClaimTest {
  /** An inpatient stay with a dependent patient, another payer's decision and all kinds of code. */
  private static final List<String> STAY =
      List.of(
          "BHT*0019*00*BATCH-9*20260304*1016*CH",
          "NM1*41*2*NORTH BILLING*****46*SUB1",
          "PER*IC*ANNA CLERK*TE*5555550100*EX*12",
          "NM1*40*2*PAYER HUB*****46*HUB9",
          "HL*1**20*1",
          "PRV*BI*PXC*282N00000X",
          "NM1*85*2*NORTH HOSPITAL*****XX*1234567893",
          "N3*1 MAIN ST*SUITE 2",
          "N4*ALBANY*NY*122071234",
          "REF*EI*123456789",
          "PER*IC*FRONT DESK*TE*5555550101",
          "NM1*87*2",
          "N3*PO BOX 9",
          "N4*ALBANY*NY*12207",
          "HL*2*1*22*1",
          "SBR*S**GRP1*GROUP ONE*****CI",
          "NM1*IL*1*QUARTZ*OPAL*M**JR*MI*MEM001",
          "N3*2 OAK ST",
          "N4*TROY*NY*12180",
          "DMG*D8*19800102*F",
          "REF*SY*999001111",
          "NM1*PR*2*SECOND HEALTH*****PI*SEC01",
          "REF*2U*X9",
          "REF*G2*PROV7",
          "HL*3*2*23*0",
          "PAT*19",
          "NM1*QC*1*QUARTZ*JADE",
          "N3*2 OAK ST",
          "N4*TROY*NY*12180",
          "DMG*D8*20100203*F",
          "CLM*STAY-1*1500.5***11:A:7**A*Y*I***********11",
          "DTP*096*TM*1130",
          "DTP*434*RD8*20260105-20260109",
          "DTP*435*DT*202601050930",
          "DTP*050*D8*20260210",
          "CL1*1*7*01",
          "PWK*OZ*EL***AC*CTRL1",
          "CN1*02*100*5*CODE**V1",
          "AMT*F3*20",
          "REF*F8*PAYERCLAIM1",
          "REF*G1*AUTH9",
          "REF*EA*MRN5",
          "K3*FIXED",
          "NTE*UPI*UPDATED INFORMATION",
          "NTE*ADD*BILLED LATE",
          "CRC*ZZ*Y*AV*S2",
          "HI*ABK:J189:::::::Y",
          "HI*ABJ:R0602",
          "HI*APR:R05*APR:R509",
          "HI*ABN:W010XXA:::::::N",
          "HI*DR:193",
          "HI*ABF:E119:::::::Y*ABF:I10:::::::W*ABF:Z87891",
          "HI*BBR:0B110F5:D8:20260106",
          "HI*BBQ:02139Y3:D8:20260107*BBQ:4A025N8:D8:20260108",
          "HI*BI:70:RD8:20260105-20260106*BI:71:RD8:20251201-20251201",
          "HI*BH:01:D8:20260104*BH:A2:D8:20260101",
          "HI*BE:A1:::15.31*BE:80:::4",
          "HI*BG:09*BG:C1",
          "HI*TC:B1",
          "HCP*03*1000*500.5*REPRICER***193",
          "NM1*71*1*ATTEND*ADA****XX*1111111112",
          "PRV*AT*PXC*208M00000X",
          "REF*G2*OLD1",
          "NM1*72*1*CUTTER*CARA****XX*1222222220",
          "NM1*ZZ*1*ASSIST*AMY****XX*1666666662",
          "NM1*82*1*RENDER*RHEA****XX*1777777770",
          "NM1*77*2*NORTH ANNEX*****XX*1333333338",
          "N3*3 ELM ST",
          "N4*TROY*NY*12180",
          "NM1*DN*1*REFER*ROSE****XX*1888888888",
          "SBR*P*18*GRP2*GROUP TWO*****CI",
          "CAS*CO*45*100",
          "AMT*D*1100",
          "AMT*EAF*25",
          "AMT*A8*5",
          "OI***Y***Y",
          "MIA*4**2*900*MA01***************N130",
          "MOA***MA18",
          "NM1*IL*1*QUARTZ*ONYX****MI*MEM777",
          "N3*2 OAK ST",
          "N4*TROY*NY*12180",
          "NM1*PR*2*FIRST HEALTH*****PI*FIR01",
          "DTP*573*D8*20260220",
          "REF*F8*FIRCLAIM",
          "NM1*71*1",
          "REF*G2*THEIR71",
          "NM1*85*2",
          "REF*G2*THEIR85",
          "LX*1",
          "SV2*0120**1200*DA*4**10.5",
          "PWK*OZ*BM***AC*LINE1",
          "REF*6R*L1",
          "NTE*TPO*STATE RULE",
          "SVD*FIR01*1000**0120*4",
          "CAS*CO*45*180",
          "CAS*PR*1*20",
          "DTP*573*D8*20260220",
          "AMT*EAF*20",
          "LX*2",
          "SV2*0636*HC:J1234:AA:BB*300.5*UN*3",
          "DTP*472*RD8*20260106-20260107",
          "REF*6R*L2",
          "REF*9B*REP2",
          "AMT*GT*1.5",
          "AMT*N8*2.5",
          "HCP*02*250*50.5*REPRICER****0636*HC*J1234*UN*3",
          "LIN**N4*00000111122",
          "CTP****2.5*ML",
          "REF*XZ*RX1",
          "NM1*72*1*CUTTER*CARA****XX*1222222220",
          "REF*G2*LINE72**2U:SEC01",
          "NM1*82*1*LINEDOC*LILY****XX*1444444446",
          "SVD*FIR01*200*HC:J1234*0636*3*1",
          "CAS*OA*94*100.5",
          "DTP*573*D8*20260220");

  /** Lacks of a claim that the guide requires; such a claim is never written. */
  private static final Set<String> WRITER_REFUSES = Set.of("MISSING_ELEMENT", "MISSING_SEGMENT");

  /** {@code 1.00} and {@code 1} are the same number. */
  private static final UnaryOperator<String> ODD_ZEROS =
      segment -> segment.replaceAll("(?<=[*:]\\d{1,9})\\.0+(?=[*:]|$)", "");

  private final InstitutionalClaim stay = onlyClaim(document(STAY));

  @Test
  @DisplayName("An 837I names its bill: type, statement, admission, discharge and how it ended")
  void bill() {
    assertThat(stay.patientControlNumber()).isEqualTo("STAY-1");
    assertThat(stay.charge()).isEqualTo(Money.ofCents(150050));
    assertThat(stay.typeOfBill()).isEqualTo("0117");
    assertThat(stay.statementFrom()).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(stay.dischargeHour()).isEqualTo(LocalTime.of(11, 30));
    assertThat(stay.dates())
        .contains(
            new DatePeriod(
                "435",
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 1, 5),
                LocalTime.of(9, 30),
                false));
    assertThat(List.of(stay.admissionType(), stay.admissionSource(), stay.patientStatus()))
        .containsExactly("1", "7", "01");
    assertThat(stay.patientEstimatedDue()).isEqualTo(Money.ofCents(2000));
    assertThat(stay.reference("F8")).isEqualTo("PAYERCLAIM1");
    assertThat(stay.delayReason()).isEqualTo("11");
    assertThat(stay.otherSegments()).isEmpty();
  }

  @Test
  @DisplayName("Codes keep what stands beside them: present on admission, days, spans and values")
  void codes() {
    assertThat(stay.code(Kind.PRINCIPAL_DIAGNOSIS))
        .isEqualTo(InstitutionalCode.diagnosis("ABK", "J189", "Y"));
    assertThat(stay.code(Kind.ADMITTING_DIAGNOSIS)).isEqualTo(InstitutionalCode.of("ABJ", "R0602"));
    assertThat(stay.codes(Kind.REASON_FOR_VISIT)).hasSize(2);
    assertThat(stay.codes(Kind.OTHER_DIAGNOSIS))
        .extracting(InstitutionalCode::presentOnAdmission)
        .containsExactly("Y", "W", "");
    assertThat(stay.code(Kind.DIAGNOSIS_RELATED_GROUP))
        .isEqualTo(InstitutionalCode.of("DR", "193"));
    assertThat(stay.code(Kind.PRINCIPAL_PROCEDURE))
        .isEqualTo(InstitutionalCode.on("BBR", "0B110F5", LocalDate.of(2026, 1, 6)));
    assertThat(stay.code(Kind.OCCURRENCE_SPAN))
        .isEqualTo(
            InstitutionalCode.span("70", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6)));
    assertThat(stay.codes(Kind.VALUE))
        .containsExactly(
            InstitutionalCode.value("A1", new BigDecimal("15.31")),
            InstitutionalCode.value("80", new BigDecimal("4")));
    assertThat(stay.codes(Kind.CONDITION))
        .extracting(InstitutionalCode::code)
        .containsExactly("09", "C1");
    assertThat(stay.codes(Kind.OTHER)).isEmpty();
  }

  @Test
  @DisplayName("Lines carry revenue code, procedure, days or units and what is not covered")
  void lines() {
    InstitutionalLine room = stay.lines().get(0);
    assertThat(room.revenueCode()).isEqualTo("0120");
    assertThat(room.procedure().isAbsent()).isTrue();
    assertThat(room.unit()).isEqualTo("DA");
    assertThat(room.notCovered()).isEqualTo(Money.ofCents(1050));
    assertThat(room.service()).isNull();
    InstitutionalLine drug = stay.lines().get(1);
    assertThat(drug.procedure()).isEqualTo(Procedure.hcpcs("J1234", "AA", "BB"));
    assertThat(drug.controlNumber()).isEqualTo("L2");
    assertThat(drug.drug()).isNotNull();
    assertThat(drug.adjudications())
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.revenueCode()).isEqualTo("0636");
              assertThat(decision.bundledLine()).isEqualTo(1);
            });
    assertThat(drug.providers()).extracting(Party::role).containsExactly("72", "82");
    assertThat(drug.providers().get(0).references())
        .containsExactly(new Reference("G2", "LINE72", "", "SEC01"));
  }

  @Test
  @DisplayName("R24 Another payer's claim may have both MIA and MOA, and providers of its own")
  void otherPayer() {
    OtherSubscriber other = stay.otherSubscribers().get(0);
    assertThat(other.inpatientSummary())
        .satisfies(
            inpatient ->
                assertThat(Objects.requireNonNull(inpatient).remarkCodes())
                    .containsExactly("MA01", "N130"));
    assertThat(other.summary()).isEqualTo(AdjudicationSummary.outpatient(List.of("MA18")));
    assertThat(other.providers()).extracting(Party::role).containsExactly("71", "85");
  }

  @Test
  @DisplayName("What was read is written as the same segments, and read back equal")
  void roundTrip() throws Exception {
    byte[] written = write(List.of(stay, stay));
    Reading reading = Reading.of("own.837", written);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.institutionalClaims())
        .extracting(InstitutionalClaim::content)
        .containsExactly(stay.content(), stay.content());
    assertThat(segments(write(List.of(stay)))).containsExactlyElementsOf(STAY);
    assertThat(IndependentReader.segments(written))
        .startsWith("ISA", "GS", "ST", "BHT")
        .endsWith("SE", "GE", "IEA");
  }

  @Test
  @DisplayName("More codes of a kind than a segment holds go on in another")
  void manyCodes() {
    List<InstitutionalCode> codes = new ArrayList<>();
    codes.add(InstitutionalCode.of("ABK", "J189"));
    codes.add(InstitutionalCode.of("ABJ", "R079"));
    IntStream.range(0, 24).forEach(i -> codes.add(InstitutionalCode.of("ABF", "A0" + (100 + i))));
    List<String> written = segments(write(List.of(stay.toBuilder().codes(codes).build())));
    assertThat(written.stream().filter(segment -> segment.startsWith("HI*")))
        .extracting(segment -> segment.split("\\*").length - 1)
        .containsExactly(1, 1, 12, 12);
  }

  @Test
  @DisplayName("R23 A charge that is not the sum of SV203 is told on reading, refused on writing")
  void chargeSum() {
    List<String> segments = new ArrayList<>(STAY);
    segments.replaceAll(segment -> segment.replace("CLM*STAY-1*1500.5*", "CLM*STAY-1*1500.6*"));
    Reading reading = Reading.of(document(segments));
    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.BALANCE);
              assertThat(finding.code()).isEqualTo("CLAIM_CHARGE");
              assertThat(finding.place()).hasToString("test.x12, segment 34, loop 2300, CLM02");
            });
    InstitutionalClaim unbalanced = reading.institutionalClaims().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(List.of(unbalanced)))
        .withMessageContaining("R23");
  }

  @Test
  @DisplayName("R24 Another payer's decision that does not explain the charge is told")
  void coordination() {
    List<String> segments = new ArrayList<>(STAY);
    segments.replaceAll(segment -> segment.equals("CAS*CO*45*180") ? "CAS*CO*45*170" : segment);
    assertThat(Reading.of(document(segments)).findings())
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.BALANCE);
              assertThat(finding.code()).startsWith("OTHER_PAYER_");
            });
  }

  @Test
  @DisplayName("A claim that lacks what the guide requires is refused before anything is written")
  void refused() {
    refuses(stay.toBuilder().lines(List.of()).build(), "lines");
    refuses(stay.toBuilder().dates(List.of()).build(), "statement");
    refuses(stay.toBuilder().codes(List.of()).build(), "principal diagnosis");
    refuses(stay.toBuilder().patientStatus("").build(), "patient status");
    refuses(stay.toBuilder().patientControlNumber(" ").build(), "CLM01");
  }

  @Test
  @DisplayName("A code whose date cannot be read is kept as it was sent, and told")
  void unreadableDate() {
    List<String> segments = new ArrayList<>(STAY);
    segments.replaceAll(
        segment -> segment.equals("HI*BG:09*BG:C1") ? "HI*BH:01:D8:20269999" : segment);
    Reading reading = Reading.of(document(segments));
    assertThat(reading.codes()).contains("INVALID_DATE");
    assertThat(reading.institutionalClaims().get(0).otherSegments())
        .extracting(KeptSegment::text)
        .containsExactly("HI*BH:01:D8:20269999");
  }

  @Test
  @DisplayName("R29 A segment that the guide has no place for does not end the claim it stands in")
  void strayTaxonomy() {
    List<String> segments = new ArrayList<>(STAY);
    segments.add(segments.indexOf("NM1*72*1*CUTTER*CARA****XX*1222222220") + 1, "PRV*OP*PXC*2086");
    Reading reading = Reading.of(document(segments));
    assertThat(reading.codes()).containsExactly("UNEXPECTED_SEGMENT");
    InstitutionalClaim claim = reading.institutionalClaims().get(0);
    assertThat(claim.lines()).hasSize(2);
    assertThat(claim.otherSegments())
        .extracting(KeptSegment::text)
        .containsExactly("PRV*OP*PXC*2086");
  }

  @Test
  @DisplayName("Every 837I of the corpus is read, and written back as the same segments")
  void corpusRoundTrip() {
    Corpus.find().ifPresent(InstitutionalClaimTest::corpusRoundTrip);
  }

  private static void corpusRoundTrip(Corpus corpus) {
    int equal = 0;
    for (Corpus.Entry entry : corpus.entries()) {
      if (!entry.kind().equals("837I")) {
        continue;
      }
      Reading reading = Reading.of(entry.path(), corpus.bytes(entry));
      List<InstitutionalClaim> claims = reading.institutionalClaims();
      assertThat(claims).as(entry.path()).hasSize(entry.claims());
      if (WRITER_REFUSES.stream().anyMatch(reading.codes()::contains)) {
        assertThatIllegalArgumentException().as(entry.path()).isThrownBy(() -> write(claims));
        continue;
      }
      byte[] written = write(reading.all(X12Event.ClaimSetOpened.class).get(0).head(), claims);
      assertThat(changed(corpus.bytes(entry), written))
          .as(entry.path())
          .isSubsetOf(reading.findings().stream().map(f -> f.place().segmentNumber()).toList());
      assertThat(Reading.of("own.837", written).institutionalClaims())
          .extracting(InstitutionalClaim::content)
          .containsExactlyElementsOf(claims.stream().map(InstitutionalClaim::content).toList());
      equal++;
    }
    assertThat(equal).isGreaterThanOrEqualTo(6);
  }

  /** Numbers of the source's segments, envelopes aside, that were not written just so. */
  private static List<Integer> changed(byte[] source, byte[] written) {
    List<String> left = new ArrayList<>(segments(written).stream().map(ODD_ZEROS).toList());
    String[] sent = new String(source, StandardCharsets.UTF_8).replace("\uFEFF", "").split("~");
    List<Integer> changed = new ArrayList<>();
    for (int i = 3; i < sent.length && !sent[i].strip().startsWith("SE*"); i++) {
      if (!left.remove(ODD_ZEROS.apply(sent[i].strip()))) {
        changed.add(i + 1);
      }
    }
    return changed;
  }

  private static void refuses(InstitutionalClaim claim, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(List.of(claim)))
        .withMessageContaining(reason);
  }

  private static byte[] write(List<InstitutionalClaim> claims) {
    ClaimParties named = claims.get(0).parties();
    ZonedDateTime created = ENVELOPE.createdAt().atZone(ENVELOPE.zone());
    return write(ClaimSetHead.of("BATCH-9", created, named.submitter(), named.receiver()), claims);
  }

  private static byte[] write(ClaimSetHead head, List<InstitutionalClaim> claims) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InstitutionalClaimWriter writer = InstitutionalClaimWriter.open(out, ENVELOPE);
    writer.openSet(head);
    claims.forEach(writer::write);
    writer.finish();
    return out.toByteArray();
  }

  /** The segments between ST and SE. */
  private static List<String> segments(byte[] written) {
    List<String> all = List.of(new String(written, StandardCharsets.US_ASCII).split("~\n"));
    return all.subList(3, all.size() - 3);
  }

  private static String document(List<String> segments) {
    return Documents.document("HC", "005010X223A2", "837", segments);
  }

  private static InstitutionalClaim onlyClaim(String document) {
    Reading reading = Reading.of(document);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.institutionalClaims()).hasSize(1);
    return reading.institutionalClaims().get(0);
  }
}
