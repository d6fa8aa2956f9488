package io.claimline.remittance;

import io.claimline.shared.Money;

/**
 * What has become of one 835 of a file by now.
 *
 * @param matched claims of it that are claims of ours
 * @param posted claims that are on the ledger
 * @param parked claims that a person must look at
 * @param postedPaid sum of what the posted claims were paid
 */
public record SetPosting(long matched, long posted, long parked, Money postedPaid) {}
