package io.claimline.remittance;

import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.core.NestedExceptionUtils;

/** Tells an engineer where something failed without its message, which may carry data. */
final class Failure {

  private Failure() {}

  /** Kind of error, SQL state where there is one, and the line of ours that it came from. */
  static String inWords(RuntimeException failed) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
    String state = cause instanceof SQLException sql ? " " + sql.getSQLState() : "";
    String where =
        Arrays.stream(failed.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("io.claimline"))
            .findFirst()
            .map(StackTraceElement::toString)
            .orElse("");
    return cause.getClass().getSimpleName() + state + " at " + where;
  }
}
