/**
 * Floor 6. Owns what payers' contracts allow, and the decisions that allowed less.
 *
 * <p>desk and demo may call it.
 *
 * <p>It never posts money, and says nothing of a line that was denied.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "audit", "page", "practice", "fee", "remittance"})
package io.claimline.underpayment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
