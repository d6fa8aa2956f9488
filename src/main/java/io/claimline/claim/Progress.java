package io.claimline.claim;

import io.claimline.ledger.ClaimBalance;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fold of a claim's facts: pure, so that the cached standing can be proven by replay.
 *
 * @param submissionId the submission that is out or was last, null before the first
 * @param returnTo where the claim goes on when what interrupted it is answered; null when nothing
 *     does
 * @param held whether a person put the claim on hold
 * @param cancelling whether the claim is being taken back from its payer (frequency 8)
 */
record Progress(
    Stage stage,
    @Nullable Long submissionId,
    @Nullable Stage returnTo,
    boolean held,
    boolean cancelling) {

  static final Progress BEFORE_ALL = new Progress(Stage.TO_VERIFY, null, null, false, false);

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
      case CHARGED, NEXT_PAYER_BILLED -> at(Stage.TO_VERIFY);
      case CORRECTED -> at(stage.isBeforeScrub() ? Stage.TO_VERIFY : Stage.TO_SCRUB);
      case ELIGIBILITY_ASKED,
          COVERAGE_ACTIVE,
          COVERAGE_DOUBTFUL,
          ELIGIBILITY_OVERDUE,
          COVERAGE_RESOLVED ->
          verified(kind);
      case SCRUB_PASSED -> from(stage == Stage.TO_SCRUB, Stage.TO_QUEUE);
      case SCRUB_FAILED -> from(stage == Stage.TO_SCRUB, Stage.TO_FIX);
      case QUEUED -> new Progress(Stage.QUEUED, aboutSubmission, null, held, cancelling);
      case SENDING_OVERDUE, RELEASED, SENT, ACKNOWLEDGEMENT_OVERDUE, TRACED -> sent(kind);
      case SENT_ON_PAPER, PAPER_TAKEN_BACK -> onPaper(kind, aboutSubmission);
      case FILE_REJECTED, REJECTED ->
          from(stage.awaitsAnswer() && isLatest(aboutSubmission), Stage.REJECTED);
      case ACCEPTED -> from(stage.awaitsAcceptance() && isLatest(aboutSubmission), Stage.ACCEPTED);
      case REMITTANCE_OVERDUE,
          STATUS_ASKED,
          STATUS_PENDING,
          STATUS_FINALIZED,
          STATUS_UNKNOWN,
          STATUS_OVERDUE,
          CALL_DUE,
          FOLLOWED_UP ->
          followedUp(kind);
      // R17: the payer forwarded what is not its own; whose it is, a person finds out.
      case NOT_THIS_PAYERS -> from(stage.awaitsAnswer(), Stage.COVERAGE_DOUBTFUL);
      case ADJUDICATED, REVERSED -> at(Stage.ADJUDICATED);
      // The decision is to be posted again, or another awaited; a next payer that has it is not
      // disturbed.
      case UNPOSTED -> from(stage.isDecided(), Stage.ACCEPTED);
      case REVERSAL_UNPOSTED -> from(stage.isDecided(), Stage.ADJUDICATED);
      case DENIED -> at(Stage.DENIED);
      case FORWARDED -> at(Stage.FORWARDED);
      case CROSSOVER_OVERDUE -> from(stage == Stage.FORWARDED, Stage.NEXT_PAYER_DUE);
      case NEXT_PAYER_NOT_BILLED -> from(stage == Stage.NEXT_PAYER_DUE, Stage.ADJUDICATED);
      case NEXT_PAYER_DUE -> from(stage.isDecided(), Stage.NEXT_PAYER_DUE);
      case WRITE_OFF_ASKED -> interrupted(stage.isDecided(), Stage.WRITE_OFF_ASKED);
      case WRITE_OFF_REFUSED -> resumed(Stage.WRITE_OFF_ASKED);
      case LATE_APPEAL_ASKED -> interrupted(stage.isDecided(), Stage.LATE_APPEAL_ASKED);
      case LATE_APPEAL_ALLOWED, LATE_APPEAL_REFUSED -> resumed(Stage.LATE_APPEAL_ASKED);
      case APPEAL_BEGUN,
          APPEAL_DROPPED,
          APPEAL_SENT,
          APPEAL_OVERDUE,
          APPEAL_CHASED,
          APPEAL_WON,
          APPEAL_LOST ->
          appealed(kind);
      case STATEMENT_SENT,
          PATIENT_NOT_BILLED,
          PATIENT_CONTACTED,
          PATIENT_ANSWERED,
          COLLECTIONS_DUE,
          PLACEMENT_REFUSED,
          PLACED,
          RECALLED,
          PLACEMENT_ENDED ->
          askedOfPatient(kind);
      case TRANSFERRED_TO_PATIENT ->
          // Without a coverage that holds, no insurer is asked: the patient pays all.
          stage.isBeforeScrub() ? at(Stage.ADJUDICATED) : moneyMoved();
      case PATIENT_PAID, WRITTEN_OFF, REFUNDED, PAYMENT_DEMANDED, DEMAND_TAKEN_BACK -> moneyMoved();
      case HELD -> new Progress(stage, submissionId, returnTo, true, cancelling);
      case HOLD_RELEASED -> new Progress(stage, submissionId, returnTo, false, cancelling);
      case CANCELLATION_ASKED -> new Progress(Stage.TO_QUEUE, submissionId, null, held, true);
      case CANCELLED -> new Progress(Stage.ADJUDICATED, submissionId, null, false, false);
      case REOPENED -> from(stage == Stage.CLOSED, Stage.REOPENED);
      case CLOSED -> at(Stage.CLOSED);
      case FILE_ACCEPTED, RECEIVED, APPEAL_ANSWERED -> this;
    };
  }

  private Progress verified(FactKind kind) {
    return switch (kind) {
      case ELIGIBILITY_ASKED -> from(stage == Stage.TO_VERIFY, Stage.ELIGIBILITY_ASKED);
      case COVERAGE_ACTIVE -> from(stage.isBeforeScrub(), Stage.TO_SCRUB);
      case COVERAGE_DOUBTFUL -> from(stage.isBeforeScrub(), Stage.COVERAGE_DOUBTFUL);
      case ELIGIBILITY_OVERDUE -> from(stage == Stage.ELIGIBILITY_ASKED, Stage.COVERAGE_DOUBTFUL);
      default -> from(stage == Stage.COVERAGE_DOUBTFUL, Stage.TO_SCRUB);
    };
  }

  private Progress sent(FactKind kind) {
    return switch (kind) {
      case SENDING_OVERDUE -> from(stage == Stage.QUEUED, Stage.SENDING_OVERDUE);
      case RELEASED -> from(stage == Stage.SENDING_OVERDUE, Stage.QUEUED);
      case SENT -> from(stage == Stage.QUEUED || stage == Stage.SENDING_OVERDUE, Stage.SENT);
      case ACKNOWLEDGEMENT_OVERDUE -> from(stage == Stage.SENT, Stage.ACKNOWLEDGEMENT_OVERDUE);
      default -> from(stage == Stage.ACKNOWLEDGEMENT_OVERDUE, Stage.SENT);
    };
  }

  /** R31: of a claim on paper nothing is acknowledged, so that its payer's decision is awaited. */
  private Progress onPaper(FactKind kind, @Nullable Long aboutSubmission) {
    boolean waits = stage == Stage.QUEUED || stage == Stage.SENDING_OVERDUE;
    return kind == FactKind.SENT_ON_PAPER
        ? from(waits && isLatest(aboutSubmission), Stage.ACCEPTED)
        : from(stage.awaitsAdjudication() && isLatest(aboutSubmission), Stage.QUEUED);
  }

  /** R34: a missing remittance is asked for, by 276 first, then by a person. */
  private Progress followedUp(FactKind kind) {
    return switch (kind) {
      case REMITTANCE_OVERDUE -> from(stage == Stage.ACCEPTED, Stage.REMITTANCE_OVERDUE);
      case STATUS_ASKED -> from(stage == Stage.REMITTANCE_OVERDUE, Stage.STATUS_ASKED);
      case STATUS_PENDING -> from(stage == Stage.STATUS_ASKED, Stage.ACCEPTED);
      case STATUS_FINALIZED, STATUS_UNKNOWN, STATUS_OVERDUE ->
          from(stage == Stage.STATUS_ASKED, Stage.TO_CALL);
      case CALL_DUE -> from(stage == Stage.REMITTANCE_OVERDUE, Stage.TO_CALL);
      // After R17 the payer to whom the claim was forwarded may be awaited, too.
      default -> from(stage == Stage.TO_CALL || stage == Stage.COVERAGE_DOUBTFUL, Stage.ACCEPTED);
    };
  }

  /** R35; an appeal that was won awaits its payment as an accepted claim does. */
  private Progress appealed(FactKind kind) {
    boolean out = stage == Stage.APPEALED || stage == Stage.APPEAL_OVERDUE;
    return switch (kind) {
      case APPEAL_BEGUN -> from(stage.isDecided(), Stage.TO_APPEAL);
      case APPEAL_DROPPED -> from(stage == Stage.TO_APPEAL, Stage.DENIED);
      case APPEAL_SENT -> from(stage == Stage.TO_APPEAL, Stage.APPEALED);
      case APPEAL_OVERDUE -> from(stage == Stage.APPEALED, Stage.APPEAL_OVERDUE);
      case APPEAL_CHASED -> from(stage == Stage.APPEAL_OVERDUE, Stage.APPEALED);
      case APPEAL_WON -> from(out, Stage.ACCEPTED);
      default -> from(out, Stage.DENIED);
    };
  }

  private Progress askedOfPatient(FactKind kind) {
    return switch (kind) {
      case STATEMENT_SENT ->
          from(stage.isDecided() && stage != Stage.AT_AGENCY, Stage.BILLED_TO_PATIENT);
      // R37: a person settles it once, and no statement clock runs.
      case PATIENT_NOT_BILLED ->
          from(stage.isDecided() && stage != Stage.AT_AGENCY, Stage.NOT_BILLABLE);
      case PATIENT_CONTACTED -> interrupted(stage.isDecided(), Stage.PATIENT_CONTACTED);
      case PATIENT_ANSWERED -> resumed(Stage.PATIENT_CONTACTED);
      case COLLECTIONS_DUE -> from(stage == Stage.BILLED_TO_PATIENT, Stage.COLLECTIONS_DUE);
      case PLACEMENT_REFUSED -> from(stage == Stage.COLLECTIONS_DUE, Stage.BILLED_TO_PATIENT);
      case PLACED -> from(stage == Stage.COLLECTIONS_DUE, Stage.AT_AGENCY);
      default -> from(stage == Stage.AT_AGENCY, Stage.ADJUDICATED);
    };
  }

  /** Money that moves opens a closed claim, and answers who asked to write it off. */
  private Progress moneyMoved() {
    return switch (stage) {
      case CLOSED, REOPENED -> at(Stage.ADJUDICATED);
      case WRITE_OFF_ASKED -> resumed(Stage.WRITE_OFF_ASKED);
      default -> this;
    };
  }

  /** Where the claim stands with this balance. */
  Standing standing(ClaimBalance balance) {
    return standing(() -> balance);
  }

  /** As {@link #standing(ClaimBalance)}; the balance is read only where it decides. */
  Standing standing(Supplier<ClaimBalance> read) {
    if (held && stage != Stage.CLOSED) {
      return Standing.ON_HOLD;
    }
    if (cancelling && stage.isDecided()) {
      return Standing.TO_CANCEL;
    }
    return switch (stage) {
      case DENIED,
          LATE_APPEAL_ASKED,
          TO_APPEAL,
          APPEALED,
          APPEAL_OVERDUE,
          FORWARDED,
          NEXT_PAYER_DUE ->
          undecided(read.get());
      case ADJUDICATED -> decided(read.get(), Standing.PATIENT_OWES);
      case BILLED_TO_PATIENT -> decided(read.get(), Standing.PATIENT_BILLED);
      case COLLECTIONS_DUE -> decided(read.get(), Standing.COLLECTIONS_DUE);
      case NOT_BILLABLE -> decided(read.get(), Standing.TO_REVIEW);
      case REOPENED -> Standing.TO_REVIEW;
      default -> Standing.valueOf(stage.name());
    };
  }

  private Standing undecided(ClaimBalance balance) {
    return balance.insuranceOpen().isZero()
        ? afterInsurers(balance, Standing.PATIENT_OWES)
        : Standing.valueOf(stage.name());
  }

  private static Standing decided(ClaimBalance balance, Standing whilePatientOwes) {
    return balance.insuranceOpen().isZero()
        ? afterInsurers(balance, whilePatientOwes)
        : Standing.TO_REVIEW;
  }

  private static Standing afterInsurers(ClaimBalance balance, Standing whilePatientOwes) {
    if (balance.patientOpen().isZero()) {
      return Standing.SETTLED;
    }
    return balance.patientOpen().isPositive() ? whilePatientOwes : Standing.TO_REVIEW;
  }

  private boolean isLatest(@Nullable Long aboutSubmission) {
    return aboutSubmission == null || Objects.equals(aboutSubmission, submissionId);
  }

  private Progress at(Stage next) {
    return new Progress(next, submissionId, null, held, cancelling);
  }

  private Progress from(boolean allowed, Stage next) {
    return allowed ? at(next) : this;
  }

  private Progress interrupted(boolean allowed, Stage by) {
    return allowed && stage != by ? new Progress(by, submissionId, stage, held, cancelling) : this;
  }

  private Progress resumed(Stage interruption) {
    return from(stage == interruption, Objects.requireNonNullElse(returnTo, Stage.ADJUDICATED));
  }
}
