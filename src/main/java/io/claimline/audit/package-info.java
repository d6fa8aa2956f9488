/**
 * Floor 1. Owns who did or saw what: the acting person or service, and the append-only trail.
 *
 * <p>Every module above may call it.
 *
 * <p>It never decides what somebody may do.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package io.claimline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
