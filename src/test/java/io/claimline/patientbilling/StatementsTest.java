package io.claimline.patientbilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.ClaimlineTest;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.document.Document;
import io.claimline.document.Documents;
import io.claimline.practice.BillingPolicies;
import io.claimline.practice.BillingPolicy;
import io.claimline.practice.Letterheads;
import io.claimline.shared.Money;
import io.claimline.x12.Address;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class StatementsTest extends PatientBillingTest {

  @Autowired private Documents documents;
  @Autowired private Letterheads letterheads;
  @Autowired private BillingPolicies policies;

  @Test
  @DisplayName("R38 The first statement goes on the next business day, one for all open visits")
  void first() throws IOException {
    run(
        () ->
            letterheads.set(
                Address.of("12 Harbor Road", "Albany", "NY", "122071234"), "5185550100"));
    long patient = household.parent();
    long one = household.owedVisit(patient, "80.00");
    long two = household.owedVisit(patient, "45.50");
    LocalDate due = dueDay(one);
    assertThat(due).isAfter(today()).isBeforeOrEqualTo(today().plusDays(3));
    assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    long id = ring(one).orElseThrow();

    List<Statement> sent = sentTo(patient);
    assertThat(sent).hasSize(1);
    Statement statement = sent.get(0);
    assertThat(statement.id()).isEqualTo(id);
    assertThat(statement.sentOn()).isEqualTo(due);
    assertThat(statement.step()).isEqualTo(1);
    assertThat(statement.finalNotice()).isFalse();
    assertThat(statement.total()).isEqualTo(Money.parse("125.50"));
    assertThat(statement.lines())
        .extracting(Statement.Line::claimId, Statement.Line::open)
        .containsExactly(tuple(one, Money.parse("80.00")), tuple(two, Money.parse("45.50")));
    assertThat(standing(one)).isEqualTo(Standing.PATIENT_BILLED);
    assertThat(standing(two)).isEqualTo(Standing.PATIENT_BILLED);
    for (long claim : List.of(one, two)) {
      assertThat(only(factsOf(claim, FactKind.STATEMENT_SENT)).detail())
          .containsEntry("statement", Long.toString(id))
          .containsEntry("document", Long.toString(statement.documentId()))
          .containsEntry("step", "1");
    }
    assertThat(text(statement))
        .contains("12 Harbor Road", "Albany, NY 12207-1234", "(518) 555-0100", "Ida Winter")
        .contains("$120.00", "−$25.00", "−$15.00", "$80.00", "$125.50")
        .contains("Account number", Long.toString(statement.guarantorId()))
        .doesNotContain("J069", "J06.9", "99213");
  }

  @Test
  @DisplayName("R38 When another visit's clock rings the same day, nothing new is sent")
  void oncePerCycle() {
    long patient = household.parent();
    long one = household.owedVisit(patient, "80.00");
    long two = household.owedVisit(patient, "45.50");
    assertThat(ring(one)).isPresent();

    assertThat(database.call(practice, () -> statements.send(two))).isEmpty();
    assertThat(database.call(practice, () -> statements.send(one))).isEmpty();

    assertThat(sentTo(patient)).hasSize(1);
    assertThat(dueDay(one)).isEqualTo(today().plusDays(30)).isEqualTo(dueDay(two));
  }

  @Test
  @DisplayName("R38 A new visit waits for the guarantor's next statement, at its own first step")
  void newVisitJoins() {
    long patient = household.parent();
    long old = household.owedVisit(patient, "80.00");
    ring(old);
    clock.advance(Duration.ofDays(10));
    long fresh = household.owedVisit(patient, "20.00");
    assertThat(dueDay(fresh)).isEqualTo(dueDay(old));

    ring(fresh);

    Statement second = sentTo(patient).get(1);
    assertThat(second.step()).isEqualTo(2);
    assertThat(second.lines()).extracting(Statement.Line::step).containsExactly(2, 1);
  }

  @Test
  @DisplayName("R38 Three statements, the final notice, then the review for collections")
  void ladder() throws IOException {
    long patient = household.parent();
    long claim = household.owedVisit(patient, "80.00");
    for (int step = 1; step <= 4; step++) {
      assertThat(ring(claim)).isPresent();
      assertThat(standing(claim)).isEqualTo(Standing.PATIENT_BILLED);
    }
    assertThat(sentTo(patient)).extracting(Statement::step).containsExactly(1, 2, 3, 4);
    Statement last = sentTo(patient).get(3);
    assertThat(last.finalNotice()).isTrue();
    assertThat(text(last)).contains("Final notice").contains("collection");
    assertThat(factsOf(claim, FactKind.STATEMENT_SENT).get(3).detail())
        .containsEntry("step", "final notice");

    assertThat(ring(claim)).isEmpty();

    assertThat(standing(claim)).isEqualTo(Standing.COLLECTIONS_DUE);
    assertThat(sentTo(patient)).hasSize(4);
  }

  @Test
  @DisplayName(
      "R38 A visit whose ladder is done is reviewed, though a newer one is still asked for")
  void ladderOfTwoVisits() {
    long patient = household.parent();
    long old = household.owedVisit(patient, "80.00");
    ring(old);
    ring(old);
    long fresh = household.owedVisit(patient, "20.00");
    ring(old);
    ring(old);

    assertThat(ring(fresh)).isPresent();

    assertThat(standing(old)).isEqualTo(Standing.COLLECTIONS_DUE);
    assertThat(standing(fresh)).isEqualTo(Standing.PATIENT_BILLED);
    assertThat(sentTo(patient).get(4).lines())
        .extracting(Statement.Line::claimId)
        .containsExactly(fresh);
  }

  @Test
  @DisplayName("R37 A disputed amount is not asked for; the rest of the account is")
  void disputed() {
    long patient = household.parent();
    long good = household.owedVisit(patient, "80.00");
    long disputed = household.owedVisit(patient, "45.50");
    answer(disputed, ContactOutcome.DISPUTED, today().plusDays(20));
    assertThat(standing(disputed)).isEqualTo(Standing.PATIENT_OWES);

    ring(good);

    assertThat(sentTo(patient).get(0).lines())
        .extracting(Statement.Line::claimId)
        .containsExactly(good);
    assertThat(factsOf(disputed, FactKind.STATEMENT_SENT)).isEmpty();
  }

  @Test
  @DisplayName("R37 When the day told for a dispute is over, a person looks; settled, it is asked")
  void disputeRunsOut() {
    long patient = household.parent();
    long claim = household.owedVisit(patient, "80.00");
    LocalDate until = today().plusDays(20);
    answer(claim, ContactOutcome.DISPUTED, until);
    assertThat(dueDay(claim)).isEqualTo(until.plusDays(1));

    assertThat(ring(claim)).isEmpty();
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_CONTACTED);

    run(() -> contacts.answer(claim, ContactOutcome.RESOLVED, "explained the deductible", null));
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);
    assertThat(ring(claim)).isPresent();
  }

  @Test
  @DisplayName("R37 Nothing is asked while an appeal is pending on the amount; a cycle goes by")
  void appealPending() {
    long patient = household.parent();
    long claim = household.owedVisit(patient, "80.00");
    run(
        () -> {
          facts.append(NewFact.of(claim, FactKind.APPEAL_BEGUN));
          facts.append(NewFact.of(claim, FactKind.APPEAL_SENT));
        });
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);

    assertThat(ring(claim)).isEmpty();
    assertThat(dueDay(claim)).isEqualTo(today().plusDays(30));
    assertThat(sentTo(patient)).isEmpty();

    run(() -> facts.append(NewFact.of(claim, FactKind.APPEAL_LOST)));
    assertThat(ring(claim)).isPresent();
  }

  @Test
  @DisplayName("R37 What an insurer may still owe is never on a statement")
  void insuranceOpen() {
    long patient = household.parent();
    long owed = household.owedVisit(patient, "80.00");
    long atInsurer = household.visit(patient, "60.00");

    ring(owed);

    assertThat(sentTo(patient).get(0).lines())
        .extracting(Statement.Line::claimId)
        .containsExactly(owed)
        .doesNotContain(atInsurer);
  }

  @Test
  @DisplayName("R37 A Medicaid patient is never sent a statement; a person settles it, once")
  void medicaid() {
    long patient = household.patient("Vera", LocalDate.of(1990, 1, 2), "18", "MC");
    long claim = household.owedVisit(patient, "80.00");

    assertThat(ring(claim)).isEmpty();

    assertThat(sentTo(patient)).isEmpty();
    assertThat(standing(claim)).isEqualTo(Standing.TO_REVIEW);
    assertThat(only(factsOf(claim, FactKind.PATIENT_NOT_BILLED)).reason())
        .isEqualTo("Not asked, because the law forbids billing this patient");
    assertThat(ring(claim)).as("no cycle asks again").isEmpty();
    assertThat(factsOf(claim, FactKind.PATIENT_NOT_BILLED)).hasSize(1);
  }

  @Test
  @DisplayName("R38 Below the smallest statement none is sent: the due date moves one cycle on")
  void belowSmallest() {
    run(
        () ->
            policies.set(
                new BillingPolicy(
                    Money.parse("100"), Money.ZERO, Money.parse("50.00"), 30, 3, 365)));
    long patient = household.parent();
    long claim = household.owedVisit(patient, "49.99");

    assertThat(ring(claim)).isEmpty();

    assertThat(sentTo(patient)).isEmpty();
    assertThat(standing(claim)).isEqualTo(Standing.PATIENT_OWES);
    assertThat(dueDay(claim)).isEqualTo(today().plusDays(30));
    long more = household.owedVisit(patient, "0.01");
    assertThat(ring(more)).isPresent();
    assertThat(sentTo(patient).get(0).total()).isEqualTo(Money.parse("50.00"));
  }

  @Test
  @DisplayName("R38 Children's visits are on the statement of the parent who holds the policy")
  void oneAccountForTheFamily() throws IOException {
    long mia = household.child("Mia");
    long leo = household.child("Leo");
    long visitOfMia = household.owedVisit(mia, "30.00");
    long visitOfLeo = household.owedVisit(leo, "25.00");
    long parent = household.parent();
    long visitOfParent = household.owedVisit(parent, "10.00");

    ring(visitOfMia);

    assertThat(guarantorOf(mia)).isEqualTo(guarantorOf(leo)).isEqualTo(guarantorOf(parent));

    Statement statement = sentTo(parent).get(0);
    assertThat(statement.lines())
        .extracting(Statement.Line::claimId)
        .containsExactly(visitOfMia, visitOfLeo, visitOfParent);
    assertThat(text(statement)).contains("Ida Winter", "Mia Winter", "Leo Winter", "$65.00");
  }

  @Test
  @DisplayName("What is paid is not asked for again; what is left is")
  void partPaid() throws IOException {
    long patient = household.parent();
    long one = household.owedVisit(patient, "80.00");
    long two = household.owedVisit(patient, "45.50");
    ring(one);
    household.pays(two, "45.50");
    household.pays(one, "30.00");
    assertThat(standing(two)).isEqualTo(Standing.SETTLED);

    ring(one);

    Statement second = sentTo(patient).get(1);
    assertThat(second.lines()).extracting(Statement.Line::claimId).containsExactly(one);
    assertThat(second.total()).isEqualTo(Money.parse("50.00"));
    assertThat(text(second)).contains("−$30.00");
  }

  private List<Statement> sentTo(long patient) {
    long guarantor = guarantorOf(patient);
    return database.call(practice, () -> statements.of(guarantor));
  }

  private String text(Statement statement) throws IOException {
    Document kept = database.call(practice, () -> documents.read(statement.documentId()));
    assertThat(kept.summary().mediaType()).isEqualTo("application/pdf");
    try (PDDocument pdf = Loader.loadPDF(kept.bytes())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static ClaimFact only(List<ClaimFact> all) {
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
