package io.claimline.clearinghouse;

/**
 * One sending of a claim.
 *
 * @param payerSendsAcceptance false if the payer's "received" is its acceptance (R31)
 */
record SentClaim(
    long practiceId,
    long batchId,
    long setId,
    long submissionId,
    long claimId,
    String claimNumber,
    String reference,
    boolean payerSendsAcceptance) {}
