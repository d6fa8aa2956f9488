package io.claimline.charges;

import io.claimline.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Charges that are entered together, with what somebody counted before.
 *
 * @param claims entered so far
 * @param amount of the claims as they were entered
 * @param closeReason why it was closed although the totals differ
 */
public record ChargeBatch(
    long id,
    String name,
    int expectedClaims,
    Money expectedAmount,
    int claims,
    Money amount,
    Instant openedAt,
    String openedBy,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    @Nullable String closeReason) {

  public boolean isOpen() {
    return closedAt == null;
  }

  /** Claims entered above those expected; below them, negative. */
  public int claimsOver() {
    return claims - expectedClaims;
  }

  public Money amountOver() {
    return amount.minus(expectedAmount);
  }

  public boolean agrees() {
    return claimsOver() == 0 && amountOver().isZero();
  }
}
