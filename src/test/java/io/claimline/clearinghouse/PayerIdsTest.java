package io.claimline.clearinghouse;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
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
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.claim.StatusInquiries;
import io.claimline.practice.Delivery;
import io.claimline.practice.PayerDeliveries;
import io.claimline.practice.PayerDelivery;
import io.claimline.practice.Payers;
import io.claimline.practice.Providers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A payer that the clearinghouse knows under another number for one practice. */
@ClaimlineTest
class PayerIdsTest {

  private static final String STATE_PLAN = "ST-4711";

  @Autowired Database database;
  @Autowired Sending sending;
  @Autowired Batches batches;
  @Autowired InquiryBatches questions;
  @Autowired ClaimImport claimImport;
  @Autowired Claims claims;
  @Autowired ClaimFacts facts;
  @Autowired CoverageVerification verification;
  @Autowired StatusInquiries inquiries;
  @Autowired PayerDeliveries deliveries;
  @Autowired Payers payers;
  @Autowired Providers providers;
  @Autowired InboundFiles files;

  private long practice;
  private String directory;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
    directory = "DIR" + practice;
  }

  @Test
  @DisplayName(
      "An 837 names the payer as the clearinghouse knows it for the practice; others' do not")
  void claimsGoOut() {
    long claim = sending.queued(practice, anIncomingClaim().payer(directory).build());
    known(null, STATE_PLAN);
    batches.assemble(practice);
    assertThat(lastFile(practice)).contains("*PI*" + STATE_PLAN + "~").doesNotContain(directory);
    assertThat(database.call(practice, () -> claims.content(claim)).payer().id())
        .as("the claim itself keeps the directory's")
        .isEqualTo(directory);
    long other = database.practice();
    sending.queued(other, anIncomingClaim().payer(directory).build());
    batches.assemble(other);
    assertThat(lastFile(other)).contains("*PI*" + directory + "~").doesNotContain(STATE_PLAN);
  }

  @Test
  @DisplayName("What is told of one billing provider comes before what is told of all")
  void billingProvider() {
    long claim = sending.queued(practice, anIncomingClaim().payer(directory).build());
    known(null, STATE_PLAN);
    known(billingProvider(claim), "OWN1");
    batches.assemble(practice);
    assertThat(lastFile(practice)).contains("*PI*OWN1~");
  }

  @Test
  @DisplayName("A 270 asks under the practice's number, and a refusal that returns it is matched")
  void eligibility() {
    long claim =
        database.call(
            practice,
            () ->
                ((Taken) claimImport.take(4711, anIncomingClaim().payer(directory).build()))
                    .claimId());
    answers("answers_eligibility");
    known(null, STATE_PLAN);
    database.run(practice, () -> verification.verify(claim));
    questions.assemble(practice);
    assertThat(lastFile(practice)).contains("*PI*" + STATE_PLAN + "~").doesNotContain(directory);
    read(
        interchange(
            "HB",
            "271",
            "005010X279A1",
            """
            BHT*0022*11*%s*20260112*1200
            HL*1**20*0
            AAA*N**42*R
            NM1*PR*2*NORTHERN HEALTH PLAN*****PI*%s
            """
                .formatted(sending.reference(practice), STATE_PLAN)));
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.COVERAGE_DOUBTFUL);
  }

  @Test
  @DisplayName("A 276 asks under the practice's number, and its 277 is matched")
  void status() {
    long claim = sending.sent(practice, anIncomingClaim().payer(directory).build());
    known(null, STATE_PLAN);
    answers("answers_status");
    database.run(
        practice,
        () -> {
          facts.append(NewFact.of(claim, FactKind.ACCEPTED));
          facts.append(NewFact.of(claim, FactKind.REMITTANCE_OVERDUE));
          inquiries.ask(claim);
        });
    questions.assemble(practice);
    String file = lastFile(practice);
    assertThat(file).contains("*PI*" + STATE_PLAN + "~").doesNotContain(directory);
    read(
        interchange(
            "HN",
            "277",
            "005010X212",
            """
            BHT*0010*08*ANSWERED*20260301*1200*DG
            HL*1**20*1
            NM1*PR*2*NORTHERN HEALTH PLAN*****PI*%s
            HL*2*1*21*1
            NM1*41*2*CLAIMLINE BILLING*****46*CLAIMLINE
            HL*3*2*19*1
            NM1*1P*2*LAKESIDE FAMILY PRACTICE*****XX*1234567893
            HL*4*3*22*0
            NM1*IL*1*WINTER*NORA****MI*W100200300
            TRN*2*%s
            STC*P1:20*20260301**125
            """
                .formatted(STATE_PLAN, file.replaceFirst("(?s).*~\\s*TRN\\*1\\*(S\\d+).*", "$1"))));
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.ACCEPTED);
  }

  @Test
  @DisplayName("An 835 that returns the practice's number is of the payer of the directory")
  void remittance() {
    String npi = "%010d".formatted(2_000_000_000L + practice);
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql("update practice set npi = ? where id = ?")
                .params(npi, practice)
                .update());
    sending.sent(practice, anIncomingClaim().payer(directory).build());
    known(null, STATE_PLAN);
    read(
        interchange(
            "HP",
            "835",
            "005010X221A1",
            """
            BPR*H*0*C*NON************20260120
            TRN*1*PAYERID-%d*1999999999
            N1*PR*NORTHERN HEALTH PLAN*XV*%s
            N3*1 PAYER WAY
            N4*ALBANY*NY*12207
            PER*BL*DESK*TE*5555550100
            N1*PE*LAKESIDE*XX*%s
            """
                .formatted(practice, STATE_PLAN, npi)));
    assertThat(
            database
                .owner()
                .sql("select payer_id from remittance where practice_id = ?")
                .param(practice)
                .query(Long.class)
                .single())
        .isEqualTo(payer());
  }

  private void known(@Nullable Long provider, String number) {
    database.run(
        practice,
        () ->
            deliveries.add(
                new PayerDelivery(
                    0, payer(), provider, Delivery.CLEARINGHOUSE, number, "", Map.of())));
  }

  private long payer() {
    return database.call(practice, () -> payers.byCode(directory)).orElseThrow().id();
  }

  private Long billingProvider(long claim) {
    return database.call(
        practice, () -> providers.match(claims.content(claim).billingProvider()).orElseThrow());
  }

  private void answers(String column) {
    database
        .owner()
        .sql("update payer set " + column + " = true where payer_code = ?")
        .param(directory)
        .update();
  }

  private String lastFile(long of) {
    return new String(
        database
            .owner()
            .sql(
                "select content from outbound_batch where practice_id = ? order by id desc limit 1")
            .param(of)
            .query((found, row) -> found.getBytes("content"))
            .single(),
        StandardCharsets.UTF_8);
  }

  private void read(String file) {
    files.receive("answer.x12", stream(file), Origin.INBOX, null);
    files.processWaiting();
  }
}
