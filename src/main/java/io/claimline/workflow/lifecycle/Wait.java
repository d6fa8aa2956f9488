package io.claimline.workflow.lifecycle;

import io.claimline.claim.Standing;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim's instance waits, for each standing: the one place that says it. The model is held
 * to this plan by a test, the dispatch of signals moves instances by it, and the check of places
 * compares with it.
 */
public enum Wait {
  SCRUB_CLAIM(Standing.TO_SCRUB, "scrubClaim", null),
  FIX_CLAIM(Standing.TO_FIX, "fixClaim", "fixClaimFactsChanged"),
  QUEUE_CLAIM(Standing.TO_QUEUE, "queueClaim", null),
  AWAIT_SENDING(Standing.QUEUED, "awaitSending", "awaitSending"),
  CHECK_UNSENT_CLAIM(Standing.SENDING_OVERDUE, "checkUnsentClaim", "checkUnsentClaimFactsChanged"),
  AWAIT_ACCEPTANCE(Standing.SENT, "awaitAcceptance", "awaitAcceptance"),
  TRACE_MISSING_ACKNOWLEDGEMENT(
      Standing.ACKNOWLEDGEMENT_OVERDUE,
      "traceMissingAcknowledgement",
      "traceMissingAcknowledgementFactsChanged"),
  FIX_REJECTED_CLAIM(Standing.REJECTED, "fixRejectedClaim", "fixRejectedClaimFactsChanged"),
  AWAIT_ADJUDICATION(Standing.ACCEPTED, "awaitAdjudication", "awaitAdjudication"),
  CALL_PAYER(Standing.REMITTANCE_OVERDUE, "callPayer", "callPayerFactsChanged"),
  WORK_DENIED_CLAIM(Standing.DENIED, "workDeniedClaim", "workDeniedClaimFactsChanged"),
  REVIEW_BALANCE(Standing.TO_REVIEW, "reviewBalance", "reviewBalanceFactsChanged"),
  COLLECT_PATIENT_SHARE(
      Standing.PATIENT_OWES, "collectPatientShare", "collectPatientShareFactsChanged"),
  CLOSE_CLAIM(Standing.SETTLED, "closeClaim", null);

  private final Standing standing;
  private final String activityId;
  private final @Nullable String listenerId;

  Wait(Standing standing, String activityId, @Nullable String listenerId) {
    this.standing = standing;
    this.activityId = activityId;
    this.listenerId = listenerId;
  }

  /** The wait that this standing implies; empty for a closed claim, which waits for nothing. */
  public static Optional<Wait> impliedBy(Standing standing) {
    return Arrays.stream(values()).filter(wait -> wait.standing == standing).findFirst();
  }

  /** The wait whose message is caught by this activity or boundary event. */
  public static Optional<Wait> listeningAt(String listenerId) {
    return Arrays.stream(values()).filter(wait -> listenerId.equals(wait.listenerId)).findFirst();
  }

  public Standing standing() {
    return standing;
  }

  /** The id of the activity in the model. */
  public String activityId() {
    return activityId;
  }

  /**
   * The id of what catches the message that ends the wait: the receive task itself, or a user
   * task's boundary event. Null for a step that Claimline does by itself as a job.
   */
  public @Nullable String listenerId() {
    return listenerId;
  }
}
