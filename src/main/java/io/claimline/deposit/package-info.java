/**
 * Floor 6. Owns money at the bank: what a bank says came in, deposits, and which remittance each
 * belongs to.
 *
 * <p>desk and demo call it.
 *
 * <p>It never posts money: the journal has it from the remittance or from the desk.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "page",
      "practice",
      "document",
      "ledger",
      "remittance",
      "patientbilling",
      "x12"
    })
package io.claimline.deposit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
