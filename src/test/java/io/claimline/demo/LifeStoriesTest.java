package io.claimline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.appeal.Outcome;
import io.claimline.appeal.PayerLetter;
import io.claimline.claim.Cancellations;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.FactKind;
import io.claimline.claim.IncomingClaim;
import io.claimline.claim.Reopenings;
import io.claimline.claim.Standing;
import io.claimline.patientbilling.ContactOutcome;
import io.claimline.patientbilling.Contacts;
import io.claimline.shared.Money;
import io.claimline.workflow.task.DecisionKind;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Stories of single claims, each from its charges to its end, through real files, on a moved clock.
 */
@ClaimlineTest
class LifeStoriesTest {

  private static final String PRIMARY = "STORY1";
  private static final String SECONDARY = "STORY2";
  private static final AtomicInteger MEMBERS = new AtomicInteger();

  @Autowired private Database database;
  @Autowired private Office office;
  @Autowired private ClaimAccount account;
  @Autowired private Cancellations cancellations;
  @Autowired private Reopenings reopenings;
  @Autowired private Contacts contacts;

  @BeforeEach
  void payersThatAnswer() {
    office.opens();
    for (String code : new String[] {PRIMARY, SECONDARY}) {
      database
          .owner()
          .sql(
              """
              insert into payer (payer_code, name, claim_filing_code, answers_eligibility,
                  answers_status, created_at)
              values (:code, 'Payer of ' || :code, 'CI', true, true, '2026-01-01T00:00Z')
              on conflict (payer_code) do nothing
              """)
          .param("code", code)
          .update();
    }
  }

  @Test
  @DisplayName("R1 R14 R31 Paid as charged under the contract, and closed without anybody's hand")
  void paid() {
    long claim = office.charges(visit().build(), Scenario.PAID);
    office.until(claim, Standing.CLOSED, 30);
    assertThat(office.story(claim))
        .containsSubsequence(
            FactKind.CHARGED,
            FactKind.ELIGIBILITY_ASKED,
            FactKind.COVERAGE_ACTIVE,
            FactKind.SCRUB_PASSED,
            FactKind.QUEUED,
            FactKind.SENT,
            FactKind.FILE_ACCEPTED,
            FactKind.ACCEPTED,
            FactKind.ADJUDICATED,
            FactKind.CLOSED);
  }

  @Test
  @DisplayName("R7 R38 A copay is asked for by a statement and paid by card")
  void copay() {
    long claim = office.charges(visit().build(), Scenario.COPAY);
    office.until(claim, Standing.PATIENT_BILLED, 40);
    pays(claim, "25.00");
    assertThat(office.standing(claim)).isEqualTo(Standing.CLOSED);
  }

  @Test
  @DisplayName("A coverage that ended is told by the 271; the practice proves it, and is paid")
  void coverageEnded() {
    office.coverageIs(CoverageScenario.INACTIVE);
    long claim = office.charges(visit().build(), Scenario.PAID);
    office.until(claim, Standing.COVERAGE_DOUBTFUL, 5);
    office.decides(claim, DecisionKind.COVERAGE_IS_GOOD, because("the card was renewed"));
    office.until(claim, Standing.CLOSED, 30);
  }

  @Test
  @DisplayName("A payer that does not answer on eligibility: the patient pays the visit")
  void selfPay() {
    office.coverageIs(CoverageScenario.NO_ANSWER);
    long claim = office.charges(visit("60.00").build(), Scenario.PAID);
    office.until(claim, Standing.COVERAGE_DOUBTFUL, 5);
    office.decides(claim, DecisionKind.SELF_PAY, because("not insured"));
    office.until(claim, Standing.PATIENT_BILLED, 10);
    pays(claim, "60.00");
    assertThat(office.standing(claim)).isEqualTo(Standing.CLOSED);
    assertThat(office.story(claim)).doesNotContain(FactKind.SENT);
  }

  @Test
  @DisplayName("R22 R31 Rejected for the member, mended, sent again as 1, and paid")
  void rejected() {
    long claim = office.charges(visit().build(), Scenario.REJECTED_MEMBER);
    office.until(claim, Standing.REJECTED, 10);
    office.payerWill(claim, Scenario.PAID);
    office.decides(
        claim,
        DecisionKind.CORRECT_CLAIM,
        Map.of("subscriber.memberId", member(), "reason", "card was read again"));
    office.until(claim, Standing.CLOSED, 30);
  }

  @Test
  @DisplayName("R34 A batch is lost: it is traced, sent again, and paid")
  void lost() {
    long claim = office.charges(visit().build(), Scenario.NO_ANSWER);
    office.until(claim, Standing.ACKNOWLEDGEMENT_OVERDUE, 10);
    office.payerWill(claim, Scenario.PAID);
    office.decides(claim, DecisionKind.RESEND_CLAIM, because("the clearinghouse has none"));
    office.until(claim, Standing.CLOSED, 40);
  }

  @Test
  @DisplayName("R34 A payer takes long: asked by 276 it says so by 277, and pays in the end")
  void longPending() {
    long claim = office.charges(visit().build(), Scenario.LONG_PENDING);
    office.until(claim, Standing.PATIENT_BILLED, 200);
    assertThat(office.story(claim))
        .containsSubsequence(
            FactKind.REMITTANCE_OVERDUE,
            FactKind.STATUS_ASKED,
            FactKind.STATUS_PENDING,
            FactKind.ADJUDICATED);
  }

  @Test
  @DisplayName("R34 A payer that says nothing to a 276 is called by telephone")
  void silentOnStatus() {
    long claim = office.charges(visit().build(), Scenario.STATUS_SILENT);
    office.until(claim, Standing.TO_CALL, 60);
    office.decides(
        claim,
        DecisionKind.FOLLOW_UP,
        Map.of("note", "in process", "nextDate", office.today().plusDays(30).toString()));
    office.until(claim, Standing.PATIENT_BILLED, 200);
  }

  @Test
  @DisplayName("R32 A remittance that comes before the acceptance is posted all the same")
  void remittedFirst() {
    long claim = office.charges(visit().build(), Scenario.REMITTED_FIRST);
    office.until(claim, Standing.PATIENT_BILLED, 40);
    office.passes(10);
    assertThat(office.standing(claim)).isEqualTo(Standing.PATIENT_BILLED);
  }

  @Test
  @DisplayName("R22 Denied for information, corrected as a replacement, and paid")
  void deniedAndCorrected() {
    long claim = office.charges(visit().build(), Scenario.DENIED_INFORMATION);
    office.until(claim, Standing.DENIED, 40);
    office.payerWill(claim, Scenario.PAID);
    office.decides(
        claim,
        DecisionKind.CORRECT_CLAIM,
        Map.of("lines[0].modifiers", "25", "reason", "a separate visit"));
    office.until(claim, Standing.CLOSED, 40);
  }

  @Test
  @DisplayName("R35 Denied as not necessary, appealed, overturned, and paid")
  void appealWon() {
    long claim = office.charges(visit().build(), Scenario.DENIED_NECESSITY);
    office.until(claim, Standing.DENIED, 40);
    appeals(claim);
    assertThat(office.standing(claim)).isEqualTo(Standing.APPEALED);
    office.passes(40);
    assertThat(office.story(claim))
        .containsSubsequence(
            FactKind.DENIED, FactKind.APPEAL_SENT, FactKind.REVERSED, FactKind.ADJUDICATED);
    assertThat(office.balance(claim).insurancePaid().isPositive()).isTrue();
  }

  @Test
  @DisplayName("R35 R11 Denied, appealed in vain, and written off by two people")
  void appealLost() {
    office.appealsAre(AppealScenario.UPHELD);
    long claim = office.charges(visit("300.00").build(), Scenario.DENIED_NECESSITY);
    office.until(claim, Standing.DENIED, 40);
    appeals(claim);
    office.passes(26);
    PayerLetter letter = office.letterOn(claim).orElseThrow();
    assertThat(letter.outcome()).isEqualTo(Outcome.LOST);
    assertThat(office.standing(claim)).as("nothing decides by itself").isEqualTo(Standing.APPEALED);
    assertThat(office.isPdfOf(claim, letter.documentId())).isTrue();
    office.decides(
        claim,
        DecisionKind.APPEAL_DECISION,
        Map.of("outcome", "LOST", "decidedOn", office.today().toString(), "note", "letter came"));
    assertThat(office.standing(claim)).isEqualTo(Standing.DENIED);
    office.decides(
        claim,
        DecisionKind.WRITE_OFF,
        Map.of("whose", "insurance", "amount", "300.00", "reason", "no chance"));
    assertThat(office.standing(claim)).isEqualTo(Standing.WRITE_OFF_ASKED);
    office.asAnother(
        () -> office.decides(claim, DecisionKind.APPROVE_WRITE_OFF, because("agreed")));
    assertThat(office.standing(claim)).isEqualTo(Standing.CLOSED);
  }

  @Test
  @DisplayName(
      "R22 R24 R25 The secondary is billed with what the primary decided; the rest is the patient's")
  void secondary() {
    long claim =
        office.charges(
            visit().alsoCoveredBy("S", SECONDARY, member()).build(), Scenario.COINSURANCE);
    office.until(claim, Standing.PATIENT_BILLED, 80);
    paysAll(claim);
    assertThat(office.story(claim))
        .containsSubsequence(
            FactKind.ADJUDICATED,
            FactKind.NEXT_PAYER_DUE,
            FactKind.NEXT_PAYER_BILLED,
            FactKind.SENT,
            FactKind.ADJUDICATED,
            FactKind.STATEMENT_SENT,
            FactKind.CLOSED);
  }

  @Test
  @DisplayName(
      "R16 A claim that the primary forwards is paid by the secondary without a claim of ours")
  void crossover() {
    long claim =
        office.charges(visit().alsoCoveredBy("S", SECONDARY, member()).build(), Scenario.CROSSOVER);
    office.until(claim, Standing.PATIENT_BILLED, 80);
    paysAll(claim);
    assertThat(office.story(claim))
        .contains(FactKind.FORWARDED)
        .doesNotContain(FactKind.NEXT_PAYER_BILLED);
  }

  @Test
  @DisplayName("R16 A crossover that nobody answers is billed after its thirty days")
  void crossoverUnanswered() {
    long claim =
        office.charges(
            visit().alsoCoveredBy("S", SECONDARY, member()).build(), Scenario.CROSSOVER_UNANSWERED);
    office.until(claim, Standing.FORWARDED, 40);
    office.payerWill(claim, Scenario.PAID);
    office.until(claim, Standing.CLOSED, 120);
    assertThat(office.story(claim))
        .containsSubsequence(
            FactKind.FORWARDED, FactKind.CROSSOVER_OVERDUE, FactKind.NEXT_PAYER_BILLED);
  }

  @Test
  @DisplayName(
      "R38 R39 A patient who never answers is asked four times, then placed, then given up")
  void placed() {
    long claim = office.charges(visit().build(), Scenario.COPAY);
    office.until(claim, Standing.COLLECTIONS_DUE, 300);
    assertThat(office.story(claim)).filteredOn(FactKind.STATEMENT_SENT::equals).hasSize(4);
    office.decides(claim, DecisionKind.APPROVE_PLACEMENT, because("never answered"));
    assertThat(office.standing(claim)).isEqualTo(Standing.AT_AGENCY);
    office.until(claim, Standing.CLOSED, 400);
    assertThat(office.balance(claim).writtenOff()).isEqualTo(Money.parse("25.00"));
  }

  @Test
  @DisplayName("R38 A patient who calls agrees on a plan, keeps it, and is left in peace")
  void plan() {
    long claim = office.charges(visit().build(), Scenario.DEDUCTIBLE);
    office.until(claim, Standing.PATIENT_BILLED, 40);
    Money owed = office.balance(claim).patientOpen();
    Money half = Money.ofCents(owed.cents() / 2 + 1);
    office.does(() -> contacts.record(claim, "asks to pay in two parts"));
    assertThat(office.standing(claim)).isEqualTo(Standing.PATIENT_CONTACTED);
    office.decides(
        claim,
        DecisionKind.ANSWER_PATIENT,
        Map.of(
            "outcome", "PLAN",
            "instalment", half.toString(),
            "instalments", "2",
            "firstDue", office.today().plusDays(10).toString(),
            "note", "two parts"));
    office.passes(9);
    pays(claim, half.toString());
    office.passes(30);
    paysAll(claim);
    assertThat(office.story(claim)).doesNotContain(FactKind.COLLECTIONS_DUE);
  }

  @Test
  @DisplayName("R37 A patient who disputes is not asked while the dispute is open")
  void dispute() {
    long claim = office.charges(visit().build(), Scenario.COPAY);
    office.until(claim, Standing.PATIENT_BILLED, 40);
    office.does(() -> contacts.record(claim, "was never there"));
    office.does(
        () ->
            contacts.answer(
                claim,
                ContactOutcome.DISPUTED,
                "records are asked for",
                office.today().plusDays(60)));
    office.passes(50);
    assertThat(office.story(claim)).filteredOn(FactKind.STATEMENT_SENT::equals).hasSize(1);
  }

  @Test
  @DisplayName("R13 A payer that takes its payment back and pays anew is posted in that order")
  void corrected() {
    long claim = office.charges(visit().build(), Scenario.CORRECTED_LATER);
    office.passes(150);
    assertThat(office.story(claim)).contains(FactKind.REVERSED);
    assertThat(office.balance(claim).insuranceOpen()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("R22 A claim of the wrong patient is voided with its payer, and its charges go")
  void voided() {
    long claim = office.charges(visit().build(), Scenario.PAID);
    office.until(claim, Standing.CLOSED, 30);
    office.does(() -> reopen(claim));
    office.does(() -> cancellations.cancel(claim, "the wrong patient"));
    office.until(claim, Standing.CLOSED, 60);
    assertThat(office.balance(claim).charge()).isEqualTo(Money.ZERO);
    assertThat(office.story(claim)).containsSubsequence(FactKind.REVERSED, FactKind.CANCELLED);
  }

  private void reopen(long claim) {
    reopenings.reopen(claim, "billed for the wrong patient");
  }

  private void appeals(long claim) {
    office.decides(claim, DecisionKind.APPEAL, because("the records show the need"));
    office.decides(
        claim,
        DecisionKind.SEND_APPEAL,
        Map.of("letter", office.draftOfAppeal(claim), "sentVia", "FAX"));
    office.mailsAppeal(claim);
  }

  private void paysAll(long claim) {
    pays(claim, office.balance(claim).patientOpen().toString());
    assertThat(office.standing(claim)).isEqualTo(Standing.CLOSED);
  }

  private void pays(long claim, String amount) {
    office.does(
        () ->
            account.takePatientPayment(
                claim, Money.parse(amount), "card", "story:" + claim + ":" + office.today()));
  }

  private IncomingClaim visit() {
    return visit("150.00");
  }

  private IncomingClaim visit(String charge) {
    return IncomingClaim.anIncomingClaim()
        .payer(PRIMARY)
        .member(member())
        .numbered("STORY" + MEMBERS.incrementAndGet())
        .on(office.today().minusDays(2))
        .of(charge);
  }

  private static String member() {
    return "STM" + MEMBERS.incrementAndGet();
  }

  private static Map<String, String> because(String reason) {
    return Map.of("reason", reason);
  }
}
