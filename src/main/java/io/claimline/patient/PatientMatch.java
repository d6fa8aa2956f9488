package io.claimline.patient;

/** Whether a described person is a patient that the practice has. */
public sealed interface PatientMatch {

  /** It is this patient. */
  record Same(long patientId) implements PatientMatch {}

  /**
   * It may be this patient; only a person can tell.
   *
   * @param reason what agrees and what does not, without the data itself
   */
  record Doubtful(long candidateId, String reason) implements PatientMatch {}

  /** It is none of the practice's patients. */
  record Unknown() implements PatientMatch {}
}
