/**
 * Floor 6. Owns what stands between payers and the practice outside of claims: balances carried
 * forward, overpayments taken back, demand letters, refunds; each until it nets to zero (R15).
 *
 * <p>desk and demo call it.
 *
 * <p>It never posts what a remittance says: remittance does, and tells it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "page", "practice", "ledger", "claim", "remittance"})
package io.claimline.payerbalance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
