/**
 * Floor 7. Owns the pages that show several features together: front page, claim list, claim page,
 * patient account, search.
 *
 * <p>Nobody calls it.
 *
 * <p>It never changes a fact except through a feature's door.
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
      "ledger",
      "claim",
      "document",
      "denial",
      "deposit",
      "payerbalance",
      "patientbilling",
      "scrub",
      "clearinghouse",
      "remittance",
      "workflow",
      "x12",
      "x12 :: inspect"
    })
package io.claimline.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
