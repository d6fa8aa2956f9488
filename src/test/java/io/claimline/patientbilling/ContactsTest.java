package io.claimline.patientbilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import io.claimline.shared.Money;
import io.claimline.x12.Address;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ClaimlineTest
class ContactsTest extends PatientBillingTest {

  private long patient;
  private long claim;

  @BeforeEach
  void aVisitThatThePatientOwes() {
    patient = household.parent();
    claim = household.owedVisit(patient, "90.00");
  }

  @Test
  @DisplayName("A call interrupts the billing until it is answered, and is answered once")
  void recordedAndAnswered() {
    ring(claim);
    run(() -> contacts.record(claim, "asks why insurance paid so little"));
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_CONTACTED);
    run(() -> contacts.answer(claim, ContactOutcome.NOTED, "explained", null));
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_BILLED);

    run(() -> contacts.answer(claim, ContactOutcome.DISPUTED, "again", null));

    assertThat(answers()).extracting(ContactAnswer::outcome).containsExactly(ContactOutcome.NOTED);
    assertThat(factsOf(claim, FactKind.PATIENT_ANSWERED)).hasSize(1);
    assertThat(factsOf(claim, FactKind.PATIENT_ANSWERED).get(0).reason())
        .isEqualTo("Noted: explained");
    assertThat(said())
        .extracting(PatientContact::note)
        .containsExactly("asks why insurance paid so little");
  }

  @Test
  @DisplayName("R38 After a promise the next statement waits until the day is over")
  void promised() {
    LocalDate promised = today().plusDays(45);
    answer(claim, ContactOutcome.PROMISED, promised);
    assertThat(dueDay(claim)).isEqualTo(promised.plusDays(1));

    assertThat(ring(claim)).isPresent();
    assertThat(today()).isEqualTo(promised.plusDays(1));
  }

  @Test
  @DisplayName("R38 A promise, however near, does not bring a statement forward")
  void promiseWithinTheCycle() {
    ring(claim);
    LocalDate next = dueDay(claim);
    answer(claim, ContactOutcome.PROMISED, today().plusDays(2));
    assertThat(dueDay(claim)).isEqualTo(next);
  }

  @Test
  @DisplayName("An answer without what it needs is refused, and the call stays to be answered")
  void refused() {
    run(() -> contacts.record(claim, "called"));
    refused(ContactOutcome.PROMISED, null, "a promise needs the day by which the patient pays");
    refused(
        ContactOutcome.PROMISED,
        today().minusDays(1),
        "the day told is over: it must be today or later");
    refused(
        ContactOutcome.PLAN,
        null,
        "there is no payment plan in good standing: agree on one with its instalments");
    assertThatThrownBy(() -> run(() -> contacts.record(claim, "  ")))
        .isInstanceOf(PatientBillingRefusedException.class);
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_CONTACTED);
  }

  @Test
  @DisplayName("R38 A plan in good standing stops the ladder; a late instalment lets it go on")
  void planStopsTheLadder() {
    ring(claim);
    LocalDate firstDue = today().plusDays(14);
    agree(new PlanTerms(Money.parse("30.00"), 3, firstDue));
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_BILLED);
    assertThat(plan().inGoodStanding(today())).isTrue();

    household.pays(claim, "30.00");

    assertThat(plan().nextDue()).contains(firstDue.plusMonths(1));
    LocalDate broken = firstDue.plusMonths(1).plusDays(11);
    assertThat(plan().inGoodStanding(broken.minusDays(1))).isTrue();
    assertThat(plan().inGoodStanding(broken)).isFalse();
    assertThat(dueDay(claim)).isEqualTo(broken);
    assertThat(ring(claim)).isPresent();
    assertThat(factsOf(claim, FactKind.STATEMENT_SENT).get(1).detail())
        .containsEntry("step", "2")
        .containsEntry("amount", "60.00");
  }

  @Test
  @DisplayName("R38 A plan that is paid off leaves nothing to ask for")
  void planPaidOff() {
    agree(new PlanTerms(Money.parse("45.00"), 2, today()));
    household.pays(claim, "45.00");
    household.pays(claim, "45.00");
    assertThat(plan().nextDue()).isEmpty();
    assertThat(plan().inGoodStanding(today())).isFalse();
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
  }

  @Test
  @DisplayName("A plan must pay off the whole account, in instalments that are some")
  void planRefused() {
    household.owedVisit(patient, "10.00");
    run(() -> contacts.record(claim, "asks for a plan"));
    for (PlanTerms terms :
        List.of(
            new PlanTerms(Money.parse("33.33"), 3, today()),
            new PlanTerms(Money.ZERO, 3, today()),
            new PlanTerms(Money.parse("100.00"), 0, today()),
            new PlanTerms(Money.parse("2.00"), 61, today()),
            new PlanTerms(Money.parse("100.00"), 1, today().minusDays(1)))) {
      assertThatThrownBy(() -> run(() -> contacts.agreePlan(claim, terms, "")))
          .isInstanceOf(PatientBillingRefusedException.class);
    }
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_CONTACTED);
    run(
        () ->
            contacts.agreePlan(claim, new PlanTerms(Money.parse("33.34"), 3, today()), "by mail"));
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);
  }

  @Test
  @DisplayName("R37 An application for help holds the whole account back until it is settled")
  void hardship() {
    long other = household.owedVisit(patient, "20.00");
    answer(claim, ContactOutcome.HARDSHIP, today().plusDays(60));
    assertThat(dueDay(other)).isEqualTo(today().plusDays(61));

    assertThat(ring(other)).isEmpty();
    assertThat(standing(other)).isEqualTo(Standing.PATIENT_CONTACTED);

    run(() -> contacts.answer(other, ContactOutcome.RESOLVED, "not granted", null));
    assertThat(ring(claim)).isPresent();
    assertThat(statementsSent()).isEqualTo(1);
  }

  @Test
  @DisplayName("R37 A bankruptcy ends all asking for services before it, not for later ones")
  void bankruptcy() {
    answer(claim, ContactOutcome.BANKRUPTCY, null);
    assertThat(dueDay(claim)).isEqualTo(today().plusDays(30));
    assertThat(ring(claim)).isEmpty();
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_CONTACTED);
    run(() -> contacts.answer(claim, ContactOutcome.RESOLVED, "tries to go on", null));
    assertThat(ring(claim)).isEmpty();
    assertThat(statementsSent()).isZero();
  }

  @Test
  @DisplayName("No letter goes to a wrong address; once corrected, the next goes to the right one")
  void wrongAddress() {
    answer(claim, ContactOutcome.WRONG_ADDRESS, null);
    assertThat(ring(claim)).isEmpty();
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_CONTACTED);
    long guarantor = guarantorOf(patient);
    run(
        () -> {
          guarantors.correctAddress(
              guarantor, Address.of("9 Oak Avenue", "Troy", "NY", "121800001"));
          contacts.answer(claim, ContactOutcome.NOTED, "moved", null);
        });
    assertThat(ring(claim)).isPresent();
  }

  @Test
  @DisplayName("A settled dispute leaves an application for help open")
  void settledOneByOne() {
    long other = household.owedVisit(patient, "20.00");
    answer(claim, ContactOutcome.DISPUTED, null);
    answer(other, ContactOutcome.HARDSHIP, null);
    answer(claim, ContactOutcome.RESOLVED, null);
    assertThat(ring(claim)).isEmpty();
    assertThat(factsOf(claim, FactKind.PATIENT_CONTACTED).get(2).reason())
        .isEqualTo("Not asked, because the guarantor applied for financial help");
  }

  private void agree(PlanTerms terms) {
    run(
        () -> {
          contacts.record(claim, "asks for a plan");
          contacts.agreePlan(claim, terms, "agreed on the phone");
        });
  }

  private void refused(ContactOutcome outcome, @Nullable LocalDate until, String why) {
    assertThatThrownBy(() -> run(() -> contacts.answer(claim, outcome, "x", until)))
        .isInstanceOf(PatientBillingRefusedException.class)
        .hasMessage(why);
  }

  private PaymentPlan plan() {
    long guarantor = guarantorOf(patient);
    return database.call(practice, () -> contacts.planOf(guarantor).orElseThrow());
  }

  private List<ContactAnswer> answers() {
    long guarantor = guarantorOf(patient);
    return database.call(practice, () -> contacts.answersOf(guarantor));
  }

  private List<PatientContact> said() {
    long guarantor = guarantorOf(patient);
    return database.call(practice, () -> contacts.of(guarantor));
  }

  private int statementsSent() {
    long guarantor = guarantorOf(patient);
    return database.<List<Statement>>call(practice, () -> statements.of(guarantor)).size();
  }
}
