package io.claimline.x12;

import static io.claimline.x12.Documents.ENVELOPE;
import static io.claimline.x12.Documents.RICH_CLAIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.claimline.shared.Money;
import io.claimline.x12.X12Event.TransactionSetOpened;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The 837P, read and written. */
class ProfessionalClaimTest {
  private final ProfessionalClaim claim = onlyClaim(Documents.claims(RICH_CLAIM));

  @Test
  @DisplayName("The parties above a claim come with it")
  void parties() {
    assertThat(claim.submitter().contacts().get(0).number("EX")).isEqualTo("12");
    assertThat(claim.receiver().id()).isEqualTo("HUB9");
    assertThat(claim.billingProvider().npi()).isEqualTo("1234567893");
    assertThat(claim.billingProvider().taxonomy()).isEqualTo("207Q00000X");
    assertThat(claim.billingProvider().taxId()).isEqualTo("123456789");
    assertThat(claim.billingProvider().address())
        .isEqualTo(new Address("1 MAIN ST", "SUITE 2", "ALBANY", "NY", "122071234", "", ""));
    assertThat(claim.payTo()).isNotNull();
    assertThat(claim.subscriber().sequence()).isEqualTo("S");
    assertThat(claim.subscriber().insuranceType()).isEqualTo("47");
    assertThat(claim.subscriber().party().id()).isEqualTo("MEM001");
    assertThat(claim.subscriber().birthDate()).isEqualTo(LocalDate.of(1980, 1, 2));
    assertThat(claim.payer().reference("2U")).isEqualTo("X9");
    assertThat(claim.treatedPerson().firstName()).isEqualTo("JADE");
  }

  @Test
  @DisplayName("A claim's own facts are read, each in its component")
  void facts() {
    assertThat(claim.patientControlNumber()).isEqualTo("PCN-1");
    assertThat(claim.charge()).isEqualTo(Money.parse("150.50"));
    assertThat(claim.facilityCode()).isEqualTo("11");
    assertThat(claim.frequency()).isEqualTo("7");
    assertThat(claim.relatedCauses()).isEqualTo(new RelatedCauses(List.of("AA"), "NY", ""));
    assertThat(claim.delayReason()).isEqualTo("11");
    assertThat(claim.dates())
        .containsExactly(
            DatePeriod.on("431", LocalDate.of(2026, 1, 1)),
            DatePeriod.on("439", LocalDate.of(2026, 1, 1)),
            DatePeriod.on("435", LocalDate.of(2026, 1, 2)),
            DatePeriod.between("314", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));
    assertThat(claim.patientPaid()).isEqualTo(Money.parse("20"));
    assertThat(claim.reference("F8")).isEqualTo("PAYERCLAIM1");
    assertThat(claim.diagnoses())
        .containsExactly(Diagnosis.principal("J0190"), Diagnosis.other("E119"));
    assertThat(claim.anesthesiaProcedures()).containsExactly("33510", "33511");
    assertThat(claim.conditionCodes()).containsExactly("05");
    assertThat(claim.providers())
        .extracting(Party::role)
        .containsExactly("DN", "82", "77", "PW", "45");
    assertThat(claim.otherSegments()).isEmpty();
    assertThat(claim.place()).hasToString("test.x12, segment 33, loop 2300, CLM");
    assertThat(claim.raw())
        .startsWith("CLM*PCN-1*")
        .endsWith("DTP*573*D8*20260220")
        .doesNotContain("~");
  }

  @Test
  @DisplayName("Another payer's decision is read on claim and line")
  void otherPayer() {
    OtherSubscriber other = claim.otherSubscribers().get(0);
    assertThat(other.adjustments())
        .extracting(Adjustment::reasonCode)
        .containsExactly("45", "1", "2");
    assertThat(other.adjustments().get(1).quantity()).isEqualByComparingTo("1");
    assertThat(Amount.valueOf(other.amounts(), "D")).isEqualTo(Money.parse("95"));
    assertThat(other.summary()).isNotNull();
    assertThat(other.payer().id()).isEqualTo("FIR01");
    assertThat(other.adjudicationDate()).isEqualTo(LocalDate.of(2026, 2, 20));
    LineAdjudication line = claim.lines().get(0).adjudications().get(0);
    assertThat(line.paid()).isEqualTo(Money.parse("75"));
    assertThat(line.bundledLine()).isEqualTo(2);
    assertThat(line.remainingLiability()).isEqualTo(Money.parse("15"));
  }

  @Test
  @DisplayName("A line's facts are read, each in its component")
  void line() {
    ServiceLine line = claim.lines().get(0);
    assertThat(line.procedure()).isEqualTo(Procedure.hcpcs("99213", "25", "59"));
    assertThat(line.diagnosisPointers()).containsExactly(1, 2);
    assertThat(line.emergency() && line.epsdt() && line.familyPlanning() && line.copayExempt())
        .isTrue();
    assertThat(line.serviceThrough()).isEqualTo(LocalDate.of(2026, 1, 6));
    assertThat(line.controlNumber()).isEqualTo("LINE1");
    assertThat(line.references().get(1).payerId()).isEqualTo("SEC01");
    assertThat(line.drug()).isNotNull();
    assertThat(line.providers()).extracting(Party::role).containsExactly("82", "DK");
    assertThat(claim.lines().get(1).quantity()).isEqualByComparingTo(new BigDecimal("2.5"));
  }

  @Test
  @DisplayName("The set's own number (BHT03) is told when it opens")
  void reference() {
    TransactionSet set =
        Reading.of(Documents.claims(RICH_CLAIM)).all(TransactionSetOpened.class).get(0).set();
    assertThat(set.reference()).isEqualTo("BATCH-77");
    assertThat(set.kind()).isEqualTo(TransactionKind.P837);
    assertThat(set.groupControlNumber()).isEqualTo("8");
  }

  @Test
  @DisplayName("What is written is read back equal, and StAEDI reads it too")
  void roundTrip() throws Exception {
    byte[] written = write(List.of(claim, claim));

    Reading reading = Reading.of("own.837", written);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.claims())
        .extracting(ProfessionalClaim::content)
        .containsExactly(claim.content(), claim.content());
    assertThat(IndependentReader.segments(written))
        .startsWith("ISA", "GS", "ST", "BHT")
        .endsWith("SE", "GE", "IEA")
        .hasSize(new String(written, StandardCharsets.US_ASCII).split("~\n").length);
  }

  @Test
  @DisplayName("Claims of one patient share the loops above them; HL numbers follow")
  void grouping() {
    ProfessionalClaim self = own(claim);
    String written = new String(write(List.of(claim, claim, self)), StandardCharsets.US_ASCII);
    assertThat(written.lines().filter(line -> line.startsWith("HL")))
        .containsExactly("HL*1**20*1~", "HL*2*1*22*1~", "HL*3*2*23*0~", "HL*4*1*22*0~");
  }

  @Test
  @DisplayName("Every claim of the corpus that can be written is read back equal")
  void corpusRoundTrip() {
    Corpus.find().ifPresent(ProfessionalClaimTest::corpusRoundTrip);
  }

  private static void corpusRoundTrip(Corpus corpus) {
    int compared = 0;
    for (Corpus.Entry entry : corpus.entries()) {
      if (!entry.kind().equals("837P")) {
        continue;
      }
      Reading reading = Reading.of(entry.path(), corpus.bytes(entry));
      Set<String> codes = Set.copyOf(reading.codes());
      for (ProfessionalClaim read : reading.claims()) {
        if (Set.of("COMPONENT_SEPARATOR").containsAll(codes)) {
          ProfessionalClaim again =
              Reading.of("own.837", write(List.of(read))).claims().get(0).content();
          assertThat(again).as(entry.path()).isEqualTo(read.content());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(25);
  }

  @Test
  @DisplayName("R26 Delimiters and accents in data are cleaned before writing")
  void cleaning() {
    ProfessionalClaim dirty =
        claim.toBuilder().notes(List.of(new Note("ADD", "Dolor*es : ~very^  sore\nJosé"))).build();
    Reading reading = Reading.of("own.837", write(List.of(dirty)));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.claims().get(0).notes())
        .containsExactly(new Note("ADD", "Dolor es very sore Jose"));
  }

  @Test
  @DisplayName("R28 The ISA is exactly 106 characters, whatever the ids; longer ids are refused")
  void isaLength() {
    String written = new String(write(List.of(claim)), StandardCharsets.US_ASCII);
    assertThat(written.indexOf('~')).isEqualTo(105);
    assertThat(written)
        .contains("*000000007*")
        .contains("GS*HC*CLAIMLINE*PAYERHUB*20260304*101600*8*");
    Envelope tooLong =
        new Envelope(
            "ZZ",
            "SIXTEENCHARACTER",
            "ZZ",
            "R",
            1,
            1,
            1,
            ENVELOPE.createdAt(),
            ENVELOPE.zone(),
            false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProfessionalClaimWriter.open(new ByteArrayOutputStream(), tooLong))
        .withMessageContaining("ISA06");
  }

  @Test
  @DisplayName("A number of a person that slipped into the charge's place is not told")
  void numberInCharge() {
    List<String> segments = new ArrayList<>(RICH_CLAIM);
    segments.replaceAll(segment -> segment.replace("CLM*PCN-1*150.5*", "CLM*PCN-1*999001111*"));
    Reading reading = Reading.of(Documents.claims(segments));
    assertThat(reading.codes()).contains("CLAIM_CHARGE");
    assertThat(reading.findings())
        .extracting(Finding::sentence)
        .noneMatch(sentence -> sentence.contains("999001111"));
  }

  @Test
  @DisplayName(
      "R23 A charge that is not the sum of the lines is told on reading, refused on writing")
  void chargeSum() {
    List<String> segments = new ArrayList<>(RICH_CLAIM);
    segments.replaceAll(segment -> segment.replace("CLM*PCN-1*150.5*", "CLM*PCN-1*150.6*"));
    Reading reading = Reading.of(Documents.claims(segments));
    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.BALANCE);
              assertThat(finding.place()).hasToString("test.x12, segment 33, loop 2300, CLM02");
            });
    ProfessionalClaim unbalanced = reading.claims().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(List.of(unbalanced)))
        .withMessageContaining("R23");
  }

  @Test
  @DisplayName(
      "R24 What another payer paid and adjusted explains the line, its payment and the charge")
  void coordination() {
    assertThat(unbalanced("CAS*CO*45*20", "CAS*CO*45*19"))
        .containsExactly(
            "OTHER_PAYER_LINE at segment 100, loop 2430, SVD02",
            "OTHER_PAYER_CHARGE at segment 68, loop 2320, AMT02");
    assertThat(unbalanced("AMT*D*95", "AMT*D*94"))
        .containsExactly("OTHER_PAYER_PAID at segment 68, loop 2320, AMT02");
    assertThat(unbalanced("CAS*CO*45*10.5", "CAS*CO*45*10"))
        .as("a bundled line shares its amounts with the line it went into")
        .containsExactly("OTHER_PAYER_CHARGE at segment 68, loop 2320, AMT02");
  }

  private static List<String> unbalanced(String segment, String instead) {
    List<String> segments = new ArrayList<>(RICH_CLAIM);
    segments.replaceAll(sent -> sent.equals(segment) ? instead : sent);
    return Reading.of(Documents.claims(segments)).findings().stream()
        .filter(finding -> finding.level() == Finding.Level.BALANCE)
        .map(finding -> finding.code() + " at " + finding.place().toString().substring(10))
        .toList();
  }

  @Test
  @DisplayName("The set's head is told before its claims and written as it was read")
  void head() {
    List<String> segments = new ArrayList<>(RICH_CLAIM);
    segments.set(0, "BHT*0019*18*BATCH-77*20260304*101632*RP");
    ClaimSetHead head =
        Reading.of(Documents.claims(segments)).all(X12Event.ClaimSetOpened.class).get(0).head();
    assertThat(head.purpose()).isEqualTo("18");
    assertThat(head.createdAt()).isEqualTo(LocalTime.of(10, 16, 32));
    assertThat(head.submitter().contacts().get(0).number("EX")).isEqualTo("12");
    assertThat(head.receiver().id()).isEqualTo("HUB9");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(out, ENVELOPE);
    writer.openSet(head);
    writer.write(claim);
    writer.finish();
    assertThat(out.toString(StandardCharsets.US_ASCII)).contains("~\n" + segments.get(0) + "~\n");
  }

  @Test
  @DisplayName(
      "X222A1 2300 A patient's hundred-and-first claim begins new loops of the same people")
  void manyClaims() {
    byte[] written = write(Collections.nCopies(101, claim));
    assertThat(Reading.of("own.837", written).findings()).isEmpty();
    assertThat(new String(written, StandardCharsets.US_ASCII).lines())
        .filteredOn(line -> line.startsWith("HL"))
        .containsExactly(
            "HL*1**20*1~", "HL*2*1*22*1~", "HL*3*2*23*0~", "HL*4*1*22*1~", "HL*5*4*23*0~");
  }

  @Test
  @DisplayName("A claim that was stored before a component was added is read with it absent")
  void storedBefore() throws Exception {
    ObjectMapper json =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .build();
    JsonNode stored = json.valueToTree(claim);
    remove(stored, "currency", "range", "discount", "inpatientSummary");
    remove(stored.get("lines"), "serviceRange", "fixedFormat", "equipment", "forms");
    remove(stored.get("lines"), "equipmentCertification", "purchasedService");
    assertThat(json.treeToValue(stored, ProfessionalClaim.class)).isEqualTo(claim);
  }

  private static void remove(JsonNode stored, String... components) {
    for (String component : components) {
      stored.findParents(component).forEach(parent -> ((ObjectNode) parent).remove(component));
    }
  }

  @Test
  @DisplayName("A refused claim leaves the batch as it was")
  void refusedClaim() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(out, ENVELOPE);
    writer.openSet("B1", claim.submitter(), claim.receiver());
    writer.write(claim);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.write(claim.toBuilder().lines(List.of()).build()));
    Written written = writer.finish();
    assertThat(written.units()).isEqualTo(1);
    assertThat(written.bytes()).isEqualTo(out.size());
    assertThat(Reading.of("own.837", out.toByteArray()).findings()).isEmpty();
  }

  @Test
  @DisplayName("A claim that the guide refuses at its last segment leaves nothing of itself")
  void refusedByTheGuide() {
    ServiceLine line = claim.lines().get(1);
    ProfessionalClaim another = own(claim);
    ProfessionalClaim unknownNote = withLastLine(another, line.toBuilder().notes(NOTES).build());
    ProfessionalClaim unknownRole =
        withLastLine(
            another,
            line.toBuilder().providers(List.of(Party.organization("FA", "SOMEBODY"))).build());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(out, ENVELOPE);
    writer.openSet("B1", claim.submitter(), claim.receiver());
    writer.write(claim);
    for (ProfessionalClaim refused : List.of(unknownNote, unknownRole)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.write(refused))
          .withMessageContaining("loop 24");
    }
    writer.write(another);
    writer.write(claim);
    writer.finish();
    Reading reading = Reading.of("own.837", out.toByteArray());
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.claims())
        .extracting(ProfessionalClaim::content)
        .containsExactly(
            claim.content(),
            another.toBuilder()
                .submitter(claim.submitter())
                .receiver(claim.receiver())
                .build()
                .content(),
            claim.content());
    assertThat(out.toString(StandardCharsets.US_ASCII).lines().filter(s -> s.startsWith("HL")))
        .containsExactly(
            "HL*1**20*1~",
            "HL*2*1*22*1~",
            "HL*3*2*23*0~",
            "HL*4*1*22*0~",
            "HL*5*1*22*1~",
            "HL*6*5*23*0~");
  }

  /** The claim as if the subscriber were the patient. */
  private static ProfessionalClaim own(ProfessionalClaim claim) {
    Subscriber other = claim.subscriber();
    Subscriber self =
        new Subscriber(
            other.sequence(),
            "18",
            other.groupNumber(),
            other.groupName(),
            other.insuranceType(),
            other.filingIndicator(),
            other.party(),
            other.birthDate(),
            other.sex(),
            other.condition());
    return claim.toBuilder().subscriber(self).patient(null).build();
  }

  private static final List<Note> NOTES = List.of(new Note("ZZZ", "OF NO KIND"));

  private static ProfessionalClaim withLastLine(ProfessionalClaim claim, ServiceLine line) {
    return claim.toBuilder().lines(List.of(claim.lines().get(0), line)).build();
  }

  static byte[] write(List<ProfessionalClaim> claims) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(out, ENVELOPE);
    writer.openSet("BATCH-77", claims.get(0).submitter(), claims.get(0).receiver());
    claims.forEach(writer::write);
    writer.finish();
    return out.toByteArray();
  }

  private static ProfessionalClaim onlyClaim(String document) {
    Reading reading = Reading.of(document);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.claims()).hasSize(1);
    return reading.claims().get(0);
  }
}
