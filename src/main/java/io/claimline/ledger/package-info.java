/**
 * Floor 3. Owns the double-entry journal of every cent, and the balances proven by it.
 *
 * <p>Modules on the floors above may call it.
 *
 * <p>It never changes or deletes a row; a correction is a linked reversal.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "page", "practice"})
package io.claimline.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
