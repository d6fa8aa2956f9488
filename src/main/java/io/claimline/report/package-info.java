/**
 * Floor 6. Owns the workbooks that managers take away, and who ordered which.
 *
 * <p>Nobody calls it but its own pages.
 *
 * <p>It reads what other modules keep, and never changes a fact.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "page", "practice", "ledger", "claim"})
package io.claimline.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
