package io.claimline.workflow.task;

import java.util.Arrays;
import java.util.Optional;

/** What can be decided, by the name a form uses. */
public enum DecisionKind {
  CORRECT_CLAIM("correct-claim"),
  RESEND_CLAIM("resend-claim"),
  COVERAGE_IS_GOOD("coverage-is-good"),
  SELF_PAY("self-pay"),
  RELEASE("release"),
  TRACE("trace"),
  FOLLOW_UP("follow-up"),
  AWAIT_OTHER_PAYER("await-other-payer"),
  APPEAL("appeal"),
  ASK_LATE_APPEAL("ask-late-appeal"),
  APPROVE_LATE_APPEAL("approve-late-appeal"),
  REFUSE_LATE_APPEAL("refuse-late-appeal"),
  SEND_APPEAL("send-appeal"),
  DROP_APPEAL("drop-appeal"),
  APPEAL_DECISION("appeal-decision"),
  CHASE_APPEAL("chase-appeal"),
  NEXT_PAYER("next-payer"),
  WRITE_OFF("write-off"),
  APPROVE_WRITE_OFF("approve-write-off"),
  REFUSE_WRITE_OFF("refuse-write-off"),
  TRANSFER_TO_PATIENT("transfer-to-patient"),
  PATIENT_PAYMENT("patient-payment"),
  REFUND("refund"),
  CLOSE_AGAIN("close-again"),
  ANSWER_PATIENT("answer-patient"),
  APPROVE_PLACEMENT("approve-placement"),
  REFUSE_PLACEMENT("refuse-placement"),
  RELEASE_HOLD("release-hold");

  private final String id;

  DecisionKind(String id) {
    this.id = id;
  }

  public static Optional<DecisionKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }

  public String id() {
    return id;
  }
}
