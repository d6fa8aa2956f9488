/**
 * Floor 7. Owns the door for other software: the REST interface {@code /api/v1}, its tokens, its
 * description, and calls that are answered once.
 *
 * <p>Nobody calls it.
 *
 * <p>It never reaches beyond the practice of the token, and never changes a fact except through a
 * feature's door.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "page",
      "practice",
      "ledger",
      "claim",
      "clearinghouse",
      "remittance",
      "x12"
    })
package io.claimline.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
