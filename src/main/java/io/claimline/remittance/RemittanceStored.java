package io.claimline.remittance;

/** A remittance came in and is stored, whatever becomes of its claims; published when it is. */
public record RemittanceStored(long practiceId, long remittanceId) {}
