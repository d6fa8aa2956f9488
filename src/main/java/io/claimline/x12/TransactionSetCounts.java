package io.claimline.x12;

/**
 * What stood in a transaction set.
 *
 * @param segments including ST and SE
 * @param units claims, claim payments, statuses or responses handed out
 * @param findings findings reported within it
 * @param complete false if it broke off before its SE: then not all of it is there, and a
 *     remittance posts nothing
 */
public record TransactionSetCounts(int segments, int units, int findings, boolean complete) {}
