package io.claimline.desk;

import io.claimline.claim.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Timely filing (R33) as pages show it: proof is the payer's acceptance, until then days count. */
record DeadlineView(LocalDate date, long daysLeft) {

  private static final long SOON = 30;

  static DeadlineView of(LocalDate deadline, LocalDate today) {
    return new DeadlineView(deadline, ChronoUnit.DAYS.between(today, deadline));
  }

  /** Whether the clock still runs. */
  static boolean matters(Standing standing) {
    return switch (standing) {
      case TO_VERIFY,
          ELIGIBILITY_ASKED,
          COVERAGE_DOUBTFUL,
          TO_SCRUB,
          TO_FIX,
          TO_QUEUE,
          QUEUED,
          SENDING_OVERDUE,
          SENT,
          ACKNOWLEDGEMENT_OVERDUE,
          REJECTED,
          ON_HOLD ->
          true;
      default -> false;
    };
  }

  static String style(long daysLeft) {
    if (daysLeft < 0) {
      return "days-late";
    }
    return daysLeft <= SOON ? "days-soon" : "";
  }

  public String style() {
    return style(daysLeft);
  }

  public String words() {
    if (daysLeft < 0) {
      return "passed " + -daysLeft + (daysLeft == -1 ? " day ago" : " days ago");
    }
    return daysLeft == 0
        ? "today is the last day"
        : daysLeft + (daysLeft == 1 ? " day left" : " days left");
  }
}
