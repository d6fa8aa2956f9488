package io.claimline.charges;

import io.claimline.patient.Coverage;
import io.claimline.patient.Patient;
import io.claimline.patient.Policy;
import io.claimline.practice.Payer;
import io.claimline.x12.Address;
import io.claimline.x12.Party;
import io.claimline.x12.PatientCondition;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Subscriber;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads who was treated, who holds the policy and who is billed: 2000B to 2010CA.
 *
 * <p>Of a patient and a coverage that are known, what is known counts, whatever the fields say;
 * only the address may be completed.
 */
final class PatientPart {

  private final SheetReading read;
  private final @Nullable Patient patient;
  private final @Nullable Coverage coverage;

  PatientPart(SheetReading read, @Nullable Patient patient, @Nullable Coverage coverage) {
    this.read = read;
    this.patient = patient;
    this.coverage = coverage;
  }

  /**
   * @param payerByCode the directory
   * @param coveragePayer who answers for the known coverage
   */
  void fill(
      ProfessionalClaim.Builder claim,
      Function<String, Optional<Payer>> payerByCode,
      @Nullable Payer coveragePayer) {
    String relationship = relationship();
    Party person = person();
    LocalDate birthDate = birthDate();
    String sex = sex();
    Payer payer =
        coveragePayer != null
            ? coveragePayer
            : payerByCode.apply(read.value("payer.code")).orElse(null);
    claim.payer(payer == null ? newPayer() : party(payer));
    boolean self = relationship.equals(Policy.SELF);
    Party holder = self ? person : holder();
    claim.subscriber(
        new Subscriber(
            sequence(),
            self ? Policy.SELF : "",
            coverage == null
                ? read.optional("subscriber.groupNumber", Form.LONG_NUMBER, "at most 50 characters")
                : text(coverage.groupNumber()),
            coverage == null ? "" : text(coverage.groupName()),
            coverage == null ? "" : text(coverage.insuranceType()),
            filingIndicator(payer),
            holder.withRole("IL").withId("MI", memberId()),
            self ? birthDate : holderBirthDate(),
            self ? sex : holderSex(),
            PatientCondition.NONE));
    claim.patient(
        self
            ? null
            : new io.claimline.x12.Patient(
                relationship, person.withRole("QC"), birthDate, sex, PatientCondition.NONE));
  }

  private String relationship() {
    if (coverage != null) {
      return coverage.relationship();
    }
    String told =
        read.code("patient.relationship", Form.TWO, "18 self, 01 spouse, 19 child or G8 other");
    return told.isEmpty() ? Policy.SELF : told;
  }

  private Party person() {
    if (patient != null) {
      return Party.person("IL", patient.lastName(), patient.firstName())
          .withMiddleName(text(patient.middleName()))
          .withAddress(address());
    }
    return Party.person(
            "IL",
            read.required("patient.lastName", Form.NAME, "the patient's last name"),
            read.required("patient.firstName", Form.FIRST_NAME, "the patient's first name"))
        .withMiddleName(
            read.optional("patient.middleName", Form.FIRST_NAME, "at most 35 characters"))
        .withAddress(address());
  }

  private @Nullable LocalDate birthDate() {
    return patient != null && patient.birthDate() != null
        ? patient.birthDate()
        : read.requiredDate("patient.birthDate");
  }

  private String sex() {
    return patient != null && !patient.sex().isEmpty()
        ? patient.sex()
        : read.requiredCode("patient.sex", Form.SEX, "F, M or U");
  }

  private @Nullable Address address() {
    Address typed = Places.address(read, "patient");
    if (typed != null || patient == null || patient.line1() == null) {
      return typed;
    }
    return new Address(
        text(patient.line1()),
        text(patient.line2()),
        text(patient.city()),
        text(patient.state()),
        text(patient.zip()),
        "",
        "");
  }

  private String sequence() {
    if (coverage != null) {
      return Policy.sequenceOf(coverage.position());
    }
    String told = read.code("subscriber.sequence", Form.SEQUENCE, "P, S or T: which payer it is");
    return told.isEmpty() ? "P" : told;
  }

  private String memberId() {
    return coverage != null
        ? coverage.memberId()
        : read.required("subscriber.memberId", Form.MEMBER_ID, "the member id as on the card");
  }

  private Party holder() {
    if (coverage != null) {
      return Party.person(
          "IL", coverage.subscriberLastName(), text(coverage.subscriberFirstName()));
    }
    return Party.person(
        "IL",
        read.required("subscriber.lastName", Form.NAME, "the last name of who holds the policy"),
        read.required("subscriber.firstName", Form.FIRST_NAME, "the holder's first name"));
  }

  private @Nullable LocalDate holderBirthDate() {
    return coverage != null ? coverage.subscriberBirthDate() : read.date("subscriber.birthDate");
  }

  private String holderSex() {
    return coverage != null
        ? text(coverage.subscriberSex())
        : read.code("subscriber.sex", Form.SEX, "F, M or U");
  }

  private String filingIndicator(@Nullable Payer payer) {
    String told =
        coverage != null
            ? text(coverage.claimFilingCode())
            : read.code("subscriber.filingIndicator", Form.TWO, "a kind of payer such as CI or MB");
    if (!told.isEmpty()) {
      return told;
    }
    return payer == null || payer.claimFilingCode() == null ? "CI" : payer.claimFilingCode();
  }

  /** A payer that the directory does not know is entered with its name, as one of a file is. */
  private Party newPayer() {
    String code =
        read.required("payer.code", Form.NUMBER, "the payer: type its name or number and choose")
            .toUpperCase(Locale.ROOT);
    String name = read.optional("payer.name", Form.NAME, "a name of at most 60 characters");
    if (!code.isEmpty() && name.isEmpty()) {
      read.wrong(
          "payer.code",
          "The payer directory has no such number. Choose a payer, or enter the new one's name too.");
    }
    return Party.organization("PR", name).withId("PI", code);
  }

  private static Party party(Payer payer) {
    return Party.organization("PR", payer.name()).withId("PI", payer.code());
  }

  private static String text(@Nullable String column) {
    return Objects.requireNonNullElse(column, "");
  }
}
