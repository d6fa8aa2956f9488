/**
 * Floor 2. Owns the codes that claims are written with: loading them, looking them up.
 *
 * <p>Modules on the floors above may call it.
 *
 * <p>It never ships a label that is not ours, and knows no practice.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package io.claimline.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
