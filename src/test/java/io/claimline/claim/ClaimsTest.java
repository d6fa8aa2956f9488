package io.claimline.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.JournalCheck;
import io.claimline.shared.Money;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClaimlineTest
class ClaimsTest {

  @Autowired Database database;
  @Autowired SampleClaims samples;
  @Autowired Claims claims;
  @Autowired ClaimFacts facts;
  @Autowired Submissions submissions;
  @Autowired ClaimAccount account;
  @Autowired ClaimBalances balances;
  @Autowired JournalCheck check;

  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("R27 an opened claim has a number and line numbers of ours, and its charges")
  void opened() {
    long claim = open("100.00", "50.50");
    ClaimSummary head = database.call(practice, () -> claims.get(claim));
    assertThat(head.claimNumber()).matches("CL\\d{8}").hasSizeLessThanOrEqualTo(17);
    assertThat(head.senderClaimNumber()).startsWith("SENDER");
    assertThat(head.charge()).isEqualTo(Money.parse("150.50"));
    assertThat(head.standing()).isEqualTo(Standing.TO_VERIFY);
    assertThat(database.call(practice, () -> claims.lines(claim)))
        .extracting(ClaimLine::controlNumber)
        .containsExactly(head.claimNumber() + "-1", head.claimNumber() + "-2");
    assertThat(database.call(practice, () -> balances.of(claim)).insuranceOpen())
        .isEqualTo(Money.parse("150.50"));
  }

  @Test
  void content_is_kept_whole() {
    ProfessionalClaim content = SampleClaims.content("75.00");
    long claim = database.call(practice, () -> samples.open(content));
    ProfessionalClaim kept = database.call(practice, () -> claims.content(claim));
    assertThat(kept.subscriber()).isEqualTo(content.subscriber());
    assertThat(kept.diagnoses()).isEqualTo(content.diagnoses());
    assertThat(kept.lines().get(0).procedure()).isEqualTo(content.lines().get(0).procedure());
    assertThat(kept.otherSegments()).isEqualTo(content.otherSegments());
  }

  @Test
  @DisplayName(
      "R23 R27 a correction is a new version; lines stay the same lines, the charge is their sum")
  void corrected() {
    long claim = open("100.00", "50.00");
    ProfessionalClaim content = database.call(practice, () -> claims.content(claim));
    ServiceLine second = content.lines().get(1).toBuilder().charge(Money.parse("60.00")).build();
    ServiceLine added = SampleClaims.content("5.00").lines().get(0);
    database.run(
        practice,
        () ->
            claims.correct(
                claim,
                1,
                content.toBuilder().lines(List.of(second, added)).build(),
                "first line was not rendered"));
    String number = database.call(practice, () -> claims.get(claim)).claimNumber();
    assertThat(database.call(practice, () -> claims.lines(claim)))
        .extracting(ClaimLine::controlNumber)
        .containsExactly(number + "-2", number + "-3");
    assertThat(database.call(practice, () -> claims.content(claim)).charge())
        .isEqualTo(Money.parse("65.00"));
    assertThat(database.call(practice, () -> balances.of(claim)).insuranceOpen())
        .isEqualTo(Money.parse("65.00"));
    assertThat(database.call(practice, () -> claims.version(claim, 1)).charge())
        .isEqualTo(Money.parse("150.00"));
    assertThat(discrepancies()).isEmpty();
  }

  @Test
  void the_second_of_two_who_correct_is_told() {
    long claim = open("100.00");
    ProfessionalClaim content = database.call(practice, () -> claims.content(claim));
    database.run(practice, () -> claims.correct(claim, 1, content, "first"));
    assertThatExceptionOfType(ClaimChangedException.class)
        .isThrownBy(
            () -> database.run(practice, () -> claims.correct(claim, 1, content, "second")));
    assertThat(database.call(practice, () -> facts.of(claim)))
        .extracting(ClaimFact::kind)
        .containsExactly(FactKind.CHARGED, FactKind.CORRECTED);
  }

  @Test
  void a_fact_leaves_one_signal_in_the_same_transaction() {
    long claim = open("100.00");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                database.run(
                    practice,
                    () -> {
                      facts.append(NewFact.of(claim, FactKind.COVERAGE_ACTIVE));
                      throw new IllegalStateException("the transaction fails after the fact");
                    }));
    assertThat(facts(claim)).containsExactly(FactKind.CHARGED);
    assertThat(signals(claim)).isEqualTo(1);
    database.call(practice, () -> facts.append(NewFact.of(claim, FactKind.COVERAGE_ACTIVE)));
    assertThat(signals(claim)).isEqualTo(2);
  }

  @Test
  void queued_claims_wait_for_a_batch_once() {
    long claim = open("100.00");
    database.call(practice, () -> facts.append(NewFact.of(claim, FactKind.COVERAGE_ACTIVE)));
    database.call(practice, () -> facts.append(NewFact.of(claim, FactKind.SCRUB_PASSED)));
    database.run(practice, () -> submissions.queue(claim));
    database.run(practice, () -> submissions.queue(claim));
    List<WaitingSubmission> waiting = database.call(practice, () -> submissions.waiting(10));
    assertThat(waiting).extracting(WaitingSubmission::claimId).containsExactly(claim);
    database.run(practice, () -> submissions.markSent(7, List.of(waiting.get(0).submissionId())));
    database.run(practice, () -> submissions.markSent(7, List.of(waiting.get(0).submissionId())));
    assertThat(facts(claim))
        .containsExactly(
            FactKind.CHARGED,
            FactKind.COVERAGE_ACTIVE,
            FactKind.SCRUB_PASSED,
            FactKind.QUEUED,
            FactKind.SENT);
    assertThat(database.call(practice, () -> submissions.waiting(10))).isEmpty();
  }

  @Test
  void money_decisions_are_posted_once_and_never_above_what_is_open() {
    long claim = open("100.00");
    database.call(practice, () -> facts.append(NewFact.of(claim, FactKind.ADJUDICATED)));
    for (int time = 1; time <= 2; time++) {
      database.run(
          practice, () -> account.transferToPatient(claim, Money.parse("30.00"), "share", "t1"));
    }
    assertThatExceptionOfType(MoneyRefusedException.class)
        .isThrownBy(
            () ->
                database.run(
                    practice,
                    () -> account.takePatientPayment(claim, Money.parse("30.01"), "card", "p1")))
        .withMessageContaining("30.01");
    database.run(
        practice, () -> account.takePatientPayment(claim, Money.parse("30.00"), "card", "p2"));
    database.run(
        practice, () -> account.writeOffInsurance(claim, Money.parse("70.00"), "courtesy", "w1"));
    assertThat(database.call(practice, () -> facts.standing(claim))).isEqualTo(Standing.SETTLED);
    database.run(practice, () -> claims.close(claim));
    database.run(practice, () -> claims.close(claim));
    assertThat(database.call(practice, () -> facts.standing(claim))).isEqualTo(Standing.CLOSED);
    assertThat(database.call(practice, () -> facts.replayedStanding(claim)))
        .isEqualTo(Standing.CLOSED);
    assertThat(discrepancies()).isEmpty();
  }

  @Test
  void a_balance_that_its_journal_does_not_say_is_found() {
    long claim = open("100.00");
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql("update claim_balance set patient_open_cents = 1 where claim_id = ?")
                .param(claim)
                .update());
    assertThat(discrepancies()).singleElement().asString().contains("claim " + claim);
  }

  @Test
  void the_application_cannot_change_what_is_written() {
    JdbcClient sql = database.sql();
    for (String statement :
        Map.of(
                "journal_row", "amount_cents = 1",
                "journal_entry", "reason = 'x'",
                "claim_fact", "kind = 'CLOSED'",
                "claim_version", "number = 9")
            .entrySet()
            .stream()
            .map(table -> "update " + table.getKey() + " set " + table.getValue())
            .toList()) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> database.run(practice, () -> sql.sql(statement).update()));
    }
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> database.run(practice, () -> sql.sql("delete from claim_fact").update()));
  }

  private long open(String... charges) {
    return database.call(practice, () -> samples.open(SampleClaims.content(charges)));
  }

  private List<FactKind> facts(long claim) {
    return database.call(practice, () -> facts.of(claim)).stream().map(ClaimFact::kind).toList();
  }

  private int signals(long claim) {
    return database
        .owner()
        .sql("select count(*) from signal where claim_id = ?")
        .param(claim)
        .query(Integer.class)
        .single();
  }

  private List<String> discrepancies() {
    return database.call(practice, () -> check.discrepancies());
  }
}
