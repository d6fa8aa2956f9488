package io.claimline.clearinghouse;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static io.claimline.clearinghouse.HandWritten.a999;
import static io.claimline.clearinghouse.HandWritten.interchange;
import static io.claimline.clearinghouse.HandWritten.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimImport;
import io.claimline.claim.Claims;
import io.claimline.claim.CoverageVerification;
import io.claimline.claim.FactKind;
import io.claimline.claim.ImportOutcome.Taken;
import io.claimline.claim.IncomingClaim;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.patient.Eligibility;
import io.claimline.patient.EligibilityAnswer;
import io.claimline.patient.EligibilityRequest;
import io.claimline.shared.Money;
import io.claimline.shared.MovableClock;
import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import io.claimline.x12.proof.GuideChecker;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Coverages asked about by 270 and answered by 271, from the claim to the file and back. */
@ClaimlineTest
class EligibilityExchangeTest {

  private static final String PAYER = "ELIGI";
  private static final LocalDate MONTH = LocalDate.of(2026, 1, 1);

  @Autowired Database database;
  @Autowired Sending sending;
  @Autowired ClaimImport claimImport;
  @Autowired Claims claims;
  @Autowired ClaimFacts facts;
  @Autowired CoverageVerification verification;
  @Autowired Eligibility eligibility;
  @Autowired InquiryBatches inquiries;
  @Autowired Outbox outbox;
  @Autowired InboundFiles files;
  @Autowired MovableClock clock;

  private long practice;
  private int visits;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("A payer that answers no inquiries is not asked: the claim goes on, and says why")
  void notAnswering() {
    long claim = open(visit().payer("SILENT"));
    verify(claim);
    assertThat(standing(claim)).isEqualTo(Standing.TO_SCRUB);
    assertThat(sending.lastFact(practice, claim).reason()).contains("no eligibility inquiries");
    assertThat(inquiries.assemble(practice)).isZero();
  }

  @Test
  @DisplayName("R26 R28 The 270 asks about the patient, the plan and the day, under our own trace")
  void asked() {
    long claim = asking(visit());
    assertThat(standing(claim)).isEqualTo(Standing.ELIGIBILITY_ASKED);
    byte[] file = send();
    assertThat(sending.batch(practice).kind()).isEqualTo("270");
    assertThat(sending.batch(practice).claims()).isEqualTo(1);
    assertThat(GuideChecker.complaints(file)).isEmpty();
    EligibilityInquiry inquiry = inquiries(file).get(0);
    assertThat(inquiry.source().id()).isEqualTo(PAYER);
    assertThat(inquiry.receiver().party().npi()).isEqualTo(IncomingClaim.BILLING_NPI);
    assertThat(inquiry.subscriber().memberId()).isEqualTo("W100200300");
    assertThat(inquiry.subscriber().birthDate()).isEqualTo(LocalDate.of(1984, 5, 17));
    assertThat(inquiry.traces().get(0).number()).isEqualTo(request(claim).traceNumber());
    assertThat(inquiry.questions().get(0).serviceTypes()).containsExactly("30");
    assertThat(inquiry.questions().get(0).dates().get(0).from())
        .isEqualTo(LocalDate.of(2026, 1, 5));
    outbox.send();
    assertThat(sending.batch(practice).sentAt()).isNotNull();
    assertThat(inquiries.assemble(practice)).isZero();
  }

  @Test
  @DisplayName("A dependent is asked about beneath the subscriber")
  void dependent() {
    long claim = asking(visit().child("Winter", "Tom", LocalDate.of(2018, 3, 4), "M"));
    byte[] file = send();
    assertThat(GuideChecker.complaints(file)).isEmpty();
    EligibilityInquiry inquiry = inquiries(file).get(0);
    assertThat(inquiry.patient().party().firstName()).isEqualTo("Tom");
    assertThat(inquiry.subscriber().party().firstName()).isEqualTo("Nora");
    read(
        a271(
            """
            HL*3*2*22*1
            NM1*IL*1*WINTER*NORA****MI*W100200300
            HL*4*3*23*0
            TRN*2*%s*9CLAIMLINE
            NM1*03*1*WINTER*TOM
            DMG*D8*20180304*M
            INS*N*19
            EB*1*IND*30
            """
                .formatted(request(claim).traceNumber())));
    assertThat(standing(claim)).isEqualTo(Standing.TO_SCRUB);
  }

  @Test
  @DisplayName(
      "One question serves all claims of the coverage in the month, and the next claim too")
  void oneQuestionForAll() {
    long one = asking(visit());
    long other = asking(visit().on(LocalDate.of(2026, 1, 20)));
    long next = asking(visit().on(LocalDate.of(2026, 2, 3)));
    assertThat(inquiries(send())).hasSize(2);
    read(
        answer(
            one,
            "EB*1*IND*30**GOLD\nEB*B*IND*98***27*25\nEB*C*IND*30***23*500\nEB*C*IND*30***29*120.5"));
    assertThat(standing(one)).isEqualTo(Standing.TO_SCRUB);
    assertThat(standing(other)).isEqualTo(Standing.TO_SCRUB);
    assertThat(standing(next)).isEqualTo(Standing.ELIGIBILITY_ASKED);
    long later = asking(visit().on(LocalDate.of(2026, 1, 25)));
    assertThat(standing(later)).isEqualTo(Standing.TO_SCRUB);
    EligibilityAnswer known = Objects.requireNonNull(request(one).answer());
    assertThat(known.copay()).isEqualTo(Money.parse("25"));
    assertThat(known.deductible()).isEqualTo(Money.parse("500"));
    assertThat(known.deductibleLeft()).isEqualTo(Money.parse("120.5"));
  }

  @Test
  @DisplayName("An answer older than 30 days is asked for again")
  void oldAnswer() {
    long claim = asking(visit());
    send();
    read(answer(claim, "EB*1*IND*30"));
    clock.advance(Duration.ofDays(31));
    long later = asking(visit());
    assertThat(standing(later)).isEqualTo(Standing.ELIGIBILITY_ASKED);
    assertThat(inquiries(send())).hasSize(1);
  }

  @Test
  @DisplayName("A coverage that is not active comes to a person, who is told when it ended")
  void inactive() {
    long claim = asking(visit());
    send();
    read(answer(claim, "EB*6*IND*30\nDTP*347*D8*20251231"));
    assertThat(standing(claim)).isEqualTo(Standing.COVERAGE_DOUBTFUL);
    assertThat(sending.lastFact(practice, claim).reason()).contains("ended on 2025-12-31");
    long other = open(visit());
    verify(other);
    assertThat(standing(other)).isEqualTo(Standing.COVERAGE_DOUBTFUL);
    append(claim, FactKind.COVERAGE_RESOLVED);
    assertThat(standing(claim)).isEqualTo(Standing.TO_SCRUB);
    long resolved = open(visit());
    verify(resolved);
    assertThat(standing(resolved)).isEqualTo(Standing.TO_SCRUB);
    assertThat(sending.lastFact(practice, resolved).reason()).contains("A person");
  }

  @Test
  @DisplayName("What the payer cannot answer is told in words; corrected, it is asked again")
  void rejected() {
    long claim = asking(visit());
    send();
    read(
        a271(
            """
            HL*3*2*22*0
            TRN*2*%s*9CLAIMLINE
            NM1*IL*1*WINTER*NORA****MI*W100200300
            AAA*N**75*C
            """
                .formatted(request(claim).traceNumber())));
    assertThat(standing(claim)).isEqualTo(Standing.COVERAGE_DOUBTFUL);
    assertThat(sending.lastFact(practice, claim).reason())
        .contains("subscriber not found [AAA 75]");
    assertThat(sending.lastFact(practice, claim).detail()).containsEntry("rejections", "75");

    correct(claim, "W100200300");
    verify(claim);
    assertThat(standing(claim)).isEqualTo(Standing.COVERAGE_DOUBTFUL);
    correct(claim, "W100200399");
    verify(claim);
    assertThat(standing(claim)).isEqualTo(Standing.ELIGIBILITY_ASKED);
    assertThat(inquiries(send()).get(0).subscriber().memberId()).isEqualTo("W100200399");
  }

  @Test
  @DisplayName("A rejection of the whole request stands for all that was asked in it")
  void rejectedAbove() {
    long one = asking(visit());
    long other = asking(visit().member("W777").subscriber("Frost", "Paul"));
    send();
    read(
        interchange(
            "HB",
            "271",
            "005010X279A1",
            """
            BHT*0022*11*%s*20260112*1200
            HL*1**20*0
            AAA*Y**42*R
            NM1*PR*2*NORTHERN HEALTH PLAN*****PI*%s
            """
                .formatted(sending.reference(practice), PAYER)));
    assertThat(standing(one)).isEqualTo(Standing.COVERAGE_DOUBTFUL);
    assertThat(standing(other)).isEqualTo(Standing.COVERAGE_DOUBTFUL);
    assertThat(sending.lastFact(practice, one).reason()).contains("unable to respond");
    correct(one, "W100200300");
    verify(one);
    assertThat(standing(one)).isEqualTo(Standing.ELIGIBILITY_ASKED);
  }

  @Test
  @DisplayName(
      "R32 A late answer helps, the same answer twice does nothing, and a foreign one is told")
  void lateTwiceForeign() {
    long claim = asking(visit());
    send();
    append(claim, FactKind.ELIGIBILITY_OVERDUE);
    assertThat(standing(claim)).isEqualTo(Standing.COVERAGE_DOUBTFUL);
    String answer = answer(claim, "EB*1*IND*30");
    read(answer);
    assertThat(standing(claim)).isEqualTo(Standing.TO_SCRUB);
    int before = sending.facts(practice, claim).size();
    read(answer(claim, "EB*1*IND*30"));
    assertThat(sending.facts(practice, claim)).hasSize(before);
    long foreign = read(answer.replace(request(claim).traceNumber(), "E999999999999"));
    assertThat(
            database
                .owner()
                .sql("select code from inbound_finding where file_id = :file")
                .param("file", foreign)
                .query(String.class)
                .list())
        .contains("UNMATCHED");
    assertThat(
            database
                .owner()
                .sql(
                    "select segment_id from inbound_finding"
                        + " where file_id = :file and code = 'UNMATCHED' and segment_number > 0")
                .param("file", foreign)
                .query(String.class)
                .single())
        .as("told at the level that answers")
        .isEqualTo("HL");
  }

  @Test
  @DisplayName("What cannot be written as a 270 comes to a person, and holds no other up")
  void cannotBeWritten() {
    long bad = asking(visit().subscriber("W".repeat(70), "Nora"));
    long good = asking(visit().member("W888").subscriber("Frost", "Paul"));
    assertThat(inquiries(send())).hasSize(1);
    assertThat(standing(bad)).isEqualTo(Standing.COVERAGE_DOUBTFUL);
    assertThat(sending.lastFact(practice, bad).reason()).contains("could not be written as a 270");
    assertThat(standing(good)).isEqualTo(Standing.ELIGIBILITY_ASKED);
  }

  @Test
  @DisplayName("R30 A 999 on a batch of questions is noted on the batch")
  void acknowledged() {
    asking(visit());
    send();
    long group = sending.batch(practice).groupControlNumber();
    long file = read(a999("AK1*HS*%d*005010X279A1\nAK9*R*1*1*0\n".formatted(group)));
    assertThat(sending.batch(practice).answer()).isEqualTo("R");
    assertThat(
            database
                .owner()
                .sql("select set_aside from inbound_file where id = :file")
                .param("file", file)
                .query(Long.class)
                .single())
        .isZero();
  }

  private IncomingClaim visit() {
    visits++;
    return anIncomingClaim().numbered("E" + practice + "-" + visits).payer(PAYER);
  }

  private long asking(IncomingClaim visit) {
    long claim = open(visit);
    verify(claim);
    return claim;
  }

  private long open(IncomingClaim visit) {
    return open(visit.build());
  }

  private long open(ProfessionalClaim content) {
    long claim = database.call(practice, () -> ((Taken) claimImport.take(4711, content)).claimId());
    database
        .owner()
        .sql("update payer set answers_eligibility = true where payer_code = :code")
        .param("code", PAYER)
        .update();
    return claim;
  }

  private void verify(long claim) {
    database.run(practice, () -> verification.verify(claim));
  }

  private void correct(long claim, String member) {
    database.run(
        practice,
        () -> {
          ProfessionalClaim content = claims.content(claim);
          var subscriber = content.subscriber();
          claims.correct(
              claim,
              claims.get(claim).contentVersion(),
              content.toBuilder()
                  .subscriber(
                      new io.claimline.x12.Subscriber(
                          subscriber.sequence(),
                          subscriber.relationship(),
                          subscriber.groupNumber(),
                          subscriber.groupName(),
                          subscriber.insuranceType(),
                          subscriber.filingIndicator(),
                          subscriber.party().withId("MI", member),
                          subscriber.birthDate(),
                          subscriber.sex(),
                          subscriber.condition()))
                  .build(),
              "the card was read again");
        });
  }

  private byte[] send() {
    assertThat(inquiries.assemble(practice)).isEqualTo(1);
    long batch = sending.batch(practice).id();
    return database
        .owner()
        .sql("select content from outbound_batch where id = :id")
        .param("id", batch)
        .query((found, row) -> found.getBytes("content"))
        .single();
  }

  private static List<EligibilityInquiry> inquiries(byte[] file) {
    List<EligibilityInquiry> read = new ArrayList<>();
    X12Reader reader = X12Reader.open("eligibility.270", new ByteArrayInputStream(file));
    for (X12Event event = reader.next(); event != null; event = reader.next()) {
      assertThat(event).isNotInstanceOf(X12Event.FindingReported.class);
      if (event instanceof X12Event.EligibilityInquiryRead inquiry) {
        read.add(inquiry.inquiry());
      }
    }
    return read;
  }

  private EligibilityRequest request(long claim) {
    return database.call(
        practice, () -> eligibility.last(claims.get(claim).coverageId(), MONTH).orElseThrow());
  }

  private String answer(long claim, String benefits) {
    return a271(
        """
        HL*3*2*22*0
        TRN*2*%s*9CLAIMLINE
        NM1*IL*1*WINTER*NORA****MI*W100200300
        DMG*D8*19840517*F
        %s
        """
            .formatted(request(claim).traceNumber(), benefits));
  }

  private static String a271(String person) {
    return interchange(
        "HB",
        "271",
        "005010X279A1",
        """
        BHT*0022*11*ANSWERED*20260112*1200
        HL*1**20*1
        NM1*PR*2*NORTHERN HEALTH PLAN*****PI*ELIGI
        HL*2*1*21*1
        NM1*1P*2*LAKESIDE FAMILY PRACTICE*****XX*1234567893
        """
            + person);
  }

  private long read(String file) {
    long id = files.receive("answer.271", stream(file), Origin.INBOX, null).fileId();
    files.processWaiting();
    return id;
  }

  private void append(long claim, FactKind kind) {
    database.run(practice, () -> facts.append(NewFact.of(claim, kind)));
  }

  private Standing standing(long claim) {
    return sending.standing(practice, claim);
  }
}
