package io.claimline.desk;

import io.claimline.claim.Standing;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A claim in a list.
 *
 * @param since when it came to stand there, in its practice's zone
 * @param today in its practice's zone
 * @param key where it stands in the list's order, to go on behind it
 */
record ClaimRow(
    long id,
    String number,
    @Nullable String senderNumber,
    long patientId,
    String patient,
    String payer,
    @Nullable LocalDate serviceFrom,
    Money charge,
    Money open,
    Standing standing,
    ZonedDateTime since,
    @Nullable LocalDate deadline,
    LocalDate today,
    String key) {

  public StandingView standingView() {
    return new StandingView(standing);
  }

  public long daysStanding() {
    return ChronoUnit.DAYS.between(since.toLocalDate(), today);
  }

  /** Days left to file; counts only until the payer has the claim. Null where it does not. */
  public @Nullable Long daysToFile() {
    return deadline == null || !DeadlineView.matters(standing)
        ? null
        : Long.valueOf(ChronoUnit.DAYS.between(today, deadline));
  }

  public String deadlineStyle() {
    Long days = daysToFile();
    return days == null ? "" : DeadlineView.style(days);
  }
}
