package io.claimline.remittance;

/** What a remittance posted outside of claims is taken back, in the transaction that tells it. */
public record ProviderAdjustmentsTakenBack(long remittanceId, String reason) {}
