package io.claimline.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.practice.Payers;
import io.claimline.x12.Address;
import io.claimline.x12.Party;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class GuarantorsTest {

  private static final LocalDate SERVED = LocalDate.of(2026, 1, 5);
  private static final LocalDate GROWN = LocalDate.of(1984, 5, 17);
  private static final LocalDate CHILD = LocalDate.of(2018, 3, 9);

  @Autowired private Database database;
  @Autowired private Patients patients;
  @Autowired private Coverages coverages;
  @Autowired private Guarantors guarantors;
  @Autowired private Payers payers;

  private long practice;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("R38 An adult answers for itself, in one account however often it is asked for")
  void adult() {
    long nora = patient("Nora", GROWN, "18", "Nora");
    long account = of(nora);
    assertThat(of(nora)).isEqualTo(account);
    Guarantor guarantor = guarantor(account);
    assertThat(guarantor.patientId()).isEqualTo(nora);
    assertThat(guarantor.name()).isEqualTo("Nora Winter");
    assertThat(guarantor.address().city()).isEqualTo("Albany");
  }

  @Test
  @DisplayName("R38 For children of one policy answers its holder, who was treated here before")
  void childrenOfAPatient() {
    long nora = patient("Nora", GROWN, "18", "Nora");
    long mia = patient("Mia", CHILD, "19", "Nora");
    long leo = patient("Leo", CHILD, "19", "NORA");
    long account = of(mia);
    assertThat(of(leo)).isEqualTo(account);
    assertThat(of(nora)).isEqualTo(account);
    assertThat(guarantor(account).name()).isEqualTo("Nora Winter");
  }

  @Test
  @DisplayName("R38 A holder who is treated later keeps the account that the child opened")
  void holderTreatedLater() {
    long mia = patient("Mia", CHILD, "19", "Nora");
    long account = of(mia);
    assertThat(guarantor(account).patientId()).isNull();
    long nora = patient("Nora", GROWN, "18", "Nora");
    assertThat(of(nora)).isEqualTo(account);
    assertThat(guarantor(account).patientId()).isEqualTo(nora);
  }

  @Test
  @DisplayName("R38 An adult on somebody's policy answers for itself; so does who grew up")
  void grownUp() {
    long spouse = patient("Otto", GROWN, "01", "Nora");
    long eighteen = patient("Ella", SERVED.minusYears(18), "19", "Nora");
    long almost = patient("Karl", SERVED.minusYears(18).plusDays(1), "19", "Nora");
    assertThat(guarantor(of(spouse)).name()).isEqualTo("Otto Winter");
    assertThat(guarantor(of(eighteen)).name()).isEqualTo("Ella Winter");
    assertThat(guarantor(of(almost)).name()).isEqualTo("Nora Winter");
  }

  @Test
  @DisplayName("A child that holds its own policy has letters sent to its parent or guardian")
  void childAlone() {
    long mia = patient("Mia", CHILD, "18", "Mia");
    Guarantor guarantor = guarantor(of(mia));
    assertThat(guarantor.name()).isEqualTo("Parent or guardian of Mia Winter");
    assertThat(guarantor.patientId()).isNull();
  }

  @Test
  @DisplayName("A corrected address is the guarantor's from then on")
  void addressCorrected() {
    long account = of(patient("Nora", GROWN, "18", "Nora"));
    assertThat(guarantor(account).addressCorrectedAt()).isNull();
    database.run(
        practice,
        () ->
            guarantors.correctAddress(
                account, Address.of("9 Oak Avenue", "Troy", "NY", "121800001")));
    assertThat(guarantor(account).address().line1()).isEqualTo("9 Oak Avenue");
    assertThat(guarantor(account).addressCorrectedAt()).isNotNull();
  }

  @Test
  @DisplayName("Another practice knows nothing of a guarantor or a patient")
  void otherPractice() {
    long nora = patient("Nora", GROWN, "18", "Nora");
    long account = of(nora);
    long other = database.practice();
    assertThat(database.call(other, () -> guarantors.find(account))).isEmpty();
    assertThatExceptionOfType(UnknownPatientException.class)
        .isThrownBy(() -> database.call(other, () -> guarantors.of(nora, SERVED)));
  }

  private long of(long patient) {
    return database.call(practice, () -> guarantors.of(patient, SERVED));
  }

  private Guarantor guarantor(long id) {
    return database.call(practice, () -> guarantors.find(id).orElseThrow());
  }

  private long patient(String first, @Nullable LocalDate born, String relationship, String holder) {
    return database.call(
        practice,
        () -> {
          long id =
              patients.create(
                  new Person(
                      "Winter",
                      first,
                      "",
                      born,
                      "U",
                      Address.of("1 Elm Street", "Albany", "NY", "122070001")));
          long payer =
              payers
                  .matchOrCreate(
                      Party.organization("PR", "Northern Health Plan").withId("PI", "GUAR1"), "CI")
                  .id();
          coverages.matchOrCreate(
              id,
              new Policy(
                  payer, 1, "W-100", "", "", "CI", "", relationship, "Winter", holder, null, ""));
          return id;
        });
  }
}
