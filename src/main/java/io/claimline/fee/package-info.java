/**
 * Floor 2. Owns what each practice charges for its services: the fees with their days, and the
 * files from which they came.
 *
 * <p>Modules on the floors above may call it.
 *
 * <p>It never changes or deletes a fee, and knows no claim.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "page"})
package io.claimline.fee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
