package io.claimline.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.patient.PatientMatch.Doubtful;
import io.claimline.patient.PatientMatch.Same;
import io.claimline.patient.PatientMatch.Unknown;
import io.claimline.practice.Payers;
import io.claimline.x12.Party;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The cases of docs/domain/matching.md, against the real look-up. */
@ClaimlineTest
class PatientMatchingTest {

  private static final LocalDate BORN = LocalDate.of(1984, 5, 17);
  private static final String SELF = "18";
  private static final String CHILD = "19";

  @Autowired Database database;
  @Autowired Patients patients;
  @Autowired Coverages coverages;
  @Autowired Payers payers;

  private long practice;
  private long payer;

  @BeforeEach
  void practice() {
    practice = database.practice();
    payer = payer("MATCH1");
  }

  @Test
  @DisplayName(
      "Payer, member id, birth date and name agree: the same patient, however it is written")
  void samePolicy() {
    long nora = known(person("O'Neil-Winter", "Nóra", BORN, "F"), policy("W 100-200", SELF));
    assertThat(match(person("ONEIL WINTER", "NORA", BORN, "F"), policy("w100200", SELF)))
        .isEqualTo(new Same(nora));
  }

  @Test
  @DisplayName("A subscriber with a new surname is the same patient")
  void maidenName() {
    long nora = known(person("Sommer", "Nora", BORN, "F"), policy("W1", SELF));
    assertThat(match(person("Winter", "Nora", BORN, "F"), policy("W1", SELF)))
        .isEqualTo(new Same(nora));
  }

  @Test
  @DisplayName("A subscriber with a short first name is the same patient")
  void shortName() {
    long robert = known(person("Winter", "Robert", BORN, "M"), policy("W1", SELF));
    assertThat(match(person("Winter", "Bob", BORN, "M"), policy("W1", SELF)))
        .isEqualTo(new Same(robert));
  }

  @Test
  @DisplayName("Another person by name under the same member id and birth date is doubtful")
  void otherPersonByName() {
    long nora = known(person("Winter", "Nora", BORN, "F"), policy("W1", SELF));
    assertThat(match(person("Sommer", "Ada", BORN, "F"), policy("W1", SELF)))
        .isEqualTo(new Doubtful(nora, MatchingRules.OTHER_NAME));
  }

  @Test
  @DisplayName("Twins share policy, birth date and surname, and are two patients")
  void twins() {
    LocalDate born = LocalDate.of(2019, 8, 1);
    long tom = known(person("Winter", "Tom", born, "M"), policy("W1", CHILD));
    long tim = known(person("Winter", "Tim", born, "M"), policy("W1", CHILD));
    assertThat(match(person("Winter", "Tim", born, "M"), policy("W1", CHILD)))
        .isEqualTo(new Same(tim));
    assertThat(match(person("Winter", "Tom", born, "M"), policy("W1", CHILD)))
        .isEqualTo(new Same(tom));
    assertThat(match(person("Winter", "Tess", born, "F"), policy("W1", CHILD)))
        .isEqualTo(new Unknown());
  }

  @Test
  @DisplayName("Subscriber, spouse and child under one member id are three patients")
  void family() {
    known(person("Winter", "Nora", BORN, "F"), policy("W1", SELF));
    assertThat(match(person("Winter", "Paul", LocalDate.of(1982, 2, 2), "M"), policy("W1", "01")))
        .isEqualTo(new Unknown());
    assertThat(match(person("Winter", "Tom", LocalDate.of(2019, 8, 1), "M"), policy("W1", CHILD)))
        .isEqualTo(new Unknown());
  }

  @Test
  @DisplayName("Same name, birth date and sex with another payer: the same patient")
  void newInsurance() {
    long nora = known(person("Winter", "Nora", BORN, "F"), policy("W1", SELF));
    assertThat(match(person("Winter", "Nora", BORN, "F"), policy(payer("MATCH2"), "K7", SELF)))
        .isEqualTo(new Same(nora));
  }

  @Test
  @DisplayName("Same name, another birth date and no common policy: another patient")
  void sameNameOtherBirthDate() {
    known(person("Winter", "Nora", BORN, "F"), policy("W1", SELF));
    assertThat(match(person("Winter", "Nora", BORN.plusYears(1), "F"), policy("W2", SELF)))
        .isEqualTo(new Unknown());
  }

  @Test
  @DisplayName("Same member id and name, another birth date: doubtful")
  void otherBirthDate() {
    long nora = known(person("Winter", "Nora", BORN, "F"), policy("W1", SELF));
    assertThat(match(person("Winter", "Nora", BORN.plusDays(1), "F"), policy("W1", SELF)))
        .isEqualTo(new Doubtful(nora, MatchingRules.OTHER_BIRTH_DATE));
  }

  @Test
  @DisplayName("A birth date on one side only is doubtful, on neither side the name decides")
  void noBirthDate() {
    long nora = known(person("Winter", "Nora", null, "F"), policy("W1", SELF));
    assertThat(match(person("Winter", "Nora", null, "F"), policy("W1", SELF)))
        .isEqualTo(new Same(nora));
    assertThat(match(person("Winter", "Nora", BORN, "F"), policy("W1", SELF)))
        .isEqualTo(new Doubtful(nora, MatchingRules.OTHER_BIRTH_DATE));
  }

  @Test
  @DisplayName("Same name and birth date, the other sex: doubtful; a sex untold: the same")
  void otherSex() {
    long kim = known(person("Winter", "Kim", BORN, "F"), policy("W1", SELF));
    assertThat(match(person("Winter", "Kim", BORN, "M"), policy(payer("MATCH2"), "K7", SELF)))
        .isEqualTo(new Doubtful(kim, MatchingRules.OTHER_SEX));
    assertThat(match(person("Winter", "Kim", BORN, "U"), policy(payer("MATCH2"), "K7", SELF)))
        .isEqualTo(new Same(kim));
  }

  @Test
  @DisplayName("Same name and birth date, another member id with the same payer: doubtful")
  void otherMemberId() {
    long nora = known(person("Winter", "Nora", BORN, "F"), policy("W1", SELF));
    assertThat(match(person("Winter", "Nora", BORN, "F"), policy("W2", SELF)))
        .isEqualTo(new Doubtful(nora, MatchingRules.OTHER_MEMBER_ID));
  }

  @Test
  @DisplayName("Several patients of one name and birth date: doubtful")
  void several() {
    long first = known(person("Winter", "Nora", BORN, "F"), policy("W1", SELF));
    known(person("Winter", "Nora", BORN, "F"), policy("W2", SELF));
    assertThat(match(person("Winter", "Nora", BORN, "F"), policy(payer("MATCH2"), "K7", SELF)))
        .isEqualTo(new Doubtful(first, MatchingRules.SEVERAL));
  }

  @Test
  @DisplayName("Whoever was doubtful once is found again by the same data")
  void doubtfulOnce() {
    long first = known(person("Winter", "Nora", BORN, "F"), policy("W1", SELF));
    Person second = person("Winter", "Nora", BORN, "F");
    Doubtful doubt = (Doubtful) match(second, policy("W2", SELF));
    long made =
        database.call(
            practice,
            () -> {
              long id = patients.create(second, doubt);
              coverages.matchOrCreate(id, policy("W2", SELF));
              return id;
            });
    assertThat(match(second, policy("W2", SELF))).isEqualTo(new Same(made));
    assertThat(database.call(practice, () -> patients.needingReview()))
        .extracting(Patient::id, Patient::reviewCandidateId, Patient::needsReview)
        .containsExactly(tuple(made, first, MatchingRules.OTHER_MEMBER_ID));
    database.run(practice, () -> patients.confirm(made));
    assertThat(database.call(practice, () -> patients.needingReview())).isEmpty();
  }

  @Test
  @DisplayName("A claim without a member id is matched by the person alone")
  void noMemberId() {
    long nora = known(person("Winter", "Nora", BORN, "F"), policy("", SELF));
    assertThat(match(person("Winter", "Nora", BORN, "F"), policy("", SELF)))
        .isEqualTo(new Same(nora));
    assertThat(match(person("Sommer", "Ada", BORN, "F"), policy("", SELF)))
        .isEqualTo(new Unknown());
  }

  @Test
  @DisplayName("Another practice's patient is never matched")
  void practicesApart() {
    known(person("Winter", "Nora", BORN, "F"), policy("W1", SELF));
    long other = database.practice();
    assertThat(
            database.call(
                other,
                () ->
                    patients.match(
                        person("Winter", "Nora", BORN, "F"), List.of(policy("W1", SELF)))))
        .isEqualTo(new Unknown());
  }

  private long known(Person person, Policy policy) {
    return database.call(
        practice,
        () -> {
          long id = patients.create(person);
          coverages.matchOrCreate(id, policy);
          return id;
        });
  }

  private PatientMatch match(Person person, Policy policy) {
    return database.call(practice, () -> patients.match(person, List.of(policy)));
  }

  private long payer(String code) {
    return database.call(
        practice,
        () ->
            payers
                .matchOrCreate(Party.organization("PR", "Plan " + code).withId("PI", code), "CI")
                .id());
  }

  private static Person person(String last, String first, @Nullable LocalDate born, String sex) {
    return new Person(last, first, "", born, sex, null);
  }

  private Policy policy(String memberId, String relationship) {
    return policy(payer, memberId, relationship);
  }

  private static Policy policy(long payerId, String memberId, String relationship) {
    return new Policy(
        payerId, 1, memberId, "", "", "CI", "", relationship, "Winter", "Nora", null, "");
  }
}
