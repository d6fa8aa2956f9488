package io.claimline.desk;

import io.claimline.claim.Standing;
import io.claimline.ledger.ClaimBalance;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The top of a claim's page.
 *
 * @param since when it came to stand there, in its practice's zone
 * @param today in its practice's zone
 * @param patientReview why a person must look at the patient; null when settled
 * @param account who answers for what the patient owes; null until anybody is asked
 */
record ClaimHead(
    long id,
    long practiceId,
    String practice,
    String number,
    @Nullable String senderNumber,
    @Nullable Long sourceFileId,
    int version,
    Standing standing,
    ZonedDateTime since,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo,
    @Nullable LocalDate deadline,
    LocalDate today,
    long patientId,
    String patient,
    @Nullable LocalDate birthDate,
    @Nullable String sex,
    @Nullable String address,
    @Nullable String patientReview,
    @Nullable Account account,
    String payer,
    String billingProvider,
    ClaimBalance balance) {

  /** A guarantor's account. */
  record Account(long id, String name) {}

  public StandingView standingView() {
    return new StandingView(standing);
  }

  /** Timely filing while it counts, else null. */
  public @Nullable DeadlineView filing() {
    return deadline == null || !DeadlineView.matters(standing)
        ? null
        : DeadlineView.of(deadline, today);
  }

  public String sexInWords() {
    if (sex == null) {
      return "Not stated";
    }
    return switch (sex) {
      case "F" -> "Female";
      case "M" -> "Male";
      default -> "Not stated";
    };
  }
}
