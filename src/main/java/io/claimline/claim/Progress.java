package io.claimline.claim;

import io.claimline.ledger.ClaimBalance;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fold of a claim's facts: pure, so that the cached standing can be proven by replay.
 *
 * @param submissionId the submission that is out or was last, null before the first
 */
record Progress(Stage stage, @Nullable Long submissionId) {

  static final Progress BEFORE_ALL = new Progress(Stage.TO_SCRUB, null);

  static Progress of(List<ClaimFact> facts) {
    Progress progress = BEFORE_ALL;
    for (ClaimFact fact : facts) {
      progress = progress.after(fact.kind(), fact.submissionId());
    }
    return progress;
  }

  /**
   * Where one more fact leads.
   *
   * <p>What arrives late or out of order changes nothing that a later step has settled (R31, R32):
   * an answer counts for the latest submission only, and an acceptance never takes back an
   * adjudication. An adjudication counts whenever it comes.
   */
  Progress after(FactKind kind, @Nullable Long aboutSubmission) {
    return switch (kind) {
      case CHARGED, CORRECTED -> at(Stage.TO_SCRUB);
      case SCRUB_PASSED -> from(stage == Stage.TO_SCRUB, Stage.TO_QUEUE);
      case SCRUB_FAILED -> from(stage == Stage.TO_SCRUB, Stage.TO_FIX);
      case QUEUED -> new Progress(Stage.QUEUED, aboutSubmission);
      case SENDING_OVERDUE -> from(stage == Stage.QUEUED, Stage.SENDING_OVERDUE);
      case RELEASED -> from(stage == Stage.SENDING_OVERDUE, Stage.QUEUED);
      case SENT -> from(stage == Stage.QUEUED || stage == Stage.SENDING_OVERDUE, Stage.SENT);
      case ACKNOWLEDGEMENT_OVERDUE -> from(stage == Stage.SENT, Stage.ACKNOWLEDGEMENT_OVERDUE);
      case TRACED -> from(stage == Stage.ACKNOWLEDGEMENT_OVERDUE, Stage.SENT);
      case FILE_REJECTED, REJECTED ->
          from(stage.awaitsAnswer() && isLatest(aboutSubmission), Stage.REJECTED);
      case ACCEPTED -> from(stage.awaitsAcceptance() && isLatest(aboutSubmission), Stage.ACCEPTED);
      case REMITTANCE_OVERDUE -> from(stage == Stage.ACCEPTED, Stage.REMITTANCE_OVERDUE);
      case FOLLOWED_UP -> from(stage == Stage.REMITTANCE_OVERDUE, Stage.ACCEPTED);
      case ADJUDICATED, REVERSED -> at(Stage.ADJUDICATED);
      case DENIED -> at(Stage.DENIED);
      case TRANSFERRED_TO_PATIENT, PATIENT_PAID, WRITTEN_OFF, REFUNDED ->
          from(stage == Stage.CLOSED, Stage.ADJUDICATED);
      case CLOSED -> at(Stage.CLOSED);
      case FILE_ACCEPTED, RECEIVED -> this;
    };
  }

  /** Where the claim stands with this balance. */
  Standing standing(ClaimBalance balance) {
    return switch (stage) {
      case TO_SCRUB -> Standing.TO_SCRUB;
      case TO_FIX -> Standing.TO_FIX;
      case TO_QUEUE -> Standing.TO_QUEUE;
      case QUEUED -> Standing.QUEUED;
      case SENDING_OVERDUE -> Standing.SENDING_OVERDUE;
      case SENT -> Standing.SENT;
      case ACKNOWLEDGEMENT_OVERDUE -> Standing.ACKNOWLEDGEMENT_OVERDUE;
      case REJECTED -> Standing.REJECTED;
      case ACCEPTED -> Standing.ACCEPTED;
      case REMITTANCE_OVERDUE -> Standing.REMITTANCE_OVERDUE;
      case DENIED -> balance.insuranceOpen().isZero() ? afterInsurers(balance) : Standing.DENIED;
      case ADJUDICATED ->
          balance.insuranceOpen().isZero() ? afterInsurers(balance) : Standing.TO_REVIEW;
      case CLOSED -> Standing.CLOSED;
    };
  }

  private static Standing afterInsurers(ClaimBalance balance) {
    if (balance.patientOpen().isZero()) {
      return Standing.SETTLED;
    }
    return balance.patientOpen().isPositive() ? Standing.PATIENT_OWES : Standing.TO_REVIEW;
  }

  private boolean isLatest(@Nullable Long aboutSubmission) {
    return aboutSubmission == null || Objects.equals(aboutSubmission, submissionId);
  }

  private Progress at(Stage next) {
    return new Progress(next, submissionId);
  }

  private Progress from(boolean allowed, Stage next) {
    return allowed ? at(next) : this;
  }
}
