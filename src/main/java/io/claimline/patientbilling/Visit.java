package io.claimline.patientbilling;

import io.claimline.claim.Standing;
import io.claimline.ledger.ClaimBalance;
import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its patient's guarantor sees it: a visit with a balance.
 *
 * @param patientName whom the visit was with; for letters only
 * @param neverBilled the law forbids asking this patient (R37): Medicaid, workers' compensation
 * @param history what was asked since the balance became the patient's
 */
record Visit(
    long claimId,
    long patientId,
    String claimNumber,
    String patientName,
    @Nullable LocalDate served,
    Standing standing,
    ClaimBalance balance,
    boolean neverBilled,
    VisitHistory history) {

  Money open() {
    return balance.patientOpen();
  }

  /** It is the patient's turn, and nobody else's. */
  boolean isPatientsTurn() {
    return (standing == Standing.PATIENT_OWES || standing == Standing.PATIENT_BILLED)
        && open().isPositive();
  }

  /** Since when the patient owes, if the patient does. */
  @Nullable Instant owedSince() {
    return history.owedSince();
  }
}
