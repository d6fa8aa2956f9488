package io.claimline.workflow.remittance;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The names by which the processes of a remittance and of its exceptions are known to the engine.
 */
public final class RemittanceProcess {

  public static final String KEY = "remittance-intake";
  public static final String EXCEPTION_KEY = "remittance-exception";

  /** The message that opens the process of an exception in that of its remittance. */
  public static final String EXCEPTION_OPENED = "remittance-exception-opened";

  /** The variable that hands the business key of an exception to its process. */
  public static final String EXCEPTION_VARIABLE = "exceptionKey";

  /** Claims have their bare ids: no key of a remittance may be one of theirs. */
  private static final String REMITTANCE = "remittance-";

  private static final String EXCEPTION = "exception-";

  private RemittanceProcess() {}

  public static String businessKey(long remittanceId) {
    return REMITTANCE + remittanceId;
  }

  public static String exceptionKey(long exceptionId) {
    return EXCEPTION + exceptionId;
  }

  public static long remittanceOfKey(String businessKey) {
    return Long.parseLong(businessKey.substring(REMITTANCE.length()));
  }

  public static long exceptionOfKey(String businessKey) {
    return Long.parseLong(businessKey.substring(EXCEPTION.length()));
  }

  static long remittanceOf(DelegateExecution execution) {
    return remittanceOfKey(execution.getProcessBusinessKey());
  }

  static long exceptionOf(DelegateExecution execution) {
    return exceptionOfKey(execution.getProcessBusinessKey());
  }
}
