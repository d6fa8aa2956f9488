package io.claimline.clearinghouse;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static io.claimline.clearinghouse.HandWritten.interchange;
import static io.claimline.clearinghouse.HandWritten.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.claim.StatusInquiries;
import io.claimline.shared.Money;
import io.claimline.x12.ClaimStatusInquiry;
import io.claimline.x12.Reference;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import io.claimline.x12.proof.GuideChecker;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Claims asked about by 276 and answered by 277. */
@ClaimlineTest
class StatusExchangeTest {

  private static final String PAYER = "STATUS";

  @Autowired Database database;
  @Autowired Sending sending;
  @Autowired ClaimFacts facts;
  @Autowired StatusInquiries inquiries;
  @Autowired InquiryBatches batches;
  @Autowired InboundFiles files;

  private long practice;
  private int visits;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("R34 A payer that answers no status inquiries is to be called")
  void notAnswering() {
    long claim = overdue("SILENT");
    ask(claim);
    assertThat(standing(claim)).isEqualTo(Standing.TO_CALL);
    assertThat(sending.lastFact(practice, claim).kind()).isEqualTo(FactKind.CALL_DUE);
    assertThat(batches.assemble(practice)).isZero();
  }

  @Test
  @DisplayName("R34 The 276 names the claim by our number, the payer's, its charge and its days")
  void asked() {
    long claim = overdue(PAYER);
    ask(claim);
    ask(claim);
    assertThat(standing(claim)).isEqualTo(Standing.STATUS_ASKED);
    byte[] file = send();
    assertThat(sending.batch(practice).kind()).isEqualTo("276");
    assertThat(GuideChecker.complaints(file)).isEmpty();
    List<ClaimStatusInquiry> read = read276(file);
    assertThat(read).hasSize(1);
    ClaimStatusInquiry inquiry = read.get(0);
    assertThat(inquiry.payer().id()).isEqualTo(PAYER);
    assertThat(inquiry.traceNumber()).isEqualTo(trace(claim));
    assertThat(Reference.valueOf(inquiry.references(), "EJ"))
        .isEqualTo(sending.number(practice, claim));
    assertThat(Reference.valueOf(inquiry.references(), "1K")).isEqualTo("PAYER-7");
    assertThat(inquiry.charge()).isEqualTo(Money.parse("125"));
    assertThat(inquiry.dates().get(0).from()).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(inquiry.subscriber().birthDate()).isEqualTo(LocalDate.of(1984, 5, 17));
    assertThat(batches.assemble(practice)).isZero();
  }

  @Test
  @DisplayName("R34 A payer that still works on the claim is waited for again")
  void pending() {
    long claim = asking();
    read(answer(claim, "STC*P1:20*20260301**125"));
    assertThat(standing(claim)).isEqualTo(Standing.ACCEPTED);
    ClaimFact fact = sending.lastFact(practice, claim);
    assertThat(fact.kind()).isEqualTo(FactKind.STATUS_PENDING);
    assertThat(fact.detail()).containsEntry("codes", "P1:20");
    assertThat(fact.reason()).contains("Pending, in process: accepted for processing [P1:20]");
  }

  @Test
  @DisplayName("R34 A payer that has decided tells what it paid, and is called for the remittance")
  void finalized() {
    long claim = asking();
    read(answer(claim, "STC*F1:65*20260301**125*80*20260220**20260221*CHECK77\nREF*1K*PCN9"));
    assertThat(standing(claim)).isEqualTo(Standing.TO_CALL);
    ClaimFact fact = sending.lastFact(practice, claim);
    assertThat(fact.kind()).isEqualTo(FactKind.STATUS_FINALIZED);
    assertThat(fact.detail())
        .containsEntry("paid", "80.00")
        .containsEntry("payerClaimNumber", "PCN9")
        .containsEntry("checkNumber", "CHECK77");
  }

  @Test
  @DisplayName("R34 A claim that the payer does not find, or needs something for, is called about")
  void unknown() {
    for (String stc : List.of("STC*A4:35*20260301", "STC*D0:35*20260301", "STC*R3:294*20260301")) {
      long claim = asking();
      read(answer(claim, stc));
      assertThat(standing(claim)).isEqualTo(Standing.TO_CALL);
      assertThat(sending.lastFact(practice, claim).kind()).isEqualTo(FactKind.STATUS_UNKNOWN);
    }
  }

  @Test
  @DisplayName("R34 An error above the claims stands for all that were asked about with them")
  void errorAbove() {
    long claim = asking();
    read(
        interchange(
            "HN",
            "277",
            "005010X212",
            """
            BHT*0010*08*%s*20260301*1200*DG
            HL*1**20*1
            NM1*PR*2*NORTHERN HEALTH PLAN*****PI*STATUS
            HL*2*1*21*0
            NM1*41*2*CLAIMLINE BILLING*****46*CLAIMLINE
            TRN*2*ANY
            STC*E1:484:41*20260301
            """
                .formatted(sending.reference(practice))));
    assertThat(standing(claim)).isEqualTo(Standing.TO_CALL);
    assertThat(sending.lastFact(practice, claim).reason()).contains("cannot answer now");
  }

  @Test
  @DisplayName("R32 An answer that comes late or twice moves nothing, and a foreign one is told")
  void lateTwiceForeign() {
    long claim = asking();
    String answer = answer(claim, "STC*P1:20*20260301**125");
    append(NewFact.of(claim, FactKind.STATUS_OVERDUE));
    assertThat(standing(claim)).isEqualTo(Standing.TO_CALL);
    read(answer);
    assertThat(standing(claim)).isEqualTo(Standing.TO_CALL);
    int before = sending.facts(practice, claim).size();
    read(answer(claim, "STC*P1:20*20260301**125"));
    assertThat(sending.facts(practice, claim)).hasSize(before);
    long foreign = read(answer.replace(trace(claim), "S999999999999"));
    assertThat(
            database
                .owner()
                .sql("select set_aside from inbound_file where id = :file")
                .param("file", foreign)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private long overdue(String payer) {
    visits++;
    long claim =
        sending.sent(
            practice,
            anIncomingClaim().numbered("S" + practice + "-" + visits).payer(payer).build());
    append(NewFact.of(claim, FactKind.ACCEPTED).with(Map.of("payerClaimNumber", "PAYER-7")));
    append(NewFact.of(claim, FactKind.REMITTANCE_OVERDUE));
    database
        .owner()
        .sql("update payer set answers_status = true where payer_code = :code")
        .param("code", PAYER)
        .update();
    return claim;
  }

  private long asking() {
    long claim = overdue(PAYER);
    ask(claim);
    send();
    return claim;
  }

  private void ask(long claim) {
    database.run(practice, () -> inquiries.ask(claim));
  }

  private byte[] send() {
    assertThat(batches.assemble(practice)).isEqualTo(1);
    long batch = sending.batch(practice).id();
    return database
        .owner()
        .sql("select content from outbound_batch where id = :id")
        .param("id", batch)
        .query((found, row) -> found.getBytes("content"))
        .single();
  }

  private static List<ClaimStatusInquiry> read276(byte[] file) {
    List<ClaimStatusInquiry> read = new ArrayList<>();
    X12Reader reader = X12Reader.open("status.276", new ByteArrayInputStream(file));
    for (X12Event event = reader.next(); event != null; event = reader.next()) {
      assertThat(event).isNotInstanceOf(X12Event.FindingReported.class);
      if (event instanceof X12Event.ClaimStatusInquiryRead inquiry) {
        read.add(inquiry.inquiry());
      }
    }
    return read;
  }

  private String trace(long claim) {
    return "S"
        + database
            .owner()
            .sql("select max(id) from status_inquiry where claim_id = :claim")
            .param("claim", claim)
            .query(Long.class)
            .single();
  }

  private String answer(long claim, String status) {
    return interchange(
        "HN",
        "277",
        "005010X212",
        """
        BHT*0010*08*ANSWERED*20260301*1200*DG
        HL*1**20*1
        NM1*PR*2*NORTHERN HEALTH PLAN*****PI*STATUS
        HL*2*1*21*1
        NM1*41*2*CLAIMLINE BILLING*****46*CLAIMLINE
        HL*3*2*19*1
        NM1*1P*2*LAKESIDE FAMILY PRACTICE*****XX*1234567893
        HL*4*3*22*0
        NM1*IL*1*WINTER*NORA****MI*W100200300
        TRN*2*%s
        %s
        """
            .formatted(trace(claim), status));
  }

  private long read(String file) {
    long id = files.receive("answer.277", stream(file), Origin.INBOX, null).fileId();
    files.processWaiting();
    return id;
  }

  private void append(NewFact fact) {
    database.run(practice, () -> facts.append(fact));
  }

  private Standing standing(long claim) {
    return sending.standing(practice, claim);
  }
}
