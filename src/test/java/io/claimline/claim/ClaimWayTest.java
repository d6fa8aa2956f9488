package io.claimline.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.JournalCheck;
import io.claimline.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person may do to a claim wherever it stands: hold, cancel, reopen. */
@ClaimlineTest
class ClaimWayTest {

  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private ClaimFacts facts;
  @Autowired private Claims claims;
  @Autowired private ClaimAccount account;
  @Autowired private ClaimBalances balances;
  @Autowired private Submissions submissions;
  @Autowired private Holds holds;
  @Autowired private Cancellations cancellations;
  @Autowired private Reopenings reopenings;
  @Autowired private JournalCheck journal;
  @Autowired private Clock clock;
  private long practice;
  private long claim;

  @BeforeEach
  void open() {
    practice = database.practice();
    claim =
        database.call(
            practice, () -> samples.open(IncomingClaim.anIncomingClaim().of("100.00").build()));
  }

  @AfterEach
  void cacheIsReplay() {
    assertThat(standing()).isEqualTo(inPractice(() -> facts.replayedStanding(claim)));
    assertThat(inPractice(journal::discrepancies)).isEmpty();
  }

  @Test
  @DisplayName("A claim on hold goes on where its facts say, also those that came meanwhile")
  void held() {
    queued();
    hold();
    assertThat(standing()).isEqualTo(Standing.ON_HOLD);
    assertThatThrownBy(this::hold).isInstanceOf(ClaimActionRefusedException.class);
    append(FactKind.ADJUDICATED, Map.of());
    assertThat(standing()).isEqualTo(Standing.ON_HOLD);
    release();
    assertThat(standing()).isEqualTo(Standing.TO_REVIEW);
  }

  @Test
  @DisplayName("What is queued is not sent while its claim is on hold")
  void heldIsNotSent() {
    queued();
    hold();
    assertThat(inPractice(() -> submissions.waiting(10))).isEmpty();
    release();
    assertThat(inPractice(() -> submissions.waiting(10))).hasSize(1);
  }

  @Test
  @DisplayName("A claim that no payer has is cancelled at once: its charges are reversed")
  void cancelledBeforeSending() {
    queued();
    cancel();
    assertThat(standing()).isEqualTo(Standing.SETTLED);
    assertThat(balance().charge()).isEqualTo(Money.ZERO);
    assertThat(inPractice(() -> submissions.waiting(10))).isEmpty();
  }

  @Test
  @DisplayName("R22 A claim that a payer has is voided with its number, then its charges go")
  void cancelledAfterSending() {
    queued();
    send();
    assertThatThrownBy(this::cancel)
        .isInstanceOf(ClaimActionRefusedException.class)
        .hasMessageContaining("has not told its number");
    append(FactKind.ACCEPTED, Map.of());
    append(FactKind.ADJUDICATED, Map.of("payerClaimNumber", "ICN1"));
    cancel();
    assertThat(standing()).isEqualTo(Standing.TO_QUEUE);
    database.run(practice, () -> submissions.queue(claim));
    WaitingSubmission sent = inPractice(() -> submissions.waiting(10)).get(0);
    assertThat(sent.content().frequency()).isEqualTo("8");
    assertThat(sent.content().reference("F8")).isEqualTo("ICN1");
    send();
    append(FactKind.ACCEPTED, Map.of());
    append(FactKind.REVERSED, Map.of());
    assertThat(standing()).isEqualTo(Standing.TO_CANCEL);
    database.run(practice, () -> cancellations.finish(claim));
    assertThat(standing()).isEqualTo(Standing.SETTLED);
    assertThat(balance().charge()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("A patient's payment on a cancelled claim stays as a credit to be refunded")
  void cancelledWithPayment() {
    database.run(
        practice, () -> account.transferToPatient(claim, Money.parse("100"), "self-pay", "t"));
    database.run(practice, () -> account.takePatientPayment(claim, Money.parse("40"), "card", "p"));
    cancel();
    assertThat(balance().patientOpen()).isEqualTo(Money.parse("-40"));
    assertThat(standing()).isEqualTo(Standing.TO_REVIEW);
  }

  @Test
  @DisplayName("A closed claim is reopened for a review, and closed again when nothing is open")
  void reopened() {
    append(FactKind.ADJUDICATED, Map.of());
    database.run(
        practice, () -> account.writeOffInsurance(claim, Money.parse("100"), "courtesy", "w"));
    database.run(practice, () -> claims.close(claim));
    assertThatThrownBy(this::cancel).isInstanceOf(ClaimActionRefusedException.class);
    database.run(practice, () -> reopenings.reopen(claim, "the patient asked"));
    assertThat(standing()).isEqualTo(Standing.TO_REVIEW);
    assertThatThrownBy(() -> database.run(practice, () -> reopenings.reopen(claim, "again")))
        .isInstanceOf(ClaimActionRefusedException.class);
    database.run(practice, () -> reopenings.closeAgain(claim, "nothing to do"));
    assertThat(standing()).isEqualTo(Standing.CLOSED);
  }

  private void queued() {
    append(FactKind.COVERAGE_ACTIVE, Map.of());
    append(FactKind.SCRUB_PASSED, Map.of());
    database.run(practice, () -> submissions.queue(claim));
  }

  private void send() {
    database.run(
        practice,
        () ->
            submissions.markSent(
                1, submissions.waiting(10).stream().map(WaitingSubmission::submissionId).toList()));
  }

  private void hold() {
    LocalDate until = LocalDate.now(clock).plusDays(7);
    database.run(practice, () -> holds.hold(claim, until, "records are asked for"));
  }

  private void release() {
    database.run(practice, () -> holds.release(claim, "records came"));
  }

  private void cancel() {
    database.run(practice, () -> cancellations.cancel(claim, "wrong patient"));
  }

  private void append(FactKind kind, Map<String, String> detail) {
    database.call(practice, () -> facts.append(NewFact.of(claim, kind).with(detail)));
  }

  private Standing standing() {
    return inPractice(() -> facts.standing(claim));
  }

  private ClaimBalance balance() {
    return inPractice(() -> balances.of(claim));
  }

  private <T> T inPractice(Supplier<T> question) {
    return database.call(practice, question::get);
  }
}
