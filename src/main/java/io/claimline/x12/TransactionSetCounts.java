package io.claimline.x12;

/**
 * What stood in a transaction set.
 *
 * @param segments including ST and SE
 * @param units claims, claim payments, statuses or responses handed out
 * @param findings findings reported within it
 */
public record TransactionSetCounts(int segments, int units, int findings) {}
