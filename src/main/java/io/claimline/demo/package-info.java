/**
 * Floor 7. Owns the demo practice, the demo's time and the simulated clearinghouse and payer, which
 * work from files alone (profile demo).
 *
 * <p>Nobody calls it.
 *
 * <p>It never reads the product's claims to decide an answer: only the files that were sent.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "page",
      "practice",
      "codes",
      "fee",
      "patient",
      "claim",
      "document",
      "appeal",
      "deposit",
      "clearinghouse",
      "workflow",
      "x12"
    })
package io.claimline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
