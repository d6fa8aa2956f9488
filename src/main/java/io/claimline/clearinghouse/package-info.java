/**
 * Floor 5. Owns the files exchanged with clearinghouses: outbound batches, inbound files, control
 * numbers and acknowledgements.
 *
 * <p>workflow, desk and demo call it.
 *
 * <p>It never posts money; a remittance is handed through the port TransactionSetHandler.
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
package io.claimline.clearinghouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
