package io.claimline.claim;

import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim's head.
 *
 * @param claimNumber our CLM01 (R27)
 * @param senderClaimNumber the CLM01 of the system it came from; null when entered by hand
 * @param contentVersion the number of its newest version; a correction names the one it saw
 * @param submissionId the submission that is out or was last, null before the first
 */
public record ClaimSummary(
    long id,
    long practiceId,
    String claimNumber,
    @Nullable String senderClaimNumber,
    long patientId,
    long coverageId,
    long payerId,
    Money charge,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo,
    @Nullable LocalDate timelyFilingDeadline,
    int contentVersion,
    Standing standing,
    Instant standingSince,
    @Nullable Long submissionId) {

  ClaimSummary standingAt(Standing now, Instant since, @Nullable Long submission) {
    return new ClaimSummary(
        id,
        practiceId,
        claimNumber,
        senderClaimNumber,
        patientId,
        coverageId,
        payerId,
        charge,
        serviceFrom,
        serviceTo,
        timelyFilingDeadline,
        contentVersion,
        now,
        since,
        submission);
  }
}
