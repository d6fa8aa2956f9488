package io.claimline.charges.web;

import io.claimline.charges.ChargeSheet;
import io.claimline.patient.Coverage;
import io.claimline.patient.Coverages;
import io.claimline.patient.Patient;
import io.claimline.patient.Patients;
import io.claimline.patient.UnknownPatientException;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Shows the patient of a sheet with the coverages to choose from. */
@Component
class PatientChoice {

  /** A coverage with the name of who pays. */
  record CoverageView(Coverage coverage, String payer) {}

  private final Patients patients;
  private final Coverages coverages;
  private final Payers payers;

  PatientChoice(Patients patients, Coverages coverages, Payers payers) {
    this.patients = patients;
    this.coverages = coverages;
    this.payers = payers;
  }

  /**
   * A sheet with this patient and the coverage that comes first; an empty one for 0.
   *
   * @throws UnknownPatientException if the writing practice has no such patient
   */
  @Transactional(readOnly = true)
  public ChargeSheet chosen(long patientId) {
    if (patientId == 0) {
      return ChargeSheet.EMPTY;
    }
    Patient patient = own(patientId);
    ChargeSheet sheet =
        new ChargeSheet(
            Map.of(
                "patientId", Long.toString(patientId),
                "patient.lastName", patient.lastName(),
                "patient.firstName", patient.firstName()));
    Optional<Coverage> first = current(patientId).stream().findFirst();
    return first
        .map(coverage -> sheet.with(Map.of("coverageId", Long.toString(coverage.id()))))
        .orElse(sheet);
  }

  /** Hands the page the sheet, its patient (null for a new one) and the coverages. */
  @Transactional(readOnly = true)
  public void fill(ChargeSheet sheet, Model model) {
    String id = sheet.value("patientId");
    Patient patient = id.matches("\\d{1,18}") ? own(Long.parseLong(id)) : null;
    model.addAttribute("sheet", sheet);
    model.addAttribute("patient", patient);
    model.addAttribute(
        "coverages",
        patient == null
            ? List.of()
            : current(patient.id()).stream()
                .map(coverage -> new CoverageView(coverage, payer(coverage)))
                .toList());
  }

  private Patient own(long id) {
    return patients.findOwn(id).orElseThrow(() -> new UnknownPatientException(id));
  }

  private List<Coverage> current(long patientId) {
    return coverages.of(patientId).stream().filter(each -> each.replacedBy() == null).toList();
  }

  private String payer(Coverage coverage) {
    return payers.find(coverage.payerId()).map(Payer::name).orElse("");
  }
}
