package io.claimline.workflow.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** The names by which the process of a claim is known to the engine. */
public final class ClaimLifecycle {

  public static final String KEY = "claim-lifecycle";

  /** The variable that shows where the claim stood when the instance last asked. */
  public static final String STANDING = "standing";

  private ClaimLifecycle() {}

  public static String businessKey(long claimId) {
    return Long.toString(claimId);
  }

  /** The claim whose place in line the execution is. */
  public static long claimOf(DelegateExecution execution) {
    return Long.parseLong(execution.getProcessBusinessKey());
  }

  /** The claim that a business key names; null if it names none, as a remittance's does. */
  public static @Nullable Long claimOfKey(@Nullable String businessKey) {
    return businessKey == null || !Character.isDigit(businessKey.charAt(0))
        ? null
        : Long.valueOf(businessKey);
  }
}
