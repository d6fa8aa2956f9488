package io.claimline.patientbilling;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A statement as it was sent.
 *
 * @param step of the ladder, the highest of its lines; 1 for the first
 * @param documentId the PDF
 */
public record Statement(
    long id,
    long guarantorId,
    LocalDate sentOn,
    int step,
    boolean finalNotice,
    Money total,
    long documentId,
    List<Line> lines) {

  public Statement {
    lines = List.copyOf(lines);
  }

  /**
   * One visit.
   *
   * @param step how often the visit was asked for with this statement
   * @param adjusted what payers' contracts took off and what was written off
   */
  public record Line(
      long claimId,
      int step,
      boolean finalNotice,
      Money charge,
      Money insurancePaid,
      Money adjusted,
      Money patientPaid,
      Money open) {}
}
