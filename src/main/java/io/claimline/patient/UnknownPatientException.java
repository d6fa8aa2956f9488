package io.claimline.patient;

/** The practices in scope have no such patient. */
public class UnknownPatientException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownPatientException(long patientId) {
    super("no patient " + patientId);
  }
}
