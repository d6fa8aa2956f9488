/**
 * Floor 3. Owns patients, their guarantors, their coverages in order and what payers said of them.
 *
 * <p>Modules on the floors above may call it.
 *
 * <p>It never knows claims or money.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "page", "practice", "x12"})
package io.claimline.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
