package io.claimline.patientbilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.document.Documents;
import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.patientbilling.PlacementGuards.Guards;
import io.claimline.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class PlacementsTest extends PatientBillingTest {

  private static final Guards NONE = new Guards(false, false, false, false, false, false);

  @Autowired private Placements placements;
  @Autowired private PlacementGuards guards;
  @Autowired private Documents documents;
  @Autowired private Journal journal;

  private long patient;
  private long claim;

  /** The final notice over 90.00 was not answered. */
  @BeforeEach
  void aVisitUpForReview() {
    patient = household.parent();
    claim = household.owedVisit(patient, "90.00");
    upForReview(claim);
  }

  @Test
  @DisplayName("R39 A placement without a guard makes the balance bad debt, once")
  void approved() {
    assertThat(guardsOf(claim)).isEqualTo(NONE);

    run(() -> placements.approve(claim, "no answer to four letters"));
    run(() -> placements.approve(claim, "no answer to four letters"));

    assertThat(standing(claim)).isEqualTo(Standing.AT_AGENCY);
    assertThat(balance(claim).patientOpen()).isEqualTo(Money.ZERO);
    assertThat(balance(claim).writtenOff()).isEqualTo(Money.parse("90.00"));
    assertThat(trialBalance())
        .containsEntry(Account.BAD_DEBT, Money.parse("90.00"))
        .containsEntry(Account.PATIENT_RECEIVABLE, Money.ZERO);
    Placement placement = onlyPlacement();
    assertThat(placement.amount()).isEqualTo(Money.parse("90.00"));
    assertThat(factsOf(claim, FactKind.PLACED)).hasSize(1);
    assertThat(factsOf(claim, FactKind.PLACED).get(0).detail())
        .containsEntry("placement", Long.toString(placement.id()))
        .containsEntry("amount", "90.00");
  }

  @Test
  @DisplayName("R39 Not while an insurer, an appeal or a crossover is pending")
  void insurancePending() {
    run(() -> facts.append(NewFact.of(claim, FactKind.APPEAL_BEGUN)));
    assertThat(guardsOf(claim).insurancePending()).isTrue();
    run(() -> facts.append(NewFact.of(claim, FactKind.APPEAL_DROPPED)));
    assertThat(guardsOf(claim)).isEqualTo(NONE);
  }

  @Test
  @DisplayName("R39 Not while the patient disputes it; the balance goes back and is reviewed later")
  void disputed() {
    answer(claim, ContactOutcome.DISPUTED, null);
    assertThat(standing(claim)).isEqualTo(Standing.COLLECTIONS_DUE);
    guarded(new Guards(false, true, false, false, false, false), "dispute");

    run(() -> placements.refuse(claim, "dispute", null));

    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_BILLED);
    answer(claim, ContactOutcome.RESOLVED, null);
    assertThat(dueDay(claim)).isEqualTo(today().plusDays(30));
    assertThat(ring(claim)).isEmpty();
    assertThat(standing(claim)).isEqualTo(Standing.COLLECTIONS_DUE);
    assertThat(guardsOf(claim)).isEqualTo(NONE);
  }

  @Test
  @DisplayName("R39 Not after a bankruptcy")
  void bankrupt() {
    answer(claim, ContactOutcome.BANKRUPTCY, null);
    guarded(new Guards(false, false, true, false, false, false), "bankruptcy");
  }

  @Test
  @DisplayName("R39 Not while an application for financial help is open on any visit")
  void hardship() {
    long other = household.owedVisit(patient, "20.00");
    answer(other, ContactOutcome.HARDSHIP, null);
    guarded(new Guards(false, false, false, true, false, false), "application for financial help");
  }

  @Test
  @DisplayName("R39 Not while a payment plan is in good standing; after a late instalment it may")
  void planInGoodStanding() {
    run(
        () -> {
          contacts.record(claim, "asks for a plan");
          contacts.agreePlan(claim, new PlanTerms(Money.parse("30.00"), 3, today()), "agreed");
        });
    guarded(new Guards(false, false, false, false, true, false), "payment plan in good standing");
    clock.advance(Duration.ofDays(11));
    assertThat(guardsOf(claim)).isEqualTo(NONE);
  }

  @Test
  @DisplayName("R39 Not while the guarantor has a credit on another visit")
  void credit() {
    long overpaid = household.owedVisit(patient, "20.00");
    household.pays(overpaid, "20.00");
    run(
        () ->
            journal.post(
                new NewEntry(
                    EntryKind.REMITTANCE_POSTED,
                    overpaid,
                    null,
                    "corrected",
                    null,
                    List.of(
                        JournalRow.of(
                            Account.INSURANCE_RECEIVABLE,
                            Account.PATIENT_RECEIVABLE,
                            Money.parse("5.00"))))));
    run(() -> facts.append(NewFact.of(overpaid, FactKind.ADJUDICATED)));
    guarded(new Guards(false, false, false, false, false, true), "credit");
  }

  @Test
  @DisplayName("Only what is up for the review is placed")
  void notUpForReview() {
    long fresh = household.owedVisit(patient, "20.00");
    assertThatThrownBy(() -> run(() -> placements.approve(fresh, "x")))
        .isInstanceOf(PatientBillingRefusedException.class)
        .hasMessage("the claim is not up for the review of placements");
    assertThat(balance(fresh).patientOpen()).isEqualTo(Money.parse("20.00"));
  }

  @Test
  @DisplayName("A supervisor refuses, and it is reviewed again on the day told")
  void refused() {
    LocalDate next = today().plusDays(75);
    assertThatThrownBy(() -> run(() -> placements.refuse(claim, "x", today())))
        .isInstanceOf(PatientBillingRefusedException.class);
    run(() -> placements.refuse(claim, "long-standing patient", next));
    run(() -> placements.refuse(claim, "long-standing patient", next));
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_BILLED);
    assertThat(factsOf(claim, FactKind.PLACEMENT_REFUSED)).hasSize(1);
    assertThat(dueDay(claim)).isEqualTo(next);
    assertThat(ring(claim)).isEmpty();
    assertThat(standing(claim)).isEqualTo(Standing.COLLECTIONS_DUE);
  }

  @Test
  @DisplayName("The agency is told each placement once, and a recall of what it knows")
  void exported() {
    run(() -> placements.approve(claim, "no answer"));
    assertThat(new String(export().orElseThrow(), StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("PLACE," + onlyPlacement().id() + "," + guarantorOf(patient) + ",CL")
        .contains(",Winter,Ida,1 Elm Street,,Albany,NY,122070001,2026-01-05,")
        .endsWith(",90.00");
    assertThat(export()).isEmpty();

    run(() -> placements.recall(claim, "paid at the desk"));

    assertThat(new String(export().orElseThrow(), StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("RECALL," + onlyPlacement().id() + ",");
    assertThat(export()).isEmpty();
  }

  @Test
  @DisplayName("A placement that is recalled before the agency was told is never told")
  void recalledBeforeTold() {
    run(() -> placements.approve(claim, "no answer"));
    run(() -> placements.recall(claim, "by mistake"));
    assertThat(export()).isEmpty();
  }

  @Test
  @DisplayName("What the agency collects is money, and less bad debt; all of it ends the placement")
  void collected() {
    run(() -> placements.approve(claim, "no answer"));
    run(() -> placements.recordCollected(claim, Money.parse("60.00"), "check-1"));
    run(() -> placements.recordCollected(claim, Money.parse("60.00"), "check-1"));

    assertThat(standing(claim)).isEqualTo(Standing.AT_AGENCY);
    assertThat(balance(claim).patientPaid()).isEqualTo(Money.parse("60.00"));
    assertThat(trialBalance())
        .containsEntry(Account.BAD_DEBT, Money.parse("30.00"))
        .containsEntry(Account.CASH, Money.parse("60.00"));
    for (String amount : List.of("30.01", "0.00", "-1.00")) {
      assertThatThrownBy(
              () -> run(() -> placements.recordCollected(claim, Money.parse(amount), "no")))
          .isInstanceOf(PatientBillingRefusedException.class);
    }

    run(() -> placements.recordCollected(claim, Money.parse("30.00"), "check-2"));

    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
    assertThat(onlyPlacement().ended()).isEqualTo(Placement.Ending.COLLECTED);
    assertThat(trialBalance()).containsEntry(Account.BAD_DEBT, Money.ZERO);
    assertThat(factsOf(claim, FactKind.PATIENT_PAID)).hasSize(2);
  }

  @Test
  @DisplayName("A recall makes the patient owe the rest again, asked for from the first step on")
  void recalled() {
    run(() -> placements.approve(claim, "no answer"));
    run(() -> placements.recordCollected(claim, Money.parse("60.00"), "check-1"));

    run(() -> placements.recall(claim, "the family wrote"));
    run(() -> placements.recall(claim, "the family wrote"));

    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);
    assertThat(balance(claim).patientOpen()).isEqualTo(Money.parse("30.00"));
    assertThat(trialBalance()).containsEntry(Account.BAD_DEBT, Money.ZERO);
    assertThat(onlyPlacement().ended()).isEqualTo(Placement.Ending.RECALLED);
    assertThat(ring(claim)).isPresent();
    assertThat(factsOf(claim, FactKind.STATEMENT_SENT).get(4).detail()).containsEntry("step", "1");
  }

  @Test
  @DisplayName("When the agency's time is over the rest stays bad debt; late money still counts")
  void ended() {
    run(() -> placements.approve(claim, "no answer"));
    assertThat(database.call(practice, () -> placements.due(claim)))
        .isBetween(
            clock.instant().plus(Duration.ofDays(364)), clock.instant().plus(Duration.ofDays(366)));
    run(() -> placements.end(claim));
    run(() -> placements.end(claim));
    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
    assertThat(factsOf(claim, FactKind.PLACEMENT_ENDED)).hasSize(1);
    assertThat(trialBalance()).containsEntry(Account.BAD_DEBT, Money.parse("90.00"));

    run(() -> placements.recordCollected(claim, Money.parse("10.00"), "late"));

    assertThat(standing(claim)).isEqualTo(Standing.SETTLED);
    assertThat(trialBalance()).containsEntry(Account.BAD_DEBT, Money.parse("80.00"));
  }

  @Test
  @DisplayName("R37 A bankruptcy takes back at once what the agency has of the guarantor")
  void bankruptcyRecalls() {
    run(() -> placements.approve(claim, "no answer"));
    long other = household.owedVisit(patient, "20.00");
    answer(other, ContactOutcome.BANKRUPTCY, null);
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);
    assertThat(onlyPlacement().ended()).isEqualTo(Placement.Ending.RECALLED);
    assertThat(ring(claim)).isEmpty();
    assertThat(factsOf(claim, FactKind.STATEMENT_SENT)).hasSize(4);
  }

  @Test
  @DisplayName("A call about a placed claim is answered before it is recalled")
  void answerFirst() {
    run(() -> placements.approve(claim, "no answer"));
    run(() -> contacts.record(claim, "called"));
    assertThatThrownBy(() -> run(() -> placements.recall(claim, "x")))
        .isInstanceOf(PatientBillingRefusedException.class);
    run(() -> contacts.answer(claim, ContactOutcome.NOTED, "sent to the agency", null));
    assertThat(standing(claim)).isEqualTo(Standing.AT_AGENCY);
  }

  private void upForReview(long owed) {
    while (standing(owed) != Standing.COLLECTIONS_DUE) {
      ring(owed);
    }
  }

  private void guarded(Guards expected, String words) {
    assertThat(guardsOf(claim)).isEqualTo(expected);
    assertThatThrownBy(() -> run(() -> placements.approve(claim, "no answer")))
        .isInstanceOf(PatientBillingRefusedException.class)
        .hasMessage("it may not be placed: " + words);
    assertThat(balance(claim).patientOpen()).isEqualTo(Money.parse("90.00"));
  }

  private Guards guardsOf(long of) {
    return database.call(practice, () -> guards.of(of));
  }

  private Placement onlyPlacement() {
    List<Placement> all = database.call(practice, () -> placements.of(claim));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private Optional<byte[]> export() {
    return database.call(
        practice, () -> placements.export(practice).map(id -> documents.read(id).bytes()));
  }
}
