package io.claimline.remittance;

/**
 * Pairs of a PLB were posted, in the transaction that tells it.
 *
 * @param first place of the first in the remittance
 * @param last place of the last
 */
public record ProviderAdjustmentsPosted(long remittanceId, int first, int last) {}
