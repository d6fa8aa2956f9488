/**
 * Floor 5. Owns the edits a claim must pass before it is sent, and the port PayerRules behind which
 * decision tables stand.
 *
 * <p>workflow and desk call it.
 *
 * <p>It never changes a claim; it records findings.
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
package io.claimline.scrub;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
