/**
 * Floor 6. Owns the process engine: deployment, delegates, dispatch of signals, decision tables,
 * engine security.
 *
 * <p>desk and demo call it.
 *
 * <p>It never holds a fact: any instance can be thrown away and rebuilt. Only this module imports
 * org.camunda.
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
      "scrub",
      "clearinghouse",
      "remittance",
      "document",
      "denial",
      "appeal",
      "patientbilling",
      "x12"
    })
package io.claimline.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
