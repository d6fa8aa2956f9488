package io.claimline.clearinghouse;

import static io.claimline.claim.IncomingClaim.anIncomingClaim;
import static io.claimline.clearinghouse.HandWritten.a277ca;
import static io.claimline.clearinghouse.HandWritten.a999;
import static io.claimline.clearinghouse.HandWritten.answering;
import static io.claimline.clearinghouse.HandWritten.provider;
import static io.claimline.clearinghouse.HandWritten.status;
import static io.claimline.clearinghouse.HandWritten.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import io.claimline.shared.PracticeScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class AcknowledgementsTest {

  @Autowired Database database;
  @Autowired Sending sending;
  @Autowired Batches batches;
  @Autowired InboundFiles files;

  private long practice;
  private long claim;
  private String number = "";

  @BeforeEach
  void sentClaim() {
    practice = database.practice();
    claim = sending.sent(practice, anIncomingClaim().build());
    number = sending.number(practice, claim);
  }

  @Test
  @DisplayName("R30 A 999 that accepts the set is a fact; the claim goes on waiting for the payer")
  void accepted999() {
    read(a999(group() + set("A") + "AK9*A*1*1*1\n"));
    assertThat(sending.lastFact(practice, claim).kind()).isEqualTo(FactKind.FILE_ACCEPTED);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.SENT);
    assertThat(sending.batch(practice).answer()).isEqualTo("A");
  }

  @Test
  @DisplayName("R30 Accepted with errors noted is accepted, and the errors are kept")
  void acceptedWithErrors() {
    read(
        a999(
            group()
                + "AK2*837*%04d*005010X222A1\nIK3*N4*9**8\nIK4*3*116*7\nIK5*E\n"
                    .formatted(sending.setNumber(practice))
                + "AK9*E*1*1*1\n"));
    ClaimFact fact = sending.lastFact(practice, claim);
    assertThat(fact.kind()).isEqualTo(FactKind.FILE_ACCEPTED);
    assertThat(fact.reason()).contains("N403").contains("code not valid");
  }

  @Test
  @DisplayName("R30 A rejected set returns each of its claims, with segment and element named")
  void rejectedSet() {
    long other = sending.queued(practice, anIncomingClaim().numbered("VISIT-2").build());
    long third = sending.queued(practice, anIncomingClaim().numbered("VISIT-3").build());
    batches.assemble(practice);
    String guilty = sending.number(practice, third);
    read(
        a999(
            group()
                + """
                  AK2*837*%04d*005010X222A1
                  IK3*CLM*22*2300*8
                  CTX*CLM01:%s
                  IK4*2*782*1
                  IK5*R*5
                  AK9*R*1*1*0
                  """
                    .formatted(sending.setNumber(practice), guilty)));
    ClaimFact own = sending.lastFact(practice, third);
    assertThat(own.kind()).isEqualTo(FactKind.FILE_REJECTED);
    assertThat(own.reason()).startsWith("Rejected (999): segment 22, CLM in loop 2300, CLM02");
    assertThat(own.detail()).containsEntry("element", "CLM02");
    ClaimFact innocent = sending.lastFact(practice, other);
    assertThat(innocent.kind()).isEqualTo(FactKind.FILE_REJECTED);
    assertThat(innocent.reason()).contains("Sent together with claim " + guilty);
    assertThat(sending.standing(practice, other)).isEqualTo(Standing.REJECTED);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.SENT);
  }

  @Test
  @DisplayName("R30 A group that is refused without naming a set returns the whole batch")
  void rejectedGroup() {
    read(a999(group() + "AK9*R*1*1*0*1\n"));
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.REJECTED);
    assertThat(sending.batch(practice).answer()).isEqualTo("R");
  }

  @Test
  @DisplayName("R29 A TA1 that refuses the interchange returns the whole batch, in words")
  void rejectedInterchange() {
    read(
        HandWritten.ta1(
            "TA1*%09d*260112*1200*R*025"
                .formatted(sending.batch(practice).interchangeControlNumber())));
    ClaimFact fact = sending.lastFact(practice, claim);
    assertThat(fact.kind()).isEqualTo(FactKind.FILE_REJECTED);
    assertThat(fact.reason()).contains("control number used before").contains("025");
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.REJECTED);
  }

  @Test
  @DisplayName("R29 A TA1 that accepts the interchange says nothing of its claims")
  void acceptedInterchange() {
    long file =
        read(
            HandWritten.ta1(
                "TA1*%09d*260112*1200*A*000"
                    .formatted(sending.batch(practice).interchangeControlNumber())));
    assertThat(sending.lastFact(practice, claim).kind()).isEqualTo(FactKind.SENT);
    FileDetail detail = inScope(file);
    assertThat(detail.file().state()).isEqualTo(FileState.DONE);
    assertThat(detail.file().kinds()).containsExactly("TA1");
  }

  @Test
  @DisplayName("R31 Only the payer's acceptance is acceptance, not the clearinghouse's")
  void acceptance() {
    read(statusFile("AY", "A2:20:AY*20260112*WQ*125"));
    assertThat(sending.lastFact(practice, claim).kind()).isEqualTo(FactKind.RECEIVED);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.SENT);
    read(statusFile("PR", "A2:20:PR*20260112*WQ*125"));
    ClaimFact fact = sending.lastFact(practice, claim);
    assertThat(fact.kind()).isEqualTo(FactKind.ACCEPTED);
    assertThat(fact.detail())
        .containsEntry("payerClaimNumber", "PAYER-" + number)
        .containsEntry("from", "payer");
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.ACCEPTED);
  }

  @Test
  @DisplayName("R31 A payer's rejection says why in words")
  void rejection() {
    read(statusFile("PR", "A7:562:85*20260112*U*125"));
    ClaimFact fact = sending.lastFact(practice, claim);
    assertThat(fact.kind()).isEqualTo(FactKind.REJECTED);
    assertThat(fact.reason())
        .isEqualTo(
            "Payer: Rejected for invalid information: entity's NPI (billing provider) [A7:562:85]");
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.REJECTED);
  }

  @Test
  @DisplayName("R31 A payer's rejection after the clearinghouse's acceptance reopens the claim")
  void rejectionAfterAcceptance() {
    read(statusFile("PR", "A2:20:PR*20260112*WQ*125"));
    read(statusFile("PR", "A3:33:IL*20260113*U*125"));
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.REJECTED);
  }

  @Test
  @DisplayName("R31 A receipt that comes after the acceptance is kept and changes nothing")
  void lateReceipt() {
    read(statusFile("PR", "A2:20:PR*20260112*WQ*125"));
    read(statusFile("AY", "A1:19:AY*20260112*WQ*125"));
    assertThat(sending.lastFact(practice, claim).kind()).isEqualTo(FactKind.RECEIVED);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.ACCEPTED);
  }

  @Test
  @DisplayName("R31 The batch's refusal by the receiver fells all claims beneath")
  void receiverRejected() {
    read(a277ca(answering("AY", sending.reference(practice), "A3:24:41*20260112*U*125")));
    ClaimFact fact = sending.lastFact(practice, claim);
    assertThat(fact.kind()).isEqualTo(FactKind.REJECTED);
    assertThat(fact.detail()).containsEntry("level", "batch");
    assertThat(fact.reason()).contains("(submitter)");
  }

  @Test
  @DisplayName("R31 A refused provider fells the provider's claims of that batch")
  void providerRejected() {
    String reference = sending.reference(practice);
    read(
        a277ca(
            answering("PR", reference, "A1:19:PR*20260112*WQ*125")
                + provider(3)
                + "TRN*1*0\nSTC*A7:562:85*20260112*U*125\n"));
    ClaimFact fact = sending.lastFact(practice, claim);
    assertThat(fact.kind()).isEqualTo(FactKind.REJECTED);
    assertThat(fact.detail()).containsEntry("level", "provider");
  }

  @Test
  @DisplayName("The same answer in another file adds no second fact")
  void sameAnswerTwice() {
    String stc = "A2:20:PR*20260112*WQ*125";
    read(statusFile("PR", stc));
    int facts = sending.facts(practice, claim).size();
    long again = read(statusFile("PR", stc));
    assertThat(sending.facts(practice, claim)).hasSize(facts);
    assertThat(inScope(again).file().already()).isEqualTo(1);
    assertThat(inScope(again).file().applied()).isZero();
  }

  @Test
  @DisplayName(
      "Answers of one file take effect in their order, and one that is repeated in it once")
  void manyAtOnce() {
    String received = status(4, 3, number, "A1:19:PR*20260112*WQ*125");
    String rejected = status(6, 3, number, "A3:33:IL*20260113*U*125");
    long file =
        read(
            a277ca(
                answering("PR", sending.reference(practice), "A1:19:PR*20260112*WQ*125")
                    + provider(3)
                    + received
                    + status(5, 3, number, "A2:20:PR*20260112*WQ*125")
                    + rejected
                    + received.replace("HL*4", "HL*7")));
    assertThat(sending.facts(practice, claim))
        .endsWith(FactKind.RECEIVED, FactKind.ACCEPTED, FactKind.REJECTED);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.REJECTED);
    assertThat(inScope(file).file().applied()).isEqualTo(3);
    assertThat(inScope(file).file().already()).isEqualTo(1);
  }

  @Test
  @DisplayName("An answer counts for the sending that it names, not for a later one")
  void earlierSending() {
    String first = sending.reference(practice);
    read(statusFile("PR", "A3:33:IL*20260112*U*125"));
    resend();
    read(
        a277ca(
            answering("PR", first, "A1:19:PR*20260112*WQ*125")
                + provider(3)
                + status(4, 3, number, "A7:562:85*20260113*U*125")));
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.SENT);
    read(statusFile("PR", "A2:20:PR*20260114*WQ*125"));
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.ACCEPTED);
  }

  @Test
  @DisplayName("One 277CA for two practices answers each practice's claims and no other's")
  void twoPractices() {
    long other = database.practice();
    long theirs = sending.sent(other, anIncomingClaim().build());
    long file =
        read(
            a277ca(
                answering("PR", sending.reference(practice), "A1:19:PR*20260112*WQ*125")
                    + provider(3)
                    + status(4, 3, number, "A2:20:PR*20260112*WQ*125")
                    + status(5, 3, sending.number(other, theirs), "A3:33:IL*20260112*U*125")));
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.ACCEPTED);
    assertThat(sending.standing(other, theirs)).isEqualTo(Standing.REJECTED);
    assertThat(inScope(file).textVisible()).isFalse();
  }

  @Test
  @DisplayName("R32 An answer that matches nothing is kept and applied when the claim is sent")
  void unmatched() {
    long later = sending.queued(practice, anIncomingClaim().numbered("VISIT-9").build());
    String laterNumber = sending.number(practice, later);
    long file =
        read(
            a277ca(
                answering("PR", "CL000000000", "A1:19:PR*20260112*WQ*125")
                    + provider(3)
                    + status(4, 3, laterNumber, "A2:20:PR*20260112*WQ*125")));
    assertThat(anybody(file).file().setAside()).isEqualTo(1);
    assertThat(anybody(file).findings()).extracting(FileFinding::code).contains("UNMATCHED");
    assertThat(sending.standing(practice, later)).isEqualTo(Standing.QUEUED);
    batches.assemble(practice);
    assertThat(files.retryUnmatched()).isPositive();
    assertThat(sending.standing(practice, later)).isEqualTo(Standing.ACCEPTED);
    int facts = sending.facts(practice, later).size();
    files.retryUnmatched();
    assertThat(sending.facts(practice, later)).hasSize(facts);
  }

  @Test
  @DisplayName("R32 A 277CA before its 999 is applied; the 999 then adds its fact")
  void outOfOrder() {
    read(statusFile("PR", "A2:20:PR*20260112*WQ*125"));
    read(a999(group() + set("A") + "AK9*A*1*1*1\n"));
    assertThat(sending.facts(practice, claim)).endsWith(FactKind.ACCEPTED, FactKind.FILE_ACCEPTED);
    assertThat(sending.standing(practice, claim)).isEqualTo(Standing.ACCEPTED);
  }

  private void resend() {
    sending.correctAndQueue(practice, claim);
    batches.assemble(practice);
  }

  private String statusFile(String role, String stc) {
    return a277ca(
        answering(role, sending.reference(practice), "A1:19:" + role + "*20260112*WQ*125")
            + provider(3)
            + status(4, 3, number, stc));
  }

  private String group() {
    return "AK1*HC*%d*005010X222A1\n".formatted(sending.batch(practice).groupControlNumber());
  }

  private String set(String code) {
    return "AK2*837*%04d*005010X222A1\nIK5*%s\n".formatted(sending.setNumber(practice), code);
  }

  private long read(String text) {
    Receipt receipt = files.receive("answer.txt", stream(text), Origin.INBOX, null);
    files.processWaiting();
    return receipt.fileId();
  }

  private FileDetail inScope(long file) {
    return PracticeScope.writing(practice).call(() -> files.get(file)).orElseThrow();
  }

  private FileDetail anybody(long file) {
    return files.get(file).orElseThrow();
  }
}
