package io.claimline.remittance;

/** All that can be posted of a remittance is posted, or it is parked as a whole. */
public record RemittancePosted(long practiceId, long remittanceId) {}
