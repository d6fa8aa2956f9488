package io.claimline.x12;

import static io.claimline.x12.Documents.ENVELOPE;
import static io.claimline.x12.Documents.RICH_REMITTANCE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.shared.Money;
import io.claimline.x12.X12Event.ProviderAdjustmentRead;
import io.claimline.x12.X12Event.RemittanceOpened;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The 835, read, written and balanced. */
class RemittanceTest {
  private final Reading reading = Reading.of(Documents.remittance(RICH_REMITTANCE));
  private final Remittance remittance = remittance(reading);
  private final ClaimPayment payment = reading.payments().get(0);

  @Test
  @DisplayName("The head of a remittance is told before its payments")
  void head() {
    assertThat(reading.findings()).isEmpty();
    assertThat(remittance.paid()).isEqualTo(Money.parse("110"));
    assertThat(remittance.paymentDate()).isEqualTo(LocalDate.of(2026, 3, 10));
    assertThat(remittance.traceNumber()).isEqualTo("EFT-55");
    assertThat(remittance.originatingCompanyId()).isEqualTo("1999999999");
    assertThat(remittance.receiverId()).isEqualTo("RECV1");
    assertThat(remittance.payer().id()).isEqualTo("PLAN1");
    assertThat(remittance.payer().reference("2U")).isEqualTo("SEC01");
    assertThat(remittance.payer().contacts()).hasSize(2);
    assertThat(remittance.payee().npi()).isEqualTo("1234567893");
    assertThat(remittance.payee().taxId()).isEqualTo("123456789");
    int opened = reading.events().indexOf(reading.all(RemittanceOpened.class).get(0));
    int paid = reading.events().indexOf(reading.all(X12Event.ClaimPaymentRead.class).get(0));
    assertThat(opened).isLessThan(paid);
  }

  @Test
  @DisplayName("R6 Every triple of a CAS and every pair of a PLB counts")
  void triples() {
    ServicePayment service = payment.services().get(0);
    assertThat(service.adjustments())
        .containsExactly(
            new Adjustment("CO", "45", Money.parse("10.5"), BigDecimal.ONE),
            Adjustment.of("CO", "253", Money.parse("5")),
            Adjustment.of("PR", "1", Money.parse("5")),
            Adjustment.of("PR", "2", Money.parse("5")),
            Adjustment.of("PR", "3", Money.parse("5")));
    assertThat(reading.all(ProviderAdjustmentRead.class))
        .extracting(read -> read.adjustment().reasonCode() + read.adjustment().amount())
        .containsExactly("WO10.00", "L6-5.00");
  }

  @Test
  @DisplayName("R18 R19 R20 A service keeps our line number, what we submitted, and both units")
  void service() {
    ServicePayment service = payment.services().get(0);
    assertThat(service.lineControlNumber()).isEqualTo("LINE1");
    assertThat(service.procedure()).isEqualTo(Procedure.hcpcs("99213", "25"));
    assertThat(service.submittedProcedure()).isEqualTo(Procedure.hcpcs("99214", "25"));
    assertThat(service.unitsPaid()).isEqualByComparingTo("1");
    assertThat(service.originalUnits()).isEqualByComparingTo("2");
    assertThat(service.remarkCodes()).containsExactly("N130", "M15");
    assertThat(payment.services().get(1).serviceDate()).isEqualTo(LocalDate.of(2026, 1, 5));
  }

  @Test
  @DisplayName("A claim payment's facts are read, each in its component")
  void payment() {
    assertThat(payment.claimNumber()).isEqualTo("PCN-1");
    assertThat(payment.payerClaimNumber()).isEqualTo("PAYERCLAIM2");
    assertThat(payment.patientResponsibility()).isEqualTo(Money.parse("25"));
    assertThat(payment.drg()).isEqualTo("123");
    assertThat(payment.patient().firstName()).isEqualTo("JADE");
    assertThat(payment.correctedInsured()).isNotNull();
    assertThat(payment.crossoverPayer()).isNotNull();
    assertThat(payment.remarkCodes()).containsExactly("MA01", "MA18");
    assertThat(payment.headerNumber()).isEqualTo(1);
    assertThat(payment.otherSegments()).isEmpty();
    assertThat(payment.raw()).startsWith("CLP*PCN-1").endsWith("REF*6R*LINE2");
  }

  @Test
  @DisplayName("R1 R2 R3 A remittance that adds up has no mismatch; R4 AMT does not count")
  void balances() {
    assertThat(mismatches(RICH_REMITTANCE)).isEmpty();
    List<String> otherAmt = new ArrayList<>(RICH_REMITTANCE);
    otherAmt.replaceAll(segment -> segment.replace("AMT*B6*90", "AMT*B6*12345.67"));
    assertThat(mismatches(otherAmt)).isEmpty();
  }

  @Test
  @DisplayName("R1 R2 R3 One cent too little is found on the line, the claim and the payment; R5")
  void imbalances() {
    assertThat(mismatches(replaced("SVC*HC:J1234*50*40", "SVC*HC:J1234*50*39.99")))
        .extracting(RemittanceBalance.Mismatch::rule)
        .containsExactly("R1");
    assertThat(mismatches(replaced("*150.5*115*", "*150.5*114.99*")))
        .extracting(RemittanceBalance.Mismatch::rule)
        .containsExactly("R2", "R3");
    assertThat(mismatches(replaced("BPR*I*110*", "BPR*I*109.99*")))
        .singleElement()
        .satisfies(
            mismatch -> {
              assertThat(mismatch.rule()).isEqualTo("R3");
              assertThat(mismatch.expected()).isEqualTo(Money.parse("110"));
              assertThat(mismatch.place().segmentId()).isEqualTo("BPR");
              assertThat(mismatch.sentence()).contains("110.00").contains("109.99");
            });
    assertThat(mismatches(replaced("L6:INT*-5", "L6:INT*5")))
        .extracting(RemittanceBalance.Mismatch::rule)
        .containsExactly("R3");
  }

  @Test
  @DisplayName("What is written is read back equal, and StAEDI reads it too")
  void roundTrip() throws Exception {
    byte[] written = write(reading);
    Reading again = Reading.of("own.835", written);
    assertThat(again.findings()).isEmpty();
    assertThat(remittance(again).content()).isEqualTo(remittance.content());
    assertThat(again.payments())
        .extracting(ClaimPayment::content)
        .containsExactly(payment.content());
    assertThat(again.all(ProviderAdjustmentRead.class))
        .extracting(read -> read.adjustment().content())
        .isEqualTo(
            reading.all(ProviderAdjustmentRead.class).stream()
                .map(read -> read.adjustment().content())
                .toList());
    assertThat(IndependentReader.segments(written)).startsWith("ISA", "GS", "ST", "BPR");
  }

  @Test
  @DisplayName("Every 835 of the corpus that is in order is written and read back equal")
  void corpusRoundTrip() {
    Corpus.find().ifPresent(RemittanceTest::corpusRoundTrip);
  }

  private static void corpusRoundTrip(Corpus corpus) {
    int compared = 0;
    for (Corpus.Entry entry : corpus.entries()) {
      Reading read =
          entry.kind().equals("835")
              ? Reading.of(entry.path(), corpus.bytes(entry))
              : new Reading(List.of());
      if (read.payments().isEmpty() || !read.codes().isEmpty()) {
        continue;
      }
      Reading again = Reading.of("own.835", write(read));
      List<ClaimPayment> expected = read.payments().stream().map(RemittanceTest::plain).toList();
      assertThat(again.payments())
          .as(entry.path())
          .extracting(RemittanceTest::plain)
          .isEqualTo(expected);
      compared += expected.size();
    }
    assertThat(compared).isGreaterThan(400);
  }

  /** Without what may be written in another order or under another number. */
  private static ClaimPayment plain(ClaimPayment payment) {
    return payment.content().toBuilder().headerNumber(0).build();
  }

  @Test
  @DisplayName(
      "R1 R2 R3 The reader itself tells what does not balance, with the element that states it")
  void balanceFindings() {
    Reading wrong = Reading.of(Documents.remittance(replaced("*150.5*115*", "*150.5*114.99*")));
    assertThat(wrong.findings())
        .extracting(finding -> finding.level() + " " + finding.code() + " " + at(finding.place()))
        .containsExactly("BALANCE OUT_OF_BALANCE_R2 CLP4", "BALANCE OUT_OF_BALANCE_R3 BPR2");
    assertThat(
            Reading.of(
                    Documents.remittance(replaced("SVC*HC:J1234*50*40", "SVC*HC:J1234*50*39.99")))
                .findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("OUT_OF_BALANCE_R1");
              assertThat(at(finding.place())).isEqualTo("SVC3");
              assertThat(finding.place().loop()).isEqualTo("2110");
            });
  }

  private static String at(Place place) {
    return place.segmentId() + place.element();
  }

  @Test
  @DisplayName("All that the 835's guide knows is carried, and written as it came (X221A1)")
  void everySegment() {
    Reading full = Reading.of(Documents.remittance(FULL));
    assertThat(full.findings()).isEmpty();
    Remittance head = remittance(full);
    assertThat(head.currency()).isEqualTo(new ForeignCurrency("CAD", new BigDecimal("0.7512")));
    assertThat(head.delivery())
        .isEqualTo(new RemittanceDelivery("FT", "NORTH CLINIC", "files.example.com"));
    assertThat(head.payer().contacts()).hasSize(3);
    PaymentGroup group = full.all(X12Event.PaymentGroupOpened.class).get(0).group();
    assertThat(group.number()).isEqualTo(1);
    assertThat(requireNonNull(group.summary()).patientReimbursement()).isEqualTo(Money.parse("22"));
    assertThat(requireNonNull(group.supplement()).averageDrgWeight()).isEqualByComparingTo("1.6");
    assertThat(full.payments()).extracting(ClaimPayment::headerNumber).containsExactly(1, 2);
    ClaimPayment inpatient = full.payments().get(0);
    assertThat(inpatient.drgWeight()).isEqualByComparingTo("1.25");
    assertThat(inpatient.statedPatientResponsibility()).isEqualTo(Money.ZERO);
    AdjudicationSummary mia = requireNonNull(inpatient.inpatient());
    assertThat(mia.figure(AdjudicationSummary.Figure.DRG_AMOUNT)).isEqualByComparingTo("138.4");
    assertThat(mia.figure(AdjudicationSummary.Figure.RENAL_DIALYSIS)).isNull();
    assertThat(mia.remarkCodes()).containsExactly("MA02", "N1");
    assertThat(inpatient.remarkCodes()).containsExactly("MA02", "N1");
    ServicePayment pharmacy = full.payments().get(1).services().get(0);
    assertThat(pharmacy.remarks())
        .containsExactly(RemarkCode.of("N30"), new RemarkCode("RX", "70"));
    assertThat(pharmacy.remarkCodes()).containsExactly("N30");
    List<String> written =
        new String(write(full), StandardCharsets.US_ASCII)
            .lines()
            .map(line -> line.substring(0, line.length() - 1))
            .toList();
    assertThat(written.subList(3, written.size() - 3)).isEqualTo(FULL);
  }

  /** CAS of one group code twice, PLBs of one provider twice: both stay as they were sent. */
  private static final List<String> FULL =
      List.of(
          "BPR*I*160*C*ACH*CTX*01*011000015*DA*123456*1999999999*SUPPLEMEN*01*021000021*SG*654321"
              + "*20260310",
          "TRN*1*EFT-55*1999999999*SUPP",
          "CUR*PR*CAD*0.7512",
          "REF*EV*RECV1",
          "REF*F2*V9",
          "DTM*405*20260309",
          "N1*PR*SECOND HEALTH*XV*PLAN1",
          "N3*9 PAYER WAY*FLOOR 2",
          "N4*HARTFORD*CT*06101",
          "REF*2U*SEC01",
          "REF*NF*12345",
          "PER*CX*CLAIMS*TE*5555550199*FX*5555550198*EX*7",
          "PER*BL*TECH*EM*HELP@EXAMPLE.COM*TE*5555550197*UR*TECH.EXAMPLE.COM",
          "PER*IC**UR*WWW.EXAMPLE.COM",
          "N1*PE*NORTH CLINIC*XX*1234567893",
          "N3*1 MAIN ST",
          "N4*TORONTO***CA***ON",
          "REF*TJ*123456789",
          "RDM*FT*NORTH CLINIC*files.example.com",
          "LX*1",
          "TS3*1234567893*11*20261231*1*200********13**15**17*18**20*21*22*23*24",
          "TS2*1*2*3*4*5*6*7*8*9*1.1*11*12*13*14*15*1.6*17*18*19",
          "CLP*PCN-1*1*200*138.4*0*MA*PAYERCLAIM1*11*1**123*1.25*0.5",
          "CAS*CO*45*61.6",
          "NM1*QC*1*QUARTZ*JADE****HN*MEM001",
          "NM1*GB*1*QUARTZ*OPAL****MI*MEM777",
          "MIA*2***138.4*MA02*****************N1",
          "REF*EA*MED-7",
          "DTM*232*20260105",
          "DTM*233*20260107",
          "DTM*036*20261231",
          "DTM*050*20260301",
          "AMT*AU*138.4",
          "QTY*CA*2",
          "LX*2",
          "CLP*PCN-2*1*50*20*10*MC*PAYERCLAIM2",
          "NM1*QC*1*FLINT*FERN****MR*MEM002",
          "NM1*PR*2*FIRST HEALTH*****PI*FIR01",
          "MOA*0.8*20*MA01*****3",
          "SVC*N4:00000111122*50*20**3*HC:J1234:::::OTHER DRUG*4",
          "DTM*472*20260105",
          "CAS*CO*45*5*1",
          "CAS*CO*253*5",
          "CAS*PR*3*10",
          "CAS*OA*23*10",
          "REF*1S*APG1",
          "REF*6R*LINE1",
          "REF*HPI*1222222220",
          "REF*0K*POLICY1",
          "AMT*B6*35",
          "AMT*KH*1",
          "QTY*ZK*1",
          "LQ*HE*N30",
          "LQ*RX*70",
          "PLB*1234567893*20261231*WO:PAYERCLAIM0*10*L6*-5",
          "PLB*1234567893*20261231*CS:NOTE*-6.6");

  @Test
  @DisplayName("A negative payment is told on reading and refused on writing")
  void negativePayment() {
    Reading negative = Reading.of(Documents.remittance(replaced("BPR*I*110*", "BPR*I*-110*")));
    assertThat(negative.codes()).containsExactly("NEGATIVE_PAYMENT", "OUT_OF_BALANCE_R3");
    assertThatIllegalArgumentException().isThrownBy(() -> write(negative));
  }

  @Test
  @DisplayName("Claims without LX are read; a payment without services is one")
  void withoutHeaderNumber() {
    List<String> segments = new ArrayList<>(RICH_REMITTANCE);
    segments.removeIf(segment -> segment.startsWith("LX"));
    Reading withoutLx = Reading.of(Documents.remittance(segments));
    assertThat(withoutLx.codes()).containsExactly("MISSING_SEGMENT");
    assertThat(withoutLx.payments()).hasSize(1);
    assertThat(withoutLx.payments().get(0).headerNumber()).isZero();
  }

  private static byte[] write(Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RemittanceWriter writer = RemittanceWriter.open(out, ENVELOPE);
    for (X12Event event : reading.events()) {
      if (event instanceof RemittanceOpened opened) {
        writer.openRemittance(opened.remittance());
      } else if (event instanceof X12Event.PaymentGroupOpened opened) {
        writer.write(opened.group());
      } else if (event instanceof X12Event.ClaimPaymentRead read) {
        writer.write(read.payment());
      } else if (event instanceof ProviderAdjustmentRead read) {
        writer.write(read.adjustment());
      }
    }
    writer.finish();
    return out.toByteArray();
  }

  private static List<RemittanceBalance.Mismatch> mismatches(List<String> segments) {
    Reading reading = Reading.of(Documents.remittance(segments));
    RemittanceBalance balance = new RemittanceBalance();
    List<RemittanceBalance.Mismatch> mismatches = new ArrayList<>();
    reading.payments().forEach(payment -> mismatches.addAll(balance.add(payment)));
    reading.all(ProviderAdjustmentRead.class).forEach(read -> balance.add(read.adjustment()));
    mismatches.addAll(balance.finish(remittance(reading)));
    return mismatches;
  }

  private static List<String> replaced(String from, String to) {
    List<String> segments = new ArrayList<>(RICH_REMITTANCE);
    segments.replaceAll(segment -> segment.replace(from, to));
    assertThat(segments).isNotEqualTo(RICH_REMITTANCE);
    return segments;
  }

  private static Remittance remittance(Reading reading) {
    return reading.all(RemittanceOpened.class).get(0).remittance();
  }
}
