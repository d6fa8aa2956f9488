package io.claimline.workflow.task;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The user tasks of a claim, and what may be decided at each. */
public enum TaskKind {
  RESOLVE_COVERAGE(
      "resolveCoverage",
      DecisionKind.CORRECT_CLAIM,
      DecisionKind.COVERAGE_IS_GOOD,
      DecisionKind.AWAIT_OTHER_PAYER,
      DecisionKind.SELF_PAY),
  FIX_CLAIM("fixClaim", DecisionKind.CORRECT_CLAIM),
  CHECK_UNSENT_CLAIM("checkUnsentClaim", DecisionKind.RELEASE),
  TRACE_MISSING_ACKNOWLEDGEMENT(
      "traceMissingAcknowledgement", DecisionKind.TRACE, DecisionKind.RESEND_CLAIM),
  FIX_REJECTED_CLAIM("fixRejectedClaim", DecisionKind.CORRECT_CLAIM, DecisionKind.RESEND_CLAIM),
  CALL_PAYER(
      "callPayer", DecisionKind.FOLLOW_UP, DecisionKind.CORRECT_CLAIM, DecisionKind.RESEND_CLAIM),
  WORK_DENIAL(
      "workDenial",
      DecisionKind.CORRECT_CLAIM,
      DecisionKind.APPEAL,
      DecisionKind.NEXT_PAYER,
      DecisionKind.TRANSFER_TO_PATIENT,
      DecisionKind.WRITE_OFF),
  APPROVE_WRITE_OFF(
      "approveWriteOff", DecisionKind.APPROVE_WRITE_OFF, DecisionKind.REFUSE_WRITE_OFF),
  APPROVE_LATE_APPEAL(
      "approveLateAppeal", DecisionKind.APPROVE_LATE_APPEAL, DecisionKind.REFUSE_LATE_APPEAL),
  PREPARE_APPEAL(
      "prepareAppeal",
      DecisionKind.SEND_APPEAL,
      DecisionKind.ASK_LATE_APPEAL,
      DecisionKind.DROP_APPEAL),
  RECORD_APPEAL_DECISION("recordAppealDecision", DecisionKind.APPEAL_DECISION),
  CHASE_APPEAL_DECISION(
      "chaseAppealDecision", DecisionKind.CHASE_APPEAL, DecisionKind.APPEAL_DECISION),
  REVIEW_BALANCE(
      "reviewBalance",
      DecisionKind.WRITE_OFF,
      DecisionKind.TRANSFER_TO_PATIENT,
      DecisionKind.REFUND,
      DecisionKind.NEXT_PAYER,
      DecisionKind.APPEAL,
      DecisionKind.CORRECT_CLAIM,
      DecisionKind.CLOSE_AGAIN),
  ANSWER_PATIENT(
      "answerPatient",
      DecisionKind.ANSWER_PATIENT,
      DecisionKind.PATIENT_PAYMENT,
      DecisionKind.WRITE_OFF),
  APPROVE_PLACEMENT(
      "approvePlacement", DecisionKind.APPROVE_PLACEMENT, DecisionKind.REFUSE_PLACEMENT),
  RELEASE_HOLD("releaseHold", DecisionKind.RELEASE_HOLD);

  private final String activityId;
  private final List<DecisionKind> decisions;

  TaskKind(String activityId, DecisionKind... decisions) {
    this.activityId = activityId;
    this.decisions = List.of(decisions);
  }

  /** The kind of the task with this id in its model. */
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
