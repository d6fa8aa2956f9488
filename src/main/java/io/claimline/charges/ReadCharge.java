package io.claimline.charges;

import io.claimline.shared.Money;
import io.claimline.x12.ProfessionalClaim;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says.
 *
 * @param claim as the door of imports takes it; of use only where no problem stops it
 * @param patientId the patient whom the sheet names by its number; null for one to be matched
 * @param phone by which the patient can be called, as {@link
 *     io.claimline.patient.PatientPhone#digitsOf} tells it; empty for none
 * @param total of the charges that can be read
 * @param labels what the codes mean, by the field in which they stand
 */
record ReadCharge(
    ProfessionalClaim claim,
    @Nullable Long patientId,
    String phone,
    Money total,
    List<FieldProblem> problems,
    Map<String, String> labels) {

  ReadCharge {
    problems = List.copyOf(problems);
    labels = Map.copyOf(labels);
  }

  boolean isStopped() {
    return problems.stream().anyMatch(FieldProblem::stops);
  }
}
