package io.claimline.remittance;

/**
 * What has become of a remittance's money outside of claims.
 *
 * @param posted something of it is in the journal
 * @param takenBack something of it was taken back and waits to be posted again
 */
public record PlbState(boolean posted, boolean takenBack) {}
