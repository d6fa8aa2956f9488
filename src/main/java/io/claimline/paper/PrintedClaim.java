package io.claimline.paper;

import io.claimline.shared.Money;

/**
 * A claim of a print.
 *
 * @param version of the claim, as it was printed
 * @param standing where it stands now, in words
 */
public record PrintedClaim(
    long submissionId,
    long claimId,
    String claimNumber,
    String payer,
    int version,
    int forms,
    Money charge,
    boolean takenBack,
    String standing) {}
