package io.claimline.scrub;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Who was treated: 2010CA, or 2010BA when it is the subscriber. */
final class PatientEdits {

  private static final int OLDEST_AGE = 125;

  private PatientEdits() {}

  static List<RuleFinding> firstName(ScrubSubject subject) {
    return subject.patient().isPerson() && subject.patient().firstName().isBlank()
        ? List.of(
            RuleFinding.error(
                "patient-name", "patient.firstName", "Enter the patient's first name."))
        : List.of();
  }

  static List<RuleFinding> birthDate(ScrubSubject subject) {
    LocalDate born = subject.birthDate();
    if (born == null) {
      return birthDate("Enter the patient's date of birth.");
    }
    if (born.isAfter(subject.today())) {
      return birthDate("Check the patient's date of birth: it lies in the future.");
    }
    if (born.isBefore(subject.today().minusYears(OLDEST_AGE))) {
      return birthDate("Check the patient's date of birth: nobody is that old.");
    }
    LocalDate served = subject.firstDay();
    return served != null && born.isAfter(served)
        ? birthDate("Check the patient's date of birth: it lies after the service.")
        : List.of();
  }

  static List<RuleFinding> sex(ScrubSubject subject) {
    return Set.of("F", "M", "U").contains(subject.sex())
        ? List.of()
        : List.of(
            RuleFinding.error("patient-sex", "patient.sex", "Enter F, M or U for the patient."));
  }

  static List<RuleFinding> address(ScrubSubject subject) {
    return new AddressEdit("patient", "patient-address", "the patient's")
        .check(subject.patient().address());
  }

  private static List<RuleFinding> birthDate(String message) {
    return List.of(RuleFinding.error("birth-date", "patient.birthDate", message));
  }
}
