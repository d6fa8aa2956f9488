package io.claimline.charges;

import io.claimline.claim.BillingProviders;
import io.claimline.patient.Coverage;
import io.claimline.patient.Coverages;
import io.claimline.patient.Patient;
import io.claimline.patient.PatientPhone;
import io.claimline.patient.Patients;
import io.claimline.patient.UnknownPatientException;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a professional claim of a sheet, or tells everything that is wrong with it: the same rules
 * for what is typed and for the rows of a file.
 */
@Component
class ChargeReading {

  private final Patients patients;
  private final Coverages coverages;
  private final Payers payers;
  private final BillingProviders billingProviders;
  private final CodeMeanings meanings;
  private final PracticeCalendar calendar;

  ChargeReading(
      Patients patients,
      Coverages coverages,
      Payers payers,
      BillingProviders billingProviders,
      CodeMeanings meanings,
      PracticeCalendar calendar) {
    this.patients = patients;
    this.coverages = coverages;
    this.payers = payers;
    this.billingProviders = billingProviders;
    this.meanings = meanings;
    this.calendar = calendar;
  }

  /**
   * @throws UnknownPatientException if the sheet names a patient whom the writing practice has not
   */
  @Transactional(readOnly = true)
  ReadCharge read(ChargeSheet sheet) {
    SheetReading read =
        new SheetReading(sheet, calendar.today(PracticeScope.current().requireWritable()));
    Patient patient = patient(sheet);
    Coverage coverage = patient == null ? null : coverage(read, patient);
    ProfessionalClaim.Builder claim = ProfessionalClaim.builder();
    new PatientPart(read, patient, coverage)
        .fill(claim, payers::byCode, coverage == null ? null : payer(coverage.payerId()));
    claim.billingProvider(billingProvider(read));
    VisitPart visit = new VisitPart(read);
    visit.fill(claim);
    claim.diagnoses(diagnoses(read));
    LinePart lines = new LinePart(read, sheet.diagnosisRows(), visit.ordering());
    List<ServiceLine> charged = lines.lines();
    if (charged.isEmpty()) {
      read.missing(ChargeSheet.line(0, "procedure"), "Enter at least one line.");
    }
    claim.lines(charged).charge(lines.total());
    Map<String, String> labels = meanings.of(read, codesOf(charged, read.today()));
    return new ReadCharge(
        withLaterCoverages(claim.build(), coverage),
        patient == null ? null : Long.valueOf(patient.id()),
        phone(read),
        lines.total(),
        read.problems(),
        labels);
  }

  private @Nullable Patient patient(ChargeSheet sheet) {
    if (!sheet.has("patientId")) {
      return null;
    }
    long id = number(sheet.value("patientId"));
    return patients.findOwn(id).orElseThrow(() -> new UnknownPatientException(id));
  }

  private @Nullable Coverage coverage(SheetReading read, Patient patient) {
    if (!read.has("coverageId")) {
      return null;
    }
    long id = number(read.value("coverageId"));
    Optional<Coverage> chosen =
        coverages.of(patient.id()).stream().filter(each -> each.id() == id).findFirst();
    if (chosen.isEmpty()) {
      read.wrong("coverageId", "The patient has no such coverage: choose one.");
    }
    return chosen.orElse(null);
  }

  /** Only a coverage that is known has a place among the patient's others. */
  private ProfessionalClaim withLaterCoverages(
      ProfessionalClaim claim, @Nullable Coverage coverage) {
    return coverage == null
        ? claim
        : new LaterCoverages(coverage, coverages.of(coverage.patientId()), this::payer).on(claim);
  }

  private Payer payer(long id) {
    return payers.find(id).orElseThrow();
  }

  private Party billingProvider(SheetReading read) {
    String npi = read.optional("billingNpi", Form.NPI, "an NPI of ten digits");
    Optional<Party> known = billingProviders.find(npi);
    if (known.isEmpty()) {
      read.wrong(
          "billingNpi",
          npi.isEmpty()
              ? "The practice has no NPI: choose the provider that bills."
              : "The practice has no provider of this NPI.");
    }
    return known.orElse(Party.NONE);
  }

  /**
   * It stands beside the claim: a payer is not told it (X222A1 2010BA PER is of accidents alone).
   */
  private static String phone(SheetReading read) {
    Optional<String> digits = PatientPhone.digitsOf(read.value("patient.phone"));
    if (read.has("patient.phone") && digits.isEmpty()) {
      read.wrong("patient.phone", "Enter area code and number, such as (518) 555-0142.");
    }
    return digits.orElse("");
  }

  private static List<Diagnosis> diagnoses(SheetReading read) {
    List<Diagnosis> diagnoses = new ArrayList<>();
    for (int row : read.sheet().diagnosisRows()) {
      String code =
          read.code(ChargeSheet.diagnosis(row), Form.DIAGNOSIS, "an ICD-10-CM code such as J06.9")
              .replace(".", "");
      diagnoses.add(diagnoses.isEmpty() ? Diagnosis.principal(code) : Diagnosis.other(code));
    }
    if (diagnoses.isEmpty()) {
      read.missing(ChargeSheet.diagnosis(0), "Enter at least one diagnosis.");
    }
    return diagnoses;
  }

  private static LocalDate codesOf(List<ServiceLine> lines, LocalDate today) {
    return lines.stream()
        .map(ServiceLine::serviceFrom)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(today);
  }

  /** A number that is none names nobody. */
  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }
}
