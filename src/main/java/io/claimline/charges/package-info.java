/**
 * Floor 6. Owns charge entry: drafts, batches with control totals, files of charges and how their
 * columns are mapped.
 *
 * <p>Nobody calls it but its own pages.
 *
 * <p>It never makes a claim but through the door that imports use, and never changes one.
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
      "scrub",
      "remittance",
      "x12"
    })
package io.claimline.charges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
