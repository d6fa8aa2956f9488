/**
 * Floor 1. Owns the frame of every page: layout, navigation, sign-in, error pages, security headers
 * and the practice a request works in.
 *
 * <p>Modules with pages of their own call it.
 *
 * <p>It never knows what a feature shows inside the frame.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package io.claimline.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
