/**
 * Floor 4. Owns the claim: its versions, lines, submissions and facts, and where it stands, derived
 * from them.
 *
 * <p>Modules on the floors above may call it.
 *
 * <p>It never knows the process engine; it appends facts and signals, and others act on them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "page", "practice", "patient", "ledger", "x12"})
package io.claimline.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
