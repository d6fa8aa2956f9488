/**
 * Floor 5. Owns appeals of payers' decisions: their levels and deadlines, the letters, and what
 * became of them.
 *
 * <p>workflow and desk call it.
 *
 * <p>It never sends a letter: a person does, and says how. Names of patients leave it in the PDF
 * alone.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "document",
      "practice",
      "patient",
      "ledger",
      "claim",
      "x12"
    })
package io.claimline.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
