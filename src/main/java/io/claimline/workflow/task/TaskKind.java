package io.claimline.workflow.task;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The user tasks of a claim, and what may be decided at each. */
public enum TaskKind {
  FIX_CLAIM("fixClaim", DecisionKind.CORRECT_CLAIM),
  CHECK_UNSENT_CLAIM("checkUnsentClaim", DecisionKind.RELEASE),
  TRACE_MISSING_ACKNOWLEDGEMENT("traceMissingAcknowledgement", DecisionKind.TRACE),
  FIX_REJECTED_CLAIM("fixRejectedClaim", DecisionKind.CORRECT_CLAIM, DecisionKind.RESEND_CLAIM),
  CALL_PAYER("callPayer", DecisionKind.FOLLOW_UP),
  WORK_DENIED_CLAIM(
      "workDeniedClaim",
      DecisionKind.CORRECT_CLAIM,
      DecisionKind.TRANSFER_TO_PATIENT,
      DecisionKind.WRITE_OFF),
  REVIEW_BALANCE(
      "reviewBalance",
      DecisionKind.WRITE_OFF,
      DecisionKind.TRANSFER_TO_PATIENT,
      DecisionKind.REFUND),
  COLLECT_PATIENT_SHARE(
      "collectPatientShare", DecisionKind.PATIENT_PAYMENT, DecisionKind.WRITE_OFF);

  private final String activityId;
  private final List<DecisionKind> decisions;

  TaskKind(String activityId, DecisionKind... decisions) {
    this.activityId = activityId;
    this.decisions = List.of(decisions);
  }

  /** The kind of the task with this id in the model. */
  public static Optional<TaskKind> at(String activityId) {
    return Arrays.stream(values()).filter(kind -> kind.activityId.equals(activityId)).findFirst();
  }

  public String activityId() {
    return activityId;
  }

  public List<DecisionKind> decisions() {
    return decisions;
  }
}
