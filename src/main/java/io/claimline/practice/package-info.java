/**
 * Floor 2. Owns practices (tenants), their providers, facilities, payers, staff and roles.
 *
 * <p>Modules on the floors above may call it.
 *
 * <p>It never knows patients, claims or money.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "page", "x12"})
package io.claimline.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
