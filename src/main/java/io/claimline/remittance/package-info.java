/**
 * Floor 5. Owns the 835: intake, balance checks, matching and posting.
 *
 * <p>workflow and desk call it.
 *
 * <p>It never writes off a denial and never invents an amount.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "page",
      "practice",
      "patient",
      "ledger",
      "claim",
      "x12"
    })
package io.claimline.remittance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
