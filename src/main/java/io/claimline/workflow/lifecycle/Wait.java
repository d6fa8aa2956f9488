package io.claimline.workflow.lifecycle;

import io.claimline.claim.Standing;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim's instance waits, for each standing: the one place that says it. The models are
 * held to this plan by a test, the dispatch of signals moves instances by it, and the check of
 * places compares with it.
 */
public enum Wait {
  VERIFY_COVERAGE(Standing.TO_VERIFY, "verifyCoverage"),
  AWAIT_ELIGIBILITY(Standing.ELIGIBILITY_ASKED, "awaitEligibility", Kind.MESSAGE),
  RESOLVE_COVERAGE(Standing.COVERAGE_DOUBTFUL, "resolveCoverage", Kind.TASK),
  SCRUB_CLAIM(Standing.TO_SCRUB, "scrubClaim"),
  FIX_CLAIM(Standing.TO_FIX, "fixClaim", Kind.TASK),
  QUEUE_CLAIM(Standing.TO_QUEUE, "queueClaim"),
  AWAIT_SENDING(Standing.QUEUED, "awaitSending", Kind.MESSAGE),
  CHECK_UNSENT_CLAIM(Standing.SENDING_OVERDUE, "checkUnsentClaim", Kind.TASK),
  AWAIT_ACCEPTANCE(Standing.SENT, "awaitAcceptance", Kind.MESSAGE),
  TRACE_MISSING_ACKNOWLEDGEMENT(
      Standing.ACKNOWLEDGEMENT_OVERDUE, "traceMissingAcknowledgement", Kind.TASK),
  FIX_REJECTED_CLAIM(Standing.REJECTED, "fixRejectedClaim", Kind.TASK),
  AWAIT_ADJUDICATION(Standing.ACCEPTED, "awaitAdjudication", Kind.MESSAGE),
  ASK_STATUS(Standing.REMITTANCE_OVERDUE, "askStatus"),
  AWAIT_STATUS(Standing.STATUS_ASKED, "awaitStatus", Kind.MESSAGE),
  CALL_PAYER(Standing.TO_CALL, "callPayer", Kind.TASK),
  WORK_DENIAL(Standing.DENIED, "workDenial", Kind.TASK),
  APPROVE_WRITE_OFF(Standing.WRITE_OFF_ASKED, "approveWriteOff", Kind.TASK),
  APPROVE_LATE_APPEAL(Standing.LATE_APPEAL_ASKED, "approveLateAppeal", Kind.TASK),
  PREPARE_APPEAL(Standing.TO_APPEAL, "prepareAppeal", Kind.TASK),
  RECORD_APPEAL_DECISION(Standing.APPEALED, "recordAppealDecision", Kind.TASK),
  CHASE_APPEAL_DECISION(Standing.APPEAL_OVERDUE, "chaseAppealDecision", Kind.TASK),
  AWAIT_CROSSOVER(Standing.FORWARDED, "awaitCrossover", Kind.MESSAGE),
  RELEASE_TO_NEXT_PAYER(Standing.NEXT_PAYER_DUE, "releaseToNextPayer"),
  REVIEW_BALANCE(Standing.TO_REVIEW, "reviewBalance", Kind.TASK),
  AWAIT_STATEMENT_DAY(Standing.PATIENT_OWES, "awaitStatementDay", Kind.MESSAGE),
  AWAIT_PATIENT_PAYMENT(Standing.PATIENT_BILLED, "awaitPatientPayment", Kind.MESSAGE),
  ANSWER_PATIENT(Standing.PATIENT_CONTACTED, "answerPatient", Kind.TASK),
  APPROVE_PLACEMENT(Standing.COLLECTIONS_DUE, "approvePlacement", Kind.TASK),
  AWAIT_AGENCY(Standing.AT_AGENCY, "awaitAgency", Kind.MESSAGE),
  RELEASE_HOLD(Standing.ON_HOLD, "releaseHold", Kind.TASK),
  VOID_CHARGES(Standing.TO_CANCEL, "voidCharges"),
  CLOSE_CLAIM(Standing.SETTLED, "closeClaim");

  private enum Kind {
    STEP,
    MESSAGE,
    TASK
  }

  private final Standing standing;
  private final String activityId;
  private final Kind kind;

  /** A step that Claimline does by itself. */
  Wait(Standing standing, String activityId) {
    this(standing, activityId, Kind.STEP);
  }

  Wait(Standing standing, String activityId, Kind kind) {
    this.standing = standing;
    this.activityId = activityId;
    this.kind = kind;
  }

  /** The wait that this standing implies; empty for a closed claim, which waits for nothing. */
  public static Optional<Wait> impliedBy(Standing standing) {
    return Arrays.stream(values()).filter(wait -> wait.standing == standing).findFirst();
  }

  /** The wait whose message is caught by this activity or boundary event. */
  public static Optional<Wait> listeningAt(String listenerId) {
    return Arrays.stream(values()).filter(wait -> listenerId.equals(wait.listenerId())).findFirst();
  }

  public Standing standing() {
    return standing;
  }

  /** The id of the activity in its model; no two models share one. */
  public String activityId() {
    return activityId;
  }

  /**
   * The id of what catches the message that ends the wait: the receive task itself, or a user
   * task's boundary event. Null for a step that Claimline does by itself.
   */
  public @Nullable String listenerId() {
    return switch (kind) {
      case STEP -> null;
      case MESSAGE -> activityId;
      case TASK -> activityId + "FactsChanged";
    };
  }
}
