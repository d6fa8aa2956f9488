package io.claimline.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.patient.Coverages;
import io.claimline.patient.Patients;
import io.claimline.patient.Person;
import io.claimline.patient.Policy;
import io.claimline.practice.Payers;
import io.claimline.shared.Money;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class ChargeReadingTest {

  @Autowired private Database database;
  @Autowired private ChargeReading reading;
  @Autowired private Patients patients;
  @Autowired private Coverages coverages;
  @Autowired private Payers payers;
  private long practice;

  @BeforeEach
  void aPractice() {
    practice = Lakeside.founded(database);
  }

  @Test
  @DisplayName("All that a visit can tell stands on the claim")
  void theWholeVisit() {
    ReadCharge read =
        read(
            Map.ofEntries(
                Map.entry("account", "VISIT-7"),
                Map.entry("renderingNpi", "2000000309"),
                Map.entry("rendering.lastName", "Okafor"),
                Map.entry("rendering.firstName", "Grace"),
                Map.entry("referringNpi", "1234567893"),
                Map.entry("referring.lastName", "Reed"),
                Map.entry("orderingNpi", "1234567893"),
                Map.entry("ordering.lastName", "Orde"),
                Map.entry("supervisingNpi", "1234567893"),
                Map.entry("supervising.lastName", "Super"),
                Map.entry("facility.name", "Lakeside Surgery"),
                Map.entry("facility.line1", "2 Lake Road"),
                Map.entry("facility.city", "Albany"),
                Map.entry("facility.state", "ny"),
                Map.entry("facility.zip", "12207-0001"),
                Map.entry("authorization", "AUTH1"),
                Map.entry("cliaNumber", "33d1234567"),
                Map.entry("onsetDate", "1/2/26"),
                Map.entry("accidentCause", "AA"),
                Map.entry("accidentDate", "1/1/26"),
                Map.entry("accidentState", "NY")));
    assertThat(read.problems()).filteredOn(FieldProblem::stops).isEmpty();
    ProfessionalClaim claim = read.claim();
    assertThat(claim.patientControlNumber()).isEqualTo("VISIT-7");
    assertThat(claim.providers())
        .extracting(party -> party.role())
        .containsExactly("DN", "82", "77", "DQ");
    assertThat(claim.lines().get(0).providers())
        .extracting(party -> party.role())
        .containsExactly("DK");
    assertThat(Objects.requireNonNull(claim.provider("77")).address()).isNotNull();
    assertThat(claim.reference("G1")).isEqualTo("AUTH1");
    assertThat(claim.reference("X4")).isEqualTo("33D1234567");
    assertThat(DatePeriod.dayOf(claim.dates(), "431")).isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(claim.relatedCauses().state()).isEqualTo("NY");
    assertThat(claim.billingProvider().npi()).isEqualTo(Lakeside.NPI);
  }

  @Test
  @DisplayName("A line tells modifiers, minutes, several diagnoses, a drug and a note")
  void theWholeLine() {
    ReadCharge read =
        read(
            Map.of(
                "diagnoses[2]", "i10",
                "lines[0].modifiers", "2559",
                "lines[0].pointers", "ca",
                "lines[0].unit", "MJ",
                "lines[0].units", "45",
                "lines[0].through", "01/06/2026",
                "lines[0].ndc", "12345-6789-01",
                "lines[0].ndcQuantity", "2.5",
                "lines[0].ndcUnit", "ML",
                "lines[0].note", "left arm"));
    assertThat(read.problems()).filteredOn(FieldProblem::stops).isEmpty();
    ServiceLine line = read.claim().lines().get(0);
    assertThat(line.procedure().modifiers()).containsExactly("25", "59");
    assertThat(line.diagnosisPointers()).containsExactly(2, 1);
    assertThat(line.unit()).isEqualTo("MJ");
    assertThat(line.quantity()).isEqualByComparingTo("45");
    assertThat(line.serviceThrough()).isEqualTo(LocalDate.of(2026, 1, 6));
    assertThat(Objects.requireNonNull(line.drug()).code()).isEqualTo("12345678901");
    assertThat(line.drug().quantity()).isEqualByComparingTo(new BigDecimal("2.5"));
    assertThat(line.notes()).extracting(note -> note.text()).containsExactly("left arm");
  }

  @Test
  @DisplayName("Everything that is wrong is told at once, each at its field")
  void everythingAtOnce() {
    ReadCharge read =
        read(
            Map.ofEntries(
                Map.entry("patient.zip", "123"),
                Map.entry("patient.lastName", "Bad*Name"),
                Map.entry("billingNpi", "9999999999"),
                Map.entry("placeOfService", "1"),
                Map.entry("accidentDate", "1/1/26"),
                Map.entry("diagnoses[1]", "1XYZ"),
                Map.entry("lines[0].pointers", "AD"),
                Map.entry("lines[0].charge", "-5"),
                Map.entry("lines[0].units", "0"),
                Map.entry("lines[0].ndcQuantity", "1e9"),
                Map.entry("lines[1].procedure", "992"),
                Map.entry("lines[1].from", "01/05/2126")));
    assertThat(read.problems())
        .filteredOn(FieldProblem::stops)
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder(
            "patient.zip",
            "patient.lastName",
            "billingNpi",
            "placeOfService",
            "accidentCause",
            "diagnoses[1]",
            "lines[0].pointers",
            "lines[0].charge",
            "lines[0].units",
            "lines[0].ndcQuantity",
            "lines[1].procedure",
            "lines[1].from",
            "lines[1].pointers",
            "lines[1].charge");
    assertThat(read.problems())
        .allSatisfy(problem -> assertThat(problem.words()).doesNotContain("Bad"));
    assertThat(read.total()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("Empty rows between lines and diagnoses count for nothing")
  void gaps() {
    ReadCharge read =
        read(
            Map.of(
                "diagnoses[5]", "I10",
                "lines[1].units", "1",
                "lines[3].from", "1/5/26",
                "lines[3].procedure", "87880",
                "lines[3].pointers", "F",
                "lines[3].charge", "32"));
    assertThat(read.problems()).filteredOn(FieldProblem::stops).isEmpty();
    assertThat(read.claim().lines()).hasSize(2);
    assertThat(read.claim().lines().get(1).diagnosisPointers()).containsExactly(2);
    assertThat(read.total()).isEqualTo(Money.parse("157"));
  }

  @Test
  @DisplayName("A child's claim names the holder of the policy")
  void dependent() {
    ReadCharge read =
        read(
            Map.of(
                "patient.relationship", "19",
                "subscriber.lastName", "Winter",
                "subscriber.firstName", "Olga"));
    assertThat(read.problems()).filteredOn(FieldProblem::stops).isEmpty();
    assertThat(Objects.requireNonNull(read.claim().patient()).relationship()).isEqualTo("19");
    assertThat(read.claim().subscriber().party().firstName()).isEqualTo("Olga");
    assertThat(read.claim().treatedPerson().firstName()).isEqualTo("Nora");
    assertThat(read(Map.of("patient.relationship", "19")).problems())
        .extracting(FieldProblem::field)
        .contains("subscriber.lastName", "subscriber.firstName");
  }

  @Test
  @DisplayName("R24 A claim of a known coverage tells of those after it that cover the day")
  void laterCoverages() {
    ReadCharge read =
        database.call(
            practice,
            () -> {
              long patient =
                  patients.create(
                      new Person("Winter", "Nora", "", LocalDate.of(1984, 5, 17), "F", null));
              long primary = covered(patient, 1, "FIRST");
              covered(patient, 2, "SECOND");
              database
                  .sql()
                  .sql("update coverage set ends_on = '2026-01-04' where id = ?")
                  .param(covered(patient, 3, "ENDED"))
                  .update();
              covered(patient, 4, "FOURTH");
              return reading.read(
                  TypedCharge.of(practice, "Winter", "125.00")
                      .with(
                          Map.of(
                              "patientId", Long.toString(patient),
                              "coverageId", Long.toString(primary))));
            });
    assertThat(read.problems()).filteredOn(FieldProblem::stops).isEmpty();
    assertThat(read.claim().subscriber().sequence()).isEqualTo("P");
    assertThat(read.claim().otherSubscribers())
        .extracting(
            OtherSubscriber::sequence,
            other -> other.payer().name(),
            other -> other.party().id(),
            OtherSubscriber::relationship,
            OtherSubscriber::benefitsAssigned)
        .containsExactly(
            tuple("S", "Plan SECOND", "MSECOND", "19", "Y"),
            tuple("T", "Plan FOURTH", "MFOURTH", "19", "Y"));
  }

  private long covered(long patient, int position, String code) {
    long payer =
        payers
            .matchOrCreate(
                Party.organization("PR", "Plan " + code).withId("PI", code + practice), "CI")
            .id();
    return coverages.matchOrCreate(
        patient,
        new Policy(
            payer, position, "M" + code, "", "", "CI", "", "19", "Winter", "Olga", null, ""));
  }

  @Test
  @DisplayName("A payer that the directory does not know needs a name")
  void unknownPayer() {
    assertThat(read(Map.of("payer.name", "")).problems())
        .filteredOn(problem -> problem.field().equals("payer.code"))
        .extracting(FieldProblem::words)
        .containsExactly(
            "The payer directory has no such number. Choose a payer, or enter the new one's name too.");
  }

  private ReadCharge read(Map<String, String> fields) {
    return database.call(
        practice, () -> reading.read(TypedCharge.of(practice, "Winter", "125.00").with(fields)));
  }

  @Test
  @DisplayName("Only fields that have a name are kept, and no more of them than a claim can have")
  void onlyKnownFields() {
    ChargeSheet sheet =
        new ChargeSheet(
            Map.of(
                "lines[50].procedure", "99213",
                "lines[49].procedure", " 99213 ",
                "diagnoses[12]", "I10",
                "script", "x",
                "patient.lastName", "x".repeat(500)));
    assertThat(sheet.fields().keySet())
        .containsExactlyInAnyOrder("lines[49].procedure", "patient.lastName");
    assertThat(sheet.value("patient.lastName")).hasSize(200);
    assertThat(sheet.value("lines[49].procedure")).isEqualTo("99213");
    assertThat(List.of(sheet.rowsToShow())).containsExactly(50);
  }
}
