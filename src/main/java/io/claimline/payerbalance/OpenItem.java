package io.claimline.payerbalance;

import io.claimline.ledger.Account;
import io.claimline.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as netting sees it.
 *
 * @param keys what its reference may name
 */
record OpenItem(
    long id,
    @Nullable Long payerId,
    String payerKey,
    Account account,
    @Nullable Long claimId,
    @Nullable Long letterId,
    List<String> keys,
    Money open) {

  boolean hasClaimOf(OpenItem other) {
    return claimId != null && claimId.equals(other.claimId);
  }

  /** The references have something in common, and do not name two claims. */
  boolean isNamedAs(OpenItem other) {
    boolean twoClaims = claimId != null && other.claimId != null && !claimId.equals(other.claimId);
    return !twoClaims && keys.stream().anyMatch(other.keys::contains);
  }
}
