package io.claimline.workflow.task;

import java.util.Arrays;
import java.util.Optional;

/** What can be decided, by the name a form uses. */
public enum DecisionKind {
  CORRECT_CLAIM("correct-claim"),
  RESEND_CLAIM("resend-claim"),
  WRITE_OFF("write-off"),
  TRANSFER_TO_PATIENT("transfer-to-patient"),
  PATIENT_PAYMENT("patient-payment"),
  REFUND("refund"),
  RELEASE("release"),
  TRACE("trace"),
  FOLLOW_UP("follow-up");

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
