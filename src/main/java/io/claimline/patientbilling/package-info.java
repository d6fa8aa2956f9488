/**
 * Floor 5. Owns what is asked of patients and paid by them: statements, payments at the desk,
 * contacts, payment plans, placements.
 *
 * <p>workflow and desk call it.
 *
 * <p>It never asks for an amount that an insurer may still pay, and never places what a guard of
 * R39 holds back.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "page",
      "practice",
      "document",
      "patient",
      "ledger",
      "claim",
      "x12"
    })
package io.claimline.patientbilling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
