package io.claimline.workflow.remittance;

import io.claimline.remittance.CaseStanding;
import io.claimline.remittance.RemittanceStanding;

/** Where the processes of a remittance and of its exceptions wait, for each standing. */
public final class RemittanceWait {

  /** Where a process is that waits for nothing, since it has ended. */
  public static final String NOWHERE = "nowhere";

  private RemittanceWait() {}

  /** The id of the event that a remittance of this standing waits for. */
  public static String impliedBy(RemittanceStanding standing) {
    return switch (standing) {
      case BEING_POSTED -> "awaitPosting";
      case EXCEPTIONS -> "awaitExceptions";
      case AWAITS_MONEY -> "awaitMoney";
      case CLOSED -> NOWHERE;
    };
  }

  /** The id of the task that an exception of this standing waits in. */
  public static String impliedBy(CaseStanding standing) {
    return switch (standing) {
      case TO_WORK -> "workRemittanceException";
      case TO_APPROVE -> "approveRemittanceException";
      case RESOLVED -> NOWHERE;
    };
  }

  /** The task whose boundary event this is. */
  public static String taskAt(String listenerId) {
    return listenerId.replaceFirst("FactsChanged$", "");
  }
}
